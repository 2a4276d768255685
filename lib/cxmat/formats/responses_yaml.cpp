// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/responses_yaml.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/filled_form.hpp>
#include <cxmat/formats/yaml/parse.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {
namespace {

using yaml::Need;
using yaml::Node;

std::span<const yaml::Entry> entries_of(const Node& response, std::string_view key) {
  const Node* map = response.find(key);
  return map == nullptr ? std::span<const yaml::Entry>{} : map->entries;
}

class YamlResponses {
 public:
  YamlResponses(const ResponseSource& source, const yaml::Document& document, ResponseRows& rows,
                FileFindings& findings);

  void read();

 private:
  [[nodiscard]] std::span<const Node> responses(yaml::MapReader& root);
  [[nodiscard]] FileColumns columns_of(std::span<const Node> responses) const;
  void read_response(const Node& response);
  [[nodiscard]] SourceText text_of(const Node& response, const Node* field, std::string_view key);
  void read_weight(yaml::MapReader& response);
  void read_duration(const Node& response, yaml::MapReader& fields);
  void read_groups(const Node& response, yaml::MapReader& fields);
  void read_answers(const Node& response, yaml::MapReader& fields);
  void read_answer(const Node& response, std::size_t question, const yaml::Entry& entry);
  void read_list(std::size_t question, const Node& list);
  [[nodiscard]] const Node* answer_in(const Node& node, std::size_t question);
  void read_minority(const Node& node, std::size_t question, yaml::MapReader& fields);
  void report_unknown(const yaml::Entry& entry);
  [[nodiscard]] std::optional<std::size_t> question_at(std::string_view id) const;
  [[nodiscard]] std::optional<std::size_t> grouping_at(std::string_view column) const;
  [[nodiscard]] SourceText text_at(std::string_view text, const Node& node) const {
    return {.text = text, .at = [this, &node] { return document_->at(node.position); }};
  }
  void flush();

