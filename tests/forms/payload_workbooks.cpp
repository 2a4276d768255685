/// \file
/// Writes for workbook_hostile.py the workbook of a form for each hostile text, the text standing
/// in every place that others can write (NN.xlsx, NN.txt), and one with a word there (word.xlsx).
/// What is read back from each is compared here.
///
///     cxmat_payload_form_workbooks FOLDER
// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT
#include "reports/forms/target.hpp"
#include "reports/view/words.hpp"
#include "reports/xml_text.hpp"
#include "support/payloads.hpp"

#include <cxmat/formats/exports/filled_workbook.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <utility>

namespace {

using namespace cxmat;
using namespace cxmat::reports::forms;

Question question(const std::string& id, QuestionType type, const std::string& text) {
  Question made;
  made.id = id;
  made.type = type;
  made.label = made.hint = made.evidence = LocalizedText(text);
  made.anchors = {{1, LocalizedText(text)}, {5, LocalizedText(text)}};
  if (type == QuestionType::select_one || type == QuestionType::select_multiple) {
    made.scale = {.name = "s",
                  .choices = {{.name = "1", .value = Decimal::of(1), .label = LocalizedText(text)},
                              {.name = "mail", .value = {}, .label = LocalizedText(text)},
                              {.name = "na",
                               .kind = ChoiceKind::not_applicable,
                               .value = {},
                               .label = LocalizedText(text)}}};
  }
  return made;
}

/// `shown` where the first choice of the first question was given.
Visibility follows() {
  Visibility shown;
  shown.kind = Visibility::Kind::term;
  shown.term = {.kind = Term::Kind::one_of,
                .field = "hst01",
                .choices = {"mail"},
                .number_op = {},
                .number = {}};
  return shown;
}

Form hostile_form(const std::string& text) {
  Form form;
  const std::string name = reports::view::clean(text);  // no YAML holds bytes that are no text
  form.id = form.wave = name;
  form.organisation = form.publisher = text;
  form.title = LocalizedText(text);
  form.languages = {Language::en};
  form.evidence = true;
  form.collection = Collection::consensus;
  Questionnaire questionnaire;
  questionnaire.id = "hostile";
  questionnaire.version = questionnaire.hash = name;
  form.questionnaires.push_back({.questionnaire = questionnaire, .target = {}, .targets = {}});
  form.groups = {{.column = "Site", .label = LocalizedText(text), .values = {}},
                 {.column = "role",
                  .label = LocalizedText(text),
                  .values = {{.name = name, .label = LocalizedText(text)},
                             {.name = "b", .label = LocalizedText(text)}}}};
  FormSection section{.id = "hostile.all",
                      .questionnaire = 0,
                      .label = LocalizedText(text),
                      .description = LocalizedText(text),
                      .questions = {}};
  std::size_t number = 0;
  for (const auto& [id, type] :
       {std::pair("hst01", QuestionType::select_one),
        std::pair("hst02", QuestionType::select_multiple),
        std::pair("hst03", QuestionType::integer), std::pair("hst04", QuestionType::text),
        std::pair("hst05", QuestionType::select_one)}) {
    section.questions.push_back(
        {.number = ++number, .question = question(id, type, text), .shown = {}});
  }
  section.questions.back().shown = follows();
  section.questions.push_back(
      {.number = 0, .question = question("hst06", QuestionType::note, text), .shown = follows()});
  form.sections.push_back(std::move(section));
  return form;
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// The workbook, once more as somebody would hand it in: unchanged.
std::string workbook_of(const std::string& text, const std::string& name) {
  Result<std::string> made = write_workbook(hostile_form(text), {.version = "0.1.0"});
  if (!made) {
    std::cerr << name << ": not written\n";
    std::abort();
  }
  const Result<tables::Table> table = tables::Table::open(*made, name);
  const auto filled = table ? exports::read_filled_workbook(*table)
                            : Result<exports::FilledForm>(Diagnostics{});
  const std::size_t fields = filled ? filled->cells.size() : 0;
  // Two groups and five questions, and the wave where there is one.
  if (fields < 7 || fields > 8 || filled->cells[fields - 1].heading != "hst05") {
    std::cerr << name << ": not read back\n";
    std::abort();
  }
  for (const exports::FilledCell& cell : filled->cells) {
    if (cell.heading != "wave" && !cell.text.empty()) {
      std::cerr << name << ": " << cell.heading << " has an answer\n";
      std::abort();
    }
  }
  return *std::move(made);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  write(folder / "word.xlsx", workbook_of("word", "word"));
  std::size_t number = 0;
  for (const testing::Payload& payload : testing::payloads()) {
    const std::string name = (number < 10 ? "0" : "") + std::to_string(number);
    write(folder / (name + ".xlsx"), workbook_of(payload.text, name));
    write(folder / (name + ".txt"), reports::xml_text(payload.text));
    ++number;
  }
  return 0;
}
