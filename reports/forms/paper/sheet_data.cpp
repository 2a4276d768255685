// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/paper/sheet_data.hpp"

#include "reports/formats/list_of.hpp"
#include "reports/messages/messages.hpp"

#include <algorithm>
#include <string>

namespace cxmat::reports::forms {
namespace {

using Object = TemplateValue::Object;

TemplateValue line(const std::string& text) {
  return Object{{"text", text}};
}

/// "1", "2", ... say something before the words do; names such as "glad" do not.
bool is_number(const std::string& mark) {
  return !mark.empty() &&
         std::ranges::all_of(mark, [](char sign) { return sign >= '0' && sign <= '9'; });
}

TemplateValue choice(const SheetChoice& choice) {
  return Object{{"mark", choice.mark},
                {"label", choice.label},
                {"numbered", is_number(choice.mark) && choice.mark != choice.label}};
}

TemplateValue question(const SheetQuestion& question) {
  return Object{{"number", question.number},
                {"question", question.id},
                {"asks", !question.number.empty()},
                {"label", question.label},
                {"hint", question.hint},
                {"when", list_of(question.when, line)}};
}

TemplateValue block(const SheetBlock& block) {
  using Kind = SheetBlock::Kind;
  return Object{
      {"grid", block.kind == Kind::grid},
      {"many", block.kind == Kind::many},
      {"ticked", block.kind == Kind::grid || block.kind == Kind::one || block.kind == Kind::many},
      {"figure", block.kind == Kind::number},
      {"words", block.kind == Kind::text},
      {"range", block.range},
      {"choices", list_of(block.choices, choice)},
      {"questions", list_of(block.questions, question)}};
}

TemplateValue section(const SheetSection& section) {
  return Object{{"heading", section.heading},
                {"description", section.description},
                {"blocks", list_of(section.blocks, block)}};
}

TemplateValue group(const SheetGroup& group) {
  return Object{{"label", group.label},
                {"column", group.column},
                {"has_choices", !group.choices.empty()},
                {"choices", list_of(group.choices, choice)}};
}

TemplateValue labels(Language language) {
  const Messages messages(language);
  const auto text = [&messages](std::string_view key) { return std::string(messages.text(key)); };
  return Object{{"about_you", text("form.about_you")}, {"number", text("form.number")},
                {"question", text("form.question")},   {"several", text("form.several")},
                {"comments", text("form.comments")},   {"end", text("form.end")}};
}

}  // namespace

Object sheet_data(const Sheet& sheet, Language language) {
  return {{"title", sheet.title},
          {"organisation", sheet.organisation},
          {"directions", list_of(sheet.directions, line)},
          {"has_groups", !sheet.groups.empty()},
          {"groups", list_of(sheet.groups, group)},
          {"sections", list_of(sheet.sections, section)},
          {"publisher", sheet.publisher},
          {"labels", labels(language)}};
}

}  // namespace cxmat::reports::forms
