// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/response_files.hpp"

#include "cxmat/core/sha256.hpp"
#include "cxmat/formats/cell_text.hpp"
#include "cxmat/formats/engagement_files.hpp"
#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/exports/import.hpp"
#include "cxmat/formats/exports/recognise.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/form_files.hpp"
#include "cxmat/formats/yaml/parse.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

/// A path as it is shown: without a needless "./" in front.
std::string display(const fs::path& path) {
  return path == "-" ? path.string() : path.lexically_normal().string();
}

/// The map of an export, remembered as an input.
exports::ImportMap read_map(const fs::path& path, std::vector<InputFile>& inputs,
                            Diagnostics& found) {
  Result<std::string> bytes = read_file(path, yaml::max_bytes);
  append(found, std::move(bytes.diagnostics));
  if (!bytes) {
    return {};
  }
  const std::string hash = sha256_hex(*bytes);
  const bool known = std::ranges::any_of(
      inputs, [&hash](const InputFile& each) { return each.role == "map" && each.hash == hash; });
  if (!known) {
    inputs.push_back({"map", path.filename().string(), {}, hash});
  }
  Result<exports::ImportMap> map = exports::read_import_map(*bytes, display(path));
  append(found, std::move(map.diagnostics));
  return std::move(map.value).value_or(exports::ImportMap{});
}

exports::ExportSource export_source(const ResponseFile& given, std::string file, std::string bytes,
                                    exports::ImportMap map) {
  return {.file = std::move(file),
          .bytes = std::move(bytes),
          .from = exports::platform_with_id(given.from),  // nothing for "auto"
          .map = std::move(map),
          .rules = {.missing = given.missing,
                    .include_incomplete = given.include_incomplete,
                    .respondent = given.respondent,
                    .since = given.since,
                    .until = given.until}};
}

/// The name under which the reader of responses speaks of imported files. Never one that ends like
/// a YAML file's.
std::string imported_name(const std::vector<exports::ExportSource>& sources) {
  std::string name;
  for (const exports::ExportSource& source : sources) {
    name += (name.empty() ? "" : ", ") + source.file;
  }
  return name + " (import)";
}

/// Of a single file the reader says it, too, and knows about other waves.
void drop_what_the_reader_says(Diagnostics& found) {
  std::erase_if(found,
                [](const Diagnostic& each) { return each.code == Code::questions_without_column; });
}

/// The first records of a CSV, as many as it takes to recognise it.
std::string beginning_of(std::string_view bytes) {
  constexpr std::size_t enough = std::size_t{1} << 18U;
  const std::string_view first = bytes.substr(0, enough);
  const std::size_t line_end = first.size() == bytes.size() ? first.size() : first.rfind('\n');
  return std::string(first.substr(0, line_end));
}

/// A warning where the file is some platform's export.
std::optional<Diagnostic> looks_like_export(const std::string& file, std::string bytes) {
  const Result<tables::Table> table = tables::Table::open(std::move(bytes), file);
  if (!table) {
    return std::nullopt;
  }
  const Result<exports::ExportLayout> layout =
      exports::layout_of(exports::head_of(*table), std::nullopt);
  if (!layout || layout->platform == exports::Platform::csv) {
    return std::nullopt;
  }
  return warning(Code::looks_like_export, whole_file(file),
                 {std::string(exports::name_of(layout->platform))});
}

/// What a reader of CSV or YAML says about a file that is none of ours.
bool is_foreign(Code code) {
  static constexpr std::array codes{Code::csv_no_known_column,
                                    Code::no_delimiter,
                                    Code::utf16_encoding,
                                    Code::not_utf8,
                                    Code::nul_byte,
                                    Code::wrong_format_version,
                                    Code::wrong_file_kind,
                                    Code::csv_duplicate_column};
  return std::ranges::find(codes, code) != codes.end();
}

/// Behind what keeps the file from being read, or behind the columns that belong to nothing: read
/// as it is, an export's unfinished responses would count.
void hint_at_export(const ResponseSource& source, Diagnostics& found) {
  const auto of_file = [&source](const Diagnostic& each) { return each.where.file == source.file; };
  const auto foreign = std::ranges::find_if(found, [&](const Diagnostic& each) {
    return of_file(each) && each.severity == Severity::error && is_foreign(each.code);
  });
  const auto ignored = std::ranges::find_if(found, [&](const Diagnostic& each) {
    return of_file(each) && each.code == Code::column_ignored;
  });
  const auto place = foreign != found.end() ? foreign : ignored;
  if (place == found.end()) {
    return;
  }
  if (auto hint = looks_like_export(
          source.file, foreign != found.end() ? source.bytes : beginning_of(source.bytes))) {
    found.insert(std::next(place), *std::move(hint));
  }
}

