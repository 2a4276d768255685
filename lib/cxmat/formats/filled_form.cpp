// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/filled_form.hpp"

#include <cxmat/core/sha256.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace cxmat {
namespace {

void append_scalar(std::string_view bytes, std::string& text) {
  text += fmt::format("{}:", bytes.size());
  text += bytes;
}

/// Depth is bounded: the YAML front end refuses what nests deeper than it allows.
void append_canonical(const yaml::Node& node, std::string_view without, std::string& text) {
  switch (node.kind) {
    case yaml::Kind::null:
    case yaml::Kind::scalar:
      append_scalar(node.text, text);
      return;
    case yaml::Kind::list:
      text += '[';
      for (const yaml::Node& item : node.items) {
        append_canonical(item, {}, text);
      }
      text += ']';
      return;
    case yaml::Kind::map:
      break;
  }
  std::vector<const yaml::Entry*> entries;
  for (const yaml::Entry& entry : node.entries) {
    if (without.empty() || entry.key != without) {
      entries.push_back(&entry);
    }
  }
  std::ranges::sort(entries, {}, [](const yaml::Entry* entry) { return entry->key; });
  text += '{';
  for (const yaml::Entry* entry : entries) {
    append_scalar(entry->key, text);
    append_canonical(entry->value, {}, text);
  }
  text += '}';
}

std::vector<FilledQuestionnaire> read_questionnaires(yaml::Reader& reader, yaml::MapReader& form) {
  std::vector<FilledQuestionnaire> asked;
  for (const yaml::Node& item : form.list("questionnaires", yaml::Need::required)) {
    yaml::MapReader fields(reader, item, "questionnaires");
    FilledQuestionnaire& each = asked.emplace_back();
    each.id = fields.text("id", yaml::Need::required).value_or("");
    each.version = fields.text("version", yaml::Need::required).value_or("");
    each.hash = fields.text("hash", yaml::Need::required).value_or("");
    fields.finish();
  }
  return asked;
}

}  // namespace

Diagnostics compare_with_engagement(std::span<const FilledQuestionnaire> asked,
                                    const Engagement& engagement, const Location& where) {
  Diagnostics found;
  for (const FilledQuestionnaire& each : asked) {
    const auto use = std::ranges::find_if(
        engagement.questionnaires,
        [&each](const QuestionnaireUse& used) { return used.questionnaire.id == each.id; });
    if (use == engagement.questionnaires.end()) {
      found.push_back(error(Code::filled_form_other_questionnaire, where, {each.id}));
    } else if (use->questionnaire.version != each.version) {
      found.push_back(warning(Code::filled_form_other_version, where,
                              {each.id, each.version, use->questionnaire.version}));
    } else if (use->questionnaire.hash != each.hash) {
      found.push_back(warning(Code::filled_form_other_text, where, {each.id, each.version}));
    }
  }
  return found;
}

std::string canonical_text(const yaml::Node& node, std::string_view without) {
  std::string text;
  append_canonical(node, without, text);
  return text;
}

std::string form_checksum(const yaml::Node& root) {
  return sha256_hex(canonical_text(root, "checksum"));
}

std::string minority_text(std::string_view answer, std::string_view said) {
  if (answer.empty()) {
    return std::string(said);
  }
  return said.empty() ? fmt::format("({})", answer) : fmt::format("({}) {}", answer, said);
}

std::optional<FormHead> read_form_head(yaml::Reader& reader, yaml::MapReader& root,
                                       const yaml::Document& document) {
  const yaml::Node* form = root.find("form");
  const yaml::Node* checksum = root.find("checksum");
  for (const std::string_view known : {"not_for_publication", "interview"}) {
    static_cast<void>(root.find(known));  // no answers: a mark, and where somebody stopped
  }
  if (form == nullptr && checksum == nullptr) {
    return std::nullopt;
  }
  if (form == nullptr || checksum == nullptr) {
    reader.error(Code::filled_form_unsealed, form == nullptr ? checksum->position : form->position);
    return std::nullopt;
  }
  if (checksum->text != form_checksum(document.root)) {
    reader.error(Code::filled_form_changed, checksum->position);
    return std::nullopt;
  }
  yaml::MapReader fields(reader, *form, "form");
  FormHead head{.id = fields.text("id").value_or(""),
                .questionnaires = read_questionnaires(reader, fields),
                .revision = fields.integer("revision").value_or(1),
                .complete = fields.flag("complete").value_or(true)};
  fields.finish();
  return head;
}

}  // namespace cxmat