  const ResponseSource* source_;
  const yaml::Document* document_;
  ResponseRows* rows_;
  FileFindings* findings_;
  Diagnostics found_;
  yaml::Reader reader_;
  std::optional<FormHead> form_;  // of a file that a form or an interview saved
  std::map<std::string_view, std::size_t> question_positions_;
};

YamlResponses::YamlResponses(const ResponseSource& source, const yaml::Document& document,
                             ResponseRows& rows, FileFindings& findings)
    : source_(&source),
      document_(&document),
      rows_(&rows),
      findings_(&findings),
      reader_(document, found_) {
  for (std::size_t q = 0; q < rows.questions().size(); ++q) {
    question_positions_.emplace(rows.questions()[q]->id, q);
  }
}

void YamlResponses::read() {
  yaml::MapReader root(reader_, document_->root, "responses");
  form_ = read_form_head(reader_, root, *document_);
  const bool damaged = has_errors(found_);
  const std::span<const Node> all = responses(root);
  root.finish();
  flush();
  if (damaged) {
    return;  // what else there is to say would be about what somebody else wrote
  }
  if (form_) {
    findings_->add(compare_with_engagement(form_->questionnaires, rows_->engagement(),
                                           whole_file(source_->file)));
    if (!form_->complete) {
      findings_->add(note(Code::filled_form_unfinished, whole_file(source_->file), {"1"}));
    }
  }
  rows_->begin_file(*source_, columns_of(all), *findings_);
  for (const Node& response : all) {
    read_response(response);
    flush();
  }
  rows_->end_file();
}

std::span<const Node> YamlResponses::responses(yaml::MapReader& root) {
  const bool single = document_->root.find("response") != nullptr;
  yaml::check_head(reader_, root, document_->root, single ? "response" : "responses");
  if (single) {
    return {root.find("response"), 1};
  }
  const std::span<const Node> all = root.list("responses");
  const Node* list = document_->root.find("responses");
  if (list != nullptr && list->kind == yaml::Kind::list && all.empty()) {
    findings_->add(error(Code::no_responses, reader_.at(*list), {source_->file}));
  }
  return all;
}

FileColumns YamlResponses::columns_of(std::span<const Node> responses) const {
  FileColumns columns;
  columns.questions.assign(rows_->questions().size(), false);
  // A form names the groups that somebody answered, of all that it asks for.
  columns.groupings.assign(rows_->engagement().groupings.size(), form_.has_value());
  std::set<std::string_view> others;
  for (const Node& response : responses) {
    columns.wave = columns.wave || response.find("wave") != nullptr;
    if (rows_->engagement().weight_column.empty() && response.find("weight") != nullptr) {
      others.insert("weight");
    }
    if (response.find("duration") != nullptr) {
      columns.duration = true;
      if (rows_->engagement().duration_column.empty() && !form_) {
        others.insert("duration");
      }
    }
    for (const yaml::Entry& entry : entries_of(response, "groups")) {
      if (const auto grouping = grouping_at(entry.key)) {
        columns.groupings[*grouping] = true;
      } else {
        others.insert(entry.key);
      }
    }
    for (const yaml::Entry& entry : entries_of(response, "answers")) {
      const auto question = question_at(entry.key);
      if (question && rows_->questions()[*question]->type == QuestionType::note) {
        others.insert(entry.key);
      } else if (question) {
        columns.questions[*question] = true;
      }
    }
  }
  columns.others.assign(others.begin(), others.end());
  return columns;
}

void YamlResponses::read_response(const Node& response) {
  yaml::MapReader fields(reader_, response, "response");
  const SourceText respondent = text_of(response, fields.find("respondent"), "respondent");
  const SourceText wave = text_of(response, fields.find("wave"), "wave");
  rows_->begin_row(response.position.line, respondent, wave);
  read_weight(fields);
  read_duration(response, fields);
  read_groups(response, fields);
  read_answers(response, fields);
  fields.finish();
}

/// The text of `field`; where there is none, an empty one at the response's place.
SourceText YamlResponses::text_of(const Node& response, const Node* field, std::string_view key) {
  if (field == nullptr || field->kind == yaml::Kind::null || !reader_.word(*field, key)) {
    return text_at({}, response);
  }
  return text_at(field->text, *field);
}

void YamlResponses::read_weight(yaml::MapReader& response) {
  const bool wanted = !rows_->engagement().weight_column.empty();
  const Node* weight = response.find("weight", wanted && !form_ ? Need::required : Need::optional);
  if (wanted && weight != nullptr) {
    // The text as written, so that CSV and YAML refuse the same weights for the same reason.
    rows_->set_weight(text_at(weight->text, *weight));
  }
}

void YamlResponses::read_duration(const Node& response, yaml::MapReader& fields) {
  const Node* duration = fields.find("duration");
  if (!rows_->engagement().duration_column.empty()) {
    rows_->set_duration(text_of(response, duration, "duration"));
  }
}

void YamlResponses::read_groups(const Node& response, yaml::MapReader& fields) {
  const Node* groups = fields.find("groups");
  if (groups == nullptr || groups->kind == yaml::Kind::null) {
    return;
  }
  for (const yaml::Entry& entry : reader_.map(*groups, "groups")) {
    if (const auto grouping = grouping_at(entry.key)) {
      rows_->set_group(*grouping, text_of(response, &entry.value, entry.key));
    }
  }
}

void YamlResponses::read_answers(const Node& response, yaml::MapReader& fields) {
  const Node* answers = fields.find("answers", Need::required);
  if (answers == nullptr || answers->kind == yaml::Kind::null) {
    return;
  }
  for (const yaml::Entry& entry : reader_.map(*answers, "answers")) {
    if (const auto question = question_at(entry.key)) {
      read_answer(response, *question, entry);
    } else {
      report_unknown(entry);
    }
  }
}

void YamlResponses::read_answer(const Node& response, std::size_t question,
                                const yaml::Entry& entry) {
  const QuestionType type = rows_->questions()[question]->type;
  if (type == QuestionType::note) {
    return;  // nothing was asked, and that is said once for the file
  }
  const Node* given = answer_in(entry.value, question);
  if (given != nullptr && given->kind == yaml::Kind::list &&
      type == QuestionType::select_multiple) {
    read_list(question, *given);
  } else {
    rows_->set_answer(question, text_of(response, given, entry.key));
  }
}

/// Several choices as `[a, b]`.
void YamlResponses::read_list(std::size_t question, const Node& list) {
  std::vector<SourceText> choices;
  std::string whole;
  for (const Node& item : list.items) {
    if (const auto word = reader_.word(item, rows_->questions()[question]->id)) {
      choices.push_back(text_at(item.text, item));
      whole += (whole.empty() ? "" : " ") + *word;
    }
  }
  rows_->set_choices(question, choices, text_at(whole, list));
}

/// The answer itself, of one with or without a comment and evidence, which are taken in.
const Node* YamlResponses::answer_in(const Node& node, std::size_t question) {
  if (node.kind != yaml::Kind::map) {
    return &node;
  }
  yaml::MapReader fields(reader_, node, rows_->questions()[question]->id);
  const Node* value = fields.find("value", Need::required);
  rows_->add_comment(question, text_of(node, fields.find("comment"), "comment"));
  read_minority(node, question, fields);
  rows_->set_evidence(question, text_of(node, fields.find("evidence"), "evidence"));
  rows_->set_grade(question, text_of(node, fields.find("grade"), "grade"));
  fields.finish();
  return value;
}

/// Who saw it differently stands among the comments, the answer in front: "(2) not in the
/// branches".
void YamlResponses::read_minority(const Node& node, std::size_t question, yaml::MapReader& fields) {
  const Node* minority = fields.find("minority");
  if (minority == nullptr || minority->kind == yaml::Kind::null) {
    return;
  }
  for (const Node& item : reader_.list(*minority, "minority")) {
    yaml::MapReader each(reader_, item, "minority");
    const SourceText value = text_of(node, each.find("value"), "value");
    const SourceText said = text_of(node, each.find("note"), "note");
    each.finish();
    const std::string text = minority_text(value.text, said.text);
    rows_->add_comment(question, text_at(text, item));
  }
}

void YamlResponses::report_unknown(const yaml::Entry& entry) {
  findings_->add(Code::unknown_id, [this, &entry] {
    std::vector<std::string> ids;
    for (const Question* question : rows_->questions()) {
      ids.push_back(question->id);
    }
    return error(Code::unknown_id, reader_.at(entry.position),
                 {entry.key, closest_match(entry.key, ids)});
  });
}

std::optional<std::size_t> YamlResponses::question_at(std::string_view id) const {
  const auto found = question_positions_.find(id);
  return found == question_positions_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> YamlResponses::grouping_at(std::string_view column) const {
  const auto& groupings = rows_->engagement().groupings;
  const auto found = std::ranges::find(groupings, column, &Grouping::column);
  return found == groupings.end()
             ? std::nullopt
             : std::optional(static_cast<std::size_t>(found - groupings.begin()));
}

/// Passes on what the typed reader found, so that no file can pile up findings.
void YamlResponses::flush() {
  findings_->add(found_);
  found_.clear();
}

}  // namespace

void read_responses_yaml(const ResponseSource& source, ResponseRows& rows, FileFindings& findings) {
  const Result<std::string_view> text = check_text(source.bytes, source.file);
  findings.add(text.diagnostics);
  if (!text) {
    return;
  }
  const Result<yaml::Document> document = yaml::parse(*text, source.file);
  findings.add(document.diagnostics);
  if (document) {
    YamlResponses(source, *document, rows, findings).read();
  }
}

}  // namespace cxmat