bool is_workbook(const fs::path& path) {
  return case_folded(path.extension().string()) == ".xlsx";
}

/// Files of single people are one input, without their names: results say what they were made of,
/// and neither a name nor the fingerprint of one person's answers may stand there.
class SingleResponses {
 public:
  void add(const fs::path& file, std::string hash) {
    if (hashes_.empty()) {
      folder_ = file.parent_path().filename().string();
    }
    hashes_.push_back(std::move(hash));
  }

  void remember(std::vector<InputFile>& inputs) {
    if (hashes_.empty()) {
      return;
    }
    std::ranges::sort(hashes_);
    std::string all;
    for (const std::string& hash : hashes_) {
      all += hash;
    }
    inputs.push_back({"responses", folder_.empty() ? "forms" : folder_, {}, sha256_hex(all)});
  }

 private:
  std::string folder_;
  std::vector<std::string> hashes_;
};

}  // namespace

ResponseFiles::ResponseFiles(const Engagement& engagement, fs::path folder)
    : engagement_(&engagement), folder_(std::move(folder)) {}

void ResponseFiles::add(const std::vector<ResponseFile>& files, const std::string& wave,
                        std::vector<InputFile>& inputs, Diagnostics& found) {
  std::vector<exports::ExportSource> to_import;
  Diagnostics here;
  SingleResponses single;
  for (const auto& [given, full, of_folder] : each_file(files, here)) {
    Result<std::string> bytes = read_file(full, max_response_bytes);
    append(here, std::move(bytes.diagnostics));
    if (!bytes) {
      continue;
    }
    const std::string hash = sha256_hex(*bytes);
    if (of_folder || glance_at_form(*bytes, display(full))) {
      single.add(full, hash);
    } else {
      inputs.push_back({"responses", full.filename().string(), {}, hash});
    }
    if (given.from.empty()) {
      sources_.push_back({display(full), *std::move(bytes), wave});
    } else {
      exports::ImportMap map =
          given.map.empty() ? exports::ImportMap{} : read_map(folder_ / given.map, inputs, here);
      to_import.push_back(export_source(given, display(full), *std::move(bytes), std::move(map)));
    }
  }
  single.remember(inputs);
  if (to_import.empty() || has_errors(here)) {
    append(found, std::move(here));
    return;
  }
  std::string name = imported_name(to_import);
  const bool alone = to_import.size() == 1;
  exports::ImportOptions options;
  options.raw_ids = true;  // nothing is written: they link the waves of this run
  Result<exports::Imported> imported =
      exports::import_exports(engagement_, std::move(to_import), options);
  if (alone) {
    drop_what_the_reader_says(imported.diagnostics);
  }
  append(here, std::move(imported.diagnostics));
  if (imported && !has_errors(here)) {
    sources_.push_back({std::move(name), std::move(imported->csv), wave});
  }
  append(found, std::move(here));
}

std::vector<ResponseFiles::GivenFile> ResponseFiles::each_file(
    const std::vector<ResponseFile>& files, Diagnostics& found) const {
  std::vector<GivenFile> all;
  for (const ResponseFile& given : files) {
    const fs::path named = given.file == "-" ? fs::path(given.file) : folder_ / given.file;
    Result<std::vector<fs::path>> paths = response_files_in(named);
    append(found, std::move(paths.diagnostics));
    for (fs::path& path : paths.value.value_or(std::vector<fs::path>{})) {
      const bool of_folder = path != named;
      all.push_back({given, std::move(path), of_folder});
      if (given.from.empty() && is_workbook(all.back().path)) {
        all.back().given.from = "auto";
      }
    }
  }
  return all;
}

Responses ResponseFiles::read(Diagnostics& found) {
  if (has_errors(found)) {
    return {};
  }
  Result<Responses> read = read_responses(*engagement_, sources_);
  for (const ResponseSource& source : sources_) {
    hint_at_export(source, read.diagnostics);
  }
  append(found, std::move(read.diagnostics));
  return std::move(read.value).value_or(Responses{});
}

}  // namespace cxmat
