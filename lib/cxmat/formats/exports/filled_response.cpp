// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/filled_response.hpp"

#include <cxmat/formats/files.hpp>
#include <cxmat/formats/form_files.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <fmt/format.h>

#include <array>
#include <optional>
#include <utility>

namespace cxmat::exports {
namespace {

class Response {
 public:
  explicit Response(FilledForm& form) : form_(&form) {}

  void read(const yaml::Node& response) {
    for (const std::string_view key : {"respondent", "wave", "duration"}) {
      if (const yaml::Node* value = response.find(key); value != nullptr) {
        add(std::string(key), *value, false);
      }
    }
    for (const yaml::Entry& entry : entries(response, "groups")) {
      add(entry.key, entry.value, true);
    }
    for (const yaml::Entry& entry : entries(response, "answers")) {
      read_answer(entry);
    }
  }

 private:
  [[nodiscard]] static std::span<const yaml::Entry> entries(const yaml::Node& map,
                                                            std::string_view key) {
    const yaml::Node* inner = map.find(key);
    return inner == nullptr ? std::span<const yaml::Entry>{} : inner->entries;
  }

  void add(std::string heading, const yaml::Node& value, bool group) {
    form_->cells.push_back({.heading = std::move(heading),
                            .text = value.text,
                            .row = value.position.line,
                            .column = value.position.column,
                            .group = group});
  }

  void read_answer(const yaml::Entry& entry) {
    const yaml::Node* value = &entry.value;
    if (entry.value.kind == yaml::Kind::map) {
      value = entry.value.find("value");
      for (const std::string_view key : {"comment", "evidence", "grade"}) {
        if (const yaml::Node* given = entry.value.find(key); given != nullptr) {
          add(fmt::format("{}_{}", entry.key, key), *given, false);
        }
      }
      add_minority(entry);
    }
    if (value != nullptr) {
      add(entry.key, *value, false);
    }
  }

  /// Among the comments, as the reader of responses has them.
  void add_minority(const yaml::Entry& entry) {
    const yaml::Node* minority = entry.value.find("minority");
    for (const yaml::Node& item :
         minority == nullptr ? std::span<const yaml::Node>{} : std::span(minority->items)) {
      const yaml::Node* answer = item.find("value");
      const yaml::Node* said = item.find("note");
      yaml::Node joined = item;
      joined.text = minority_text(answer == nullptr ? std::string_view{} : answer->text,
                                  said == nullptr ? std::string_view{} : said->text);
      add(entry.key + "_comment", joined, false);
    }
  }

  FilledForm* form_;
};

/// Two columns cannot have one heading: what was said twice stands in one cell.
void join_comments(std::vector<FilledCell>& cells) {
  std::map<std::string, std::size_t> first;
  std::vector<FilledCell> joined;
  for (FilledCell& cell : cells) {
    const auto [known, is_new] = first.emplace(cell.heading, joined.size());
    if (is_new) {
      joined.push_back(std::move(cell));
    } else {
      joined[known->second].text += "\n" + cell.text;
    }
  }
  cells = std::move(joined);
}

}  // namespace

Result<FilledForm> read_filled_response(std::string_view bytes, const std::string& file) {
  const std::optional<FormGlance> glance = glance_at_form(bytes, file);
  const Result<std::string_view> text = check_text(bytes, file);
  if (!glance || !text) {
    return text.diagnostics;
  }
  const Result<yaml::Document> document = yaml::parse(*text, file);
  if (!document) {
    return document.diagnostics;
  }
  FilledForm form{
      .file = file, .sheet = {}, .questionnaires = glance->head.questionnaires, .cells = {}};
  Response(form).read(*document->root.find("response"));
  join_comments(form.cells);
  return form;
}

}  // namespace cxmat::exports
