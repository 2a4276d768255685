// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/form_files.hpp"

#include <cxmat/core/system_reason.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/exports/filled_workbook.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <system_error>
#include <utility>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

/// What one person answers is smaller, even with a comment on each of a thousand questions.
constexpr std::size_t largest_form = std::size_t{4} << 20U;

std::string text_of(const yaml::Node& map, std::string_view key) {
  const yaml::Node* value = map.find(key);
  return value == nullptr ? std::string() : value->text;
}

Result<FormGlance> read_glance(std::string_view bytes, std::string_view file) {
  const Result<std::string_view> text = check_text(bytes, file);
  if (!text) {
    return text.diagnostics;
  }
  Result<yaml::Document> document = yaml::parse(*text, std::string(file));
  if (!document) {
    return std::move(document.diagnostics);
  }
  Diagnostics found;
  yaml::Reader reader(*document, found);
  yaml::MapReader root(reader, document->root, "responses");
  std::optional<FormHead> head = read_form_head(reader, root, *document);
  const yaml::Node* response = root.find("response");
  if (!head || response == nullptr || has_errors(found)) {
    if (!has_errors(found)) {
      found.push_back(error(Code::wrong_file_kind, whole_file(std::string(file)), {"form"}));
    }
    return found;
  }
  FormGlance glance{.head = *std::move(head),
                    .checksum = text_of(document->root, "checksum"),
                    .respondent = text_of(*response, "respondent"),
                    .wave = text_of(*response, "wave"),
                    .groups = {}};
  if (const yaml::Node* groups = response->find("groups"); groups != nullptr) {
    for (const yaml::Entry& entry : groups->entries) {
      glance.groups.push_back(entry.key);
    }
  }
  return glance;
}

bool is_response_file(const fs::path& path) {
  static constexpr std::array<std::string_view, 5> suffixes{".json", ".csv", ".yaml", ".yml",
                                                            ".xlsx"};
  const std::string name = path.filename().string();
  return !name.starts_with('.') && !name.starts_with("~$") &&
         std::ranges::find(suffixes, case_folded(path.extension().string())) != suffixes.end();
}

/// What a workbook says that was filled in.
Result<FormGlance> read_workbook_glance(const fs::path& file) {
  Result<std::string> bytes = read_file(file, largest_form);
  if (!bytes) {
    return std::move(bytes.diagnostics);
  }
  const Result<tables::Table> table = tables::Table::open(*std::move(bytes), file.string());
  if (!table) {
    return table.diagnostics;
  }
  if (!exports::is_form(*table)) {
    return error(Code::wrong_file_kind, whole_file(file.string()), {"form"});
  }
  const Result<exports::FilledForm> form = exports::read_filled_workbook(*table);
  if (!form) {
    return form.diagnostics;
  }
  FormGlance glance{.head = {.id = {}, .questionnaires = form->questionnaires},
                    .checksum = {},
                    .respondent = {},
                    .wave = {},
                    .groups = {}};
  for (const exports::FilledCell& cell : form->cells) {
    if (cell.group) {
      glance.groups.push_back(cell.heading);
    }
  }
  return glance;
}

Result<FormGlance> glance_at(const fs::path& file) {
  const std::string suffix = case_folded(file.extension().string());
  if (suffix == ".xlsx") {
    return read_workbook_glance(file);
  }
  if (suffix != ".json") {
    return error(Code::unknown_format, whole_file(file.string()), {file.string(), ".json, .xlsx"});
  }
  const Result<std::string> bytes = read_file(file, largest_form);
  return bytes ? read_glance(*bytes, file.string()) : bytes.diagnostics;
}

/// The ids of what a form asked, in its order.
std::vector<std::string> ids_of(const std::vector<FilledQuestionnaire>& asked) {
  std::vector<std::string> ids;
  for (const FilledQuestionnaire& each : asked) {
    ids.push_back(each.id);
  }
  return ids;
}

}  // namespace

std::optional<FormGlance> glance_at_form(std::string_view bytes, std::string_view file) {
  constexpr std::string_view mark = "\"checksum\"";
  if (bytes.size() > largest_form || bytes.find(mark) == std::string_view::npos) {
    return std::nullopt;
  }
  return read_glance(bytes, file).value;
}

Result<std::vector<fs::path>> response_files_in(const fs::path& path) {
  std::error_code failed;
  if (path == "-" || !fs::is_directory(path, failed)) {
    return std::vector<fs::path>{path};
  }
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(path, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    std::error_code ignored;
    if (is_response_file(entry->path()) && entry->is_regular_file(ignored)) {
      files.push_back(entry->path());
    }
  }
  if (failed) {
    return error(Code::file_unreadable, {}, {path.string(), system_reason(failed.value())});
  }
  if (files.empty()) {
    return error(Code::folder_without_responses, whole_file(path.string()), {path.string()});
  }
  std::ranges::sort(files);
  return files;
}

Result<LooseFiles> loose_files_of_forms(std::span<const std::string> paths) {
  LooseFiles loose;
  Diagnostics found;
  std::set<std::string> groups;
  for (const std::string& path : paths) {
    Result<std::vector<fs::path>> files = response_files_in(path);
    append(found, std::move(files.diagnostics));
    for (const fs::path& file : files.value.value_or(std::vector<fs::path>{})) {
      Result<FormGlance> glance = glance_at(file);
      append(found, std::move(glance.diagnostics));
      if (!glance) {
        continue;
      }
      const std::vector<std::string> asked = ids_of(glance->head.questionnaires);
      if (loose.responses.empty()) {
        loose.questionnaires = asked;
      } else if (asked != loose.questionnaires) {
        found.push_back(
            error(Code::filled_forms_differ, whole_file(file.string()), {loose.responses.front()}));
      }
      loose.responses.push_back(file.string());
      groups.insert(glance->groups.begin(), glance->groups.end());
    }
  }
  if (has_errors(found)) {
    return found;
  }
  loose.groups.assign(groups.begin(), groups.end());
  return {std::move(loose), std::move(found)};
}

}  // namespace cxmat
