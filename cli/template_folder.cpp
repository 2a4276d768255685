// SPDX-License-Identifier: Apache-2.0
#include "cli/template_folder.hpp"

#include "reports/formats/templates/check.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/core/system_reason.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>

#include <algorithm>
#include <cerrno>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_template_bytes = std::size_t{4} << 20U;

bool is_left_alone(const std::string& name) {
  return name.starts_with('.') || name.starts_with("README") || name.ends_with(".schema.json");
}

/// The names of the files in `folder`, sorted: what is wrong is said in the same order everywhere.
Result<std::vector<std::string>> names_in(const fs::path& folder) {
  const Location where = whole_file(folder.string());
  std::error_code failure;
  const fs::file_status status = fs::status(folder, failure);
  if (!fs::exists(status)) {
    return error(Code::file_not_found, where, {folder.string()});
  }
  if (!fs::is_directory(status)) {
    return error(Code::not_a_folder, where, {folder.string()});
  }
  std::vector<std::string> names;
  fs::directory_iterator entry(folder, failure);
  for (; !failure && entry != fs::directory_iterator(); entry.increment(failure)) {
    std::error_code ignored;
    if (!entry->is_directory(ignored)) {
      names.push_back(entry->path().filename().string());
    }
  }
  if (failure) {
    return error(Code::file_unreadable, where, {folder.string(), system_reason(failure.value())});
  }
  std::ranges::sort(names);
  return names;
}

/// An error where no template has this name.
Diagnostics check_name(const fs::path& folder, const std::string& name) {
  std::vector<std::string> known;
  for (const reports::TemplateFile& file : reports::template_files()) {
    known.emplace_back(file.name);
  }
  if (std::ranges::find(known, name) != known.end()) {
    return {};
  }
  return {error(Code::template_unknown_file, whole_file((folder / name).string()),
                {name, closest_match(name, known)})};
}

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) != "\r\n") {
      plain += text[at];
    }
  }
  return plain;
}

}  // namespace

Result<TemplateFolder> load_templates(const fs::path& folder) {
  if (folder.empty()) {
    return TemplateFolder{};
  }
  const Result<std::vector<std::string>> names = names_in(folder);
  if (!names) {
    return names.diagnostics;
  }
  Diagnostics found;
  TemplateFolder loaded;
  std::map<std::string, std::string, std::less<>> texts;
  for (const std::string& name : *names) {
    if (is_left_alone(name)) {
      continue;
    }
    if (Diagnostics unknown = check_name(folder, name); !unknown.empty()) {
      append(found, std::move(unknown));
      continue;
    }
    const fs::path path = folder / name;
    std::error_code ignored;
    if (fs::is_other(fs::status(path, ignored))) {  // reading a pipe may never end
      found.push_back(error(Code::file_unreadable, whole_file(path.string()),
                            {path.string(), system_reason(EINVAL)}));
      continue;
    }
    Result<std::string> bytes = read_file(path, max_template_bytes);
    append(found, bytes.diagnostics);
    if (!bytes) {
      continue;
    }
    Result<std::string_view> text = check_text(*bytes, path.string());
    append(found, text.diagnostics);
    if (text) {
      texts.emplace(name, with_plain_line_ends(*text));
      loaded.files.push_back(path);
    }
  }
  loaded.templates = reports::TemplateSet(std::move(texts));
  append(found, reports::check_templates(loaded.templates, folder.string()));
  if (has_errors(found)) {
    return found;
  }
  return {std::move(loaded), std::move(found)};
}

}  // namespace cxmat::cli
