// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/filled_form_json.hpp"

#include <cxmat/core/sha256.hpp>
#include <cxmat/core/utf8.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <vector>

namespace cxmat::reports::forms {
namespace {

using Json = nlohmann::ordered_json;

bool is_storable(char32_t value) noexcept {
  constexpr char32_t last_of_plane = 0xFFFE;
  if (value == U'\n' || value == U'\t') {
    return true;
  }
  const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  const bool noncharacter =
      (value >= 0xFDD0 && value <= 0xFDEF) || (value & last_of_plane) == last_of_plane;
  const bool direction = (value >= 0x2028 && value <= 0x202E) ||
                         (value >= 0x2066 && value <= 0x2069) || value == 0x200E ||
                         value == 0x200F || value == 0x061C;
  return !control && !noncharacter && !direction && value != 0xFEFF;
}

std::string counted(const std::string& text) {
  return std::to_string(text.size()) + ":" + text;
}

/// Our own documents are five levels deep.
void put_canonical(const Json& value, std::string& text) {  // NOLINT(misc-no-recursion)
  if (value.is_array()) {
    text += '[';
    for (const Json& item : value) {
      put_canonical(item, text);
    }
    text += ']';
  } else if (value.is_object()) {
    std::map<std::string, const Json*> sorted;
    for (const auto& [key, item] : value.items()) {
      sorted.emplace(key, &item);
    }
    text += '{';
    for (const auto& [key, item] : sorted) {
      text += counted(key);
      put_canonical(*item, text);
    }
    text += '}';
  } else {
    text += counted(value.is_string() ? value.get<std::string>() : value.dump());
  }
}

std::string canonical_text(Json root) {
  root.erase("checksum");
  std::string text;
  put_canonical(root, text);
  return text;
}

Json answer_json(const FilledAnswer& answer) {
  if (!answer.has_remarks()) {
    return answer.value;
  }
  Json json = {{"value", answer.value}};
  const auto put = [&json](const char* key, const std::string& text) {
    if (!text.empty()) {
      json[key] = text;
    }
  };
  put("comment", answer.comment);
  put("evidence", answer.evidence);
  put("grade", answer.grade);
  for (const MinorityNote& note : answer.minority) {
    json["minority"].push_back({{"value", note.value}, {"note", note.note}});
  }
  return json;
}

/// ordered_json looks for keys one by one; appending pairs does not.
template <class Pairs, class Make>
Json object_of(const Pairs& pairs, Make make) {
  Json::object_t object;
  object.reserve(pairs.size());
  for (const auto& [key, value] : pairs) {
    object.Container::emplace_back(key, make(value));
  }
  return object;
}

Json text_json(const std::string& text) {
  return text;
}

Json form_json(const InterviewFile& file) {
  Json uses = Json::array();
  for (const FilledQuestionnaire& use : file.questionnaires) {
    uses.push_back({{"id", use.id}, {"version", use.version}, {"hash", use.hash}});
  }
  return {{"id", file.form},
          {"questionnaires", std::move(uses)},
          {"revision", file.revision},
          {"complete", file.complete}};
}

Json response_json(const InterviewFile& file) {
  Json response = {{"respondent", file.respondent}};
  if (!file.wave.empty()) {
    response["wave"] = file.wave;
  }
  response["duration"] = file.duration;
  if (!file.groups.empty()) {
    response["groups"] = object_of(file.groups, text_json);
  }
  response["answers"] = object_of(file.answers, answer_json);
  return response;
}

Json state_json(const InterviewState& state) {
  Json json = {{"finished", state.finished}, {"workshop", state.workshop}};
  if (!state.at.empty()) {
    json["at"] = state.at;
  }
  if (!state.kept.empty()) {
    json["kept"] = object_of(state.kept, answer_json);
  }
  if (!state.facts.empty()) {
    json["facts"] = object_of(state.facts, text_json);
  }
  if (state.writing) {
    json["writing"] = {{"field", state.writing->field}, {"what", state.writing->what}};
    if (!state.writing->choice.empty()) {
      json["writing"]["choice"] = state.writing->choice;
    }
    json["writing"]["text"] = state.writing->text;
  }
  return json;
}

}  // namespace

std::string storable(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (point.bytes == 0) {
      ++at;
      continue;
    }
    if (point.value == U'\r') {
      kept += text.substr(at + 1).starts_with('\n') ? "" : "\n";
    } else if (is_storable(point.value)) {
      kept += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return kept;
}

std::string canonical_text(std::string_view json) {
  return canonical_text(Json::parse(json));
}

std::string write_filled_form(const InterviewFile& file) {
  constexpr int indent = 2;
  Json root = {{"cxmat", 1},
               {"form", form_json(file)},
               {"not_for_publication", true},
               {"response", response_json(file)}};
  if (file.interview) {
    root["interview"] = state_json(*file.interview);
  }
  std::string text;
  put_canonical(root, text);
  root["checksum"] = sha256_hex(text);
  return root.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cxmat::reports::forms
