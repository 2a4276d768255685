// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/table.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/tables/body.hpp>
#include <cxmat/formats/tables/csv_table.hpp>
#include <cxmat/formats/tables/encoding.hpp>
#include <cxmat/formats/tables/json_scan.hpp>
#include <cxmat/formats/tables/json_table.hpp>
#include <cxmat/formats/tables/workbook.hpp>
#include <cxmat/formats/tables/xlsx_table.hpp>
#include <cxmat/formats/tables/yaml_table.hpp>
#include <cxmat/formats/tables/zip.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace cxmat::tables {

std::string_view to_string(FileKind kind) noexcept {
  switch (kind) {
    case FileKind::csv:
      return "csv";
    case FileKind::xlsx:
      return "xlsx";
    case FileKind::json:
      return "json";
    case FileKind::ndjson:
      return "ndjson";
    case FileKind::yaml:
      return "yaml";
  }
  return {};
}

std::string_view to_string(Encoding encoding) noexcept {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf8_with_mark:
      return "UTF-8 (BOM)";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
    case Encoding::windows1252:
      return "Windows-1252";
  }
  return {};
}

namespace {

constexpr std::string_view zip_mark = "PK";
constexpr std::string_view old_office_mark = "\xD0\xCF\x11\xE0";
constexpr std::size_t largest_inside = std::size_t{1} << 30U;

bool is_zip(std::string_view bytes) noexcept {
  return bytes.starts_with(zip_mark) && bytes.size() >= 4 &&
         (bytes.substr(2, 2) == "\x03\x04" || bytes.substr(2, 2) == "\x05\x06" ||
          bytes.substr(2, 2) == "\x07\x08");
}

Result<Opened> open_text(std::string bytes, const std::string& file) {
  Result<Text> text = decode_text(std::move(bytes), file);
  if (!text) {
    return std::move(text.diagnostics);
  }
  const std::string_view view = text->view();
  if (view.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return error(Code::file_empty, whole_file(file), {file});
  }
  Diagnostics found = std::move(text.diagnostics);
  const std::optional<JsonShape> json = shape_of_json(view);
  Result<Opened> opened = json                          ? open_json(*std::move(text), *json, file)
                          : looks_like_yaml(view, file) ? open_yaml(*text, file)
                                                        : open_csv(*std::move(text), file);
  append(found, std::move(opened.diagnostics));
  opened.diagnostics = std::move(found);
  return opened;
}

bool ends_like_a_table(std::string_view name) noexcept {
  for (const std::string_view suffix :
       {".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl", ".xlsx", ".yaml", ".yml"}) {
    if (name.ends_with(suffix)) {
      return true;
    }
  }
  return false;
}

/// Why an archive without a workbook is not read.
std::string what_it_is(const Zip& zip, std::size_t tables) {
  if (zip.has("content.xml")) {
    return "an OpenDocument file, to be saved as XLSX";
  }
  return tables > 1 ? "an archive of several tables, to be unpacked first"
                    : "an archive without a workbook";
}

Result<Opened> open_bytes(std::string bytes, const std::string& file, bool unpacked);

/// Several platforms hand out their CSV packed.
Result<Opened> open_zip(std::string bytes, const std::string& file, bool unpacked) {
  Trouble trouble;
  const std::unique_ptr<Zip> zip = Zip::open(bytes, trouble);
  if (!zip) {
    return diagnostic_of(trouble, file);
  }
  if (workbook_part(*zip)) {
    return open_xlsx(std::move(bytes), file);
  }
  std::vector<std::string> tables;
  std::ranges::copy_if(zip->names(), std::back_inserter(tables), [](const std::string& name) {
    return ends_like_a_table(name) && !name.starts_with("__MACOSX/");
  });
  if (unpacked || tables.size() != 1) {
    return diagnostic_of({.arguments = {what_it_is(*zip, tables.size())}}, file);
  }
  std::optional<ZipPart> part = zip->part(tables.front(), trouble);
  std::optional<std::string> inside = part ? part->read_all(largest_inside) : std::nullopt;
  if (!inside) {
    return diagnostic_of(part ? *part->trouble() : trouble, file);
  }
  return open_bytes(*std::move(inside), file, true);
}

Result<Opened> open_bytes(std::string bytes, const std::string& file, bool unpacked) {
  if (bytes.empty()) {
    return error(Code::file_empty, whole_file(file), {file});
  }
  if (bytes.starts_with(old_office_mark)) {
    return error(Code::xlsx_protected, whole_file(file));
  }
  return is_zip(bytes) ? open_zip(std::move(bytes), file, unpacked)
                       : open_text(std::move(bytes), file);
}

}  // namespace

struct Table::Content {
  std::string file;
  Opened opened;
};

Table::Table(std::shared_ptr<const Content> content) noexcept : content_(std::move(content)) {}

const FileFacts& Table::facts() const noexcept {
  return content_->opened.facts;
}

const std::string& Table::file() const noexcept {
  return content_->file;
}

Result<Table> Table::open(std::string bytes, std::string file) {
  Result<Opened> opened = open_bytes(std::move(bytes), file, false);
  if (!opened) {
    return std::move(opened.diagnostics);
  }
  return {Table(std::make_shared<const Content>(
              Content{.file = std::move(file), .opened = *std::move(opened)})),
          std::move(opened.diagnostics)};
}

std::unique_ptr<RowSource> Table::rows() const {
  return content_->opened.body->rows();
}

std::vector<std::string> Table::sheets() const {
  return content_->opened.body->sheets();
}

std::unique_ptr<RowSource> Table::rows_of_sheet(std::string_view name) const {
  return content_->opened.body->rows_of_sheet(name);
}

}  // namespace cxmat::tables
