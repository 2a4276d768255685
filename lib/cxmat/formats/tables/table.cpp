// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/table.hpp"

#include <utility>

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

struct Table::Content {
  FileFacts facts;
  std::string file;
};

Table::Table(std::shared_ptr<const Content> content) noexcept : content_(std::move(content)) {}

const FileFacts& Table::facts() const noexcept {
  return content_->facts;
}

const std::string& Table::file() const noexcept {
  return content_->file;
}

Result<Table> Table::open(std::string /*bytes*/, std::string file) {
  return Table(std::make_shared<const Content>(Content{.facts = {}, .file = std::move(file)}));
}

std::unique_ptr<RowSource> Table::rows() const {
  return nullptr;
}

}  // namespace cxmat::tables
