// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/page/words.hpp"

#include "reports/messages/messages.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat::reports::forms {
namespace {

constexpr std::string_view prefix = "form.page.";

/// All that the page says; the script asks for them without the prefix.
constexpr std::array<std::string_view, 125> keys{
    "form.page.skip",
    "form.page.language",
    "form.page.form",
    "form.page.no_script",
    "form.page.colophon",
    "form.page.publisher",
    "form.page.wave",
    "form.page.start.heading",
    "form.page.start.length",
    "form.page.questions.one",
    "form.page.questions.other",
    "form.page.minutes.one",
    "form.page.minutes.other",
    "form.page.start.pause",
    "form.page.start.consensus",
    "form.page.start.begin",
    "form.page.start.continue",
    "form.page.start.found.one",
    "form.page.start.found.other",
    "form.page.privacy.heading",
    "form.page.privacy.here",
    "form.page.privacy.file",
    "form.page.privacy.name",
    "form.page.privacy.groups",
    "form.page.privacy.comments",
    "form.page.groups.heading",
    "form.page.groups.heading_consensus",
    "form.page.groups.hint",
    "form.page.groups.hint_roles",
    "form.page.groups.none",
    "form.page.mode.heading",
    "form.page.mode.one",
    "form.page.mode.all",
    "form.page.mode.short.one",
    "form.page.mode.short.all",
    "form.page.keys.heading",
    "form.page.keys.move",
    "form.page.keys.digits",
    "form.page.keys.next",
    "form.page.keys.back",
    "form.page.progress",
    "form.page.progress.label",
    "form.page.position",
    "form.page.sections",
    "form.page.sections.count",
    "form.page.next",
    "form.page.back",
    "form.page.to_review",
    "form.page.to_start",
    "form.page.to_questions",
    "form.page.clear",
    "form.page.cleared",
    "form.page.chosen",
    "form.page.several",
    "form.page.anchors",
    "form.page.anchor",
    "form.page.comment.add",
    "form.page.comment",
    "form.page.evidence",
    "form.page.evidence.hint",
    "form.page.grade",
    "form.page.grade.none",
    "form.page.grade.0",
    "form.page.grade.1",
    "form.page.grade.2",
    "form.page.grade.3",
    "form.page.na",
    "form.page.dk",
    "form.page.number",
    "form.page.number.whole",
    "form.page.number.between",
    "form.page.number.no_number",
    "form.page.number.not_whole",
    "form.page.number.grouped",
    "form.page.number.too_small",
    "form.page.number.too_large",
    "form.page.number.decimals_many",
    "form.page.words",
    "form.page.stored",
    "form.page.not_stored",
    "form.page.other_tab",
    "form.page.other_tab_new",
    "form.page.review.heading",
    "form.page.review.all_answered",
    "form.page.review.open.one",
    "form.page.review.open.other",
    "form.page.review.first_open",
    "form.page.review.may_save",
    "form.page.review.is_open",
    "form.page.review.invalid",
    "form.page.review.comment",
    "form.page.review.evidence",
    "form.page.save",
    "form.page.save.again",
    "form.page.save.text",
    "form.page.save.text_label",
    "form.page.save.text_hint",
    "form.page.save.copy",
    "form.page.save.copied",
    "form.page.done.heading",
    "form.page.done.file",
    "form.page.done.next",
    "form.page.done.send",
    "form.page.done.revise",
    "form.page.done.forget",
    "form.page.done.changed",
    "form.page.another",
    "form.page.another.sure",
    "form.page.forget",
    "form.page.forget.sure",
    "form.page.sure.unsaved",
    "form.page.sure.yes",
    "form.page.sure.no",
    "form.page.forgotten",
    "form.page.result.heading",
    "form.page.result.about",
    "form.page.result.facts",
    "form.page.result.evidence",
    "form.page.result.level",
    "form.page.result.score",
    "form.page.result.none",
    "form.page.result.not_asked",
    "form.page.result.part",
    "form.page.result.value",
    "form.page.result.name",
};

std::string_view word(const Messages& messages, std::string_view key, Address address) {
  const std::string informal = std::string(key) + ".du";
  return messages.text(address == Address::informal && messages.has(informal) ? informal : key);
}

}  // namespace

Json page_words(std::span<const Language> languages, Address address) {
  Json list = Json::array();
  for (const Language language : languages) {
    const Messages messages(language);
    Json words = Json::object();
    for (const std::string_view key : keys) {
      words[std::string(key.substr(prefix.size()))] = word(messages, key, address);
    }
    list.push_back(std::move(words));
  }
  return list;
}

std::string page_word(std::string_view key, Language language, Address address) {
  return std::string(word(Messages(language), std::string(prefix) + std::string(key), address));
}

}  // namespace cxmat::reports::forms
