/// \file
/// XLSX files as tests need them: good ones, odd ones and broken ones, part by part.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <zip.h>

namespace cxmat::tests {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// An archive of these files.
inline std::string zip_of(const Parts& parts) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  REQUIRE(target != nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  REQUIRE(archive != nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    REQUIRE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(zip_close(archive) == 0);
  REQUIRE(zip_source_open(target) == 0);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  REQUIRE(zip_source_read(target, bytes.data(), bytes.size()) ==
          static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

inline constexpr std::string_view sheet_namespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline constexpr std::string_view type_prefix =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

inline std::string relations(const Parts& targets_and_types) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<Relationships "
      "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  int number = 0;
  for (const auto& [target, type] : targets_and_types) {
    xml += "<Relationship Id=\"rId" + std::to_string(++number) + "\" Type=\"" +
           std::string(type_prefix) + type + "\" Target=\"" + target + "\"/>";
  }
  return xml + "</Relationships>";
}

/// The parts of a workbook with one sheet, whose rows are `rows`.
struct BookParts {
  std::string rows;
  std::string strings;  ///< `si` elements
  std::string styles;   ///< what stands in styleSheet
  std::string properties;
  std::string sheets = "<sheet name=\"Antworten\" sheetId=\"1\" r:id=\"rId1\"/>";
  Parts more;  ///< further parts; one of the same name takes the place of the usual one
  Parts relations = {{"worksheets/sheet1.xml", "worksheet"},
                     {"styles.xml", "styles"},
                     {"sharedStrings.xml", "sharedStrings"}};
};

inline Parts parts_of(const BookParts& book) {
  const std::string main = " xmlns=\"" + std::string(sheet_namespace) + "\"";
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  Parts parts{{"[Content_Types].xml", head + "<Types/>"},
              {"_rels/.rels", relations({{"xl/workbook.xml", "officeDocument"}})},
              {"xl/workbook.xml", head + "<workbook" + main + " xmlns:r=\"r\">" + book.properties +
                                      "<sheets>" + book.sheets + "</sheets></workbook>"},
              {"xl/_rels/workbook.xml.rels", relations(book.relations)},
              {"xl/worksheets/sheet1.xml", head + "<worksheet" + main +
                                               "><dimension ref=\"A1\"/><sheetData>" + book.rows +
                                               "</sheetData><pageMargins left=\"1\"/></worksheet>"},
              {"xl/styles.xml", head + "<styleSheet" + main + ">" + book.styles + "</styleSheet>"},
              {"xl/sharedStrings.xml", head + "<sst" + main + ">" + book.strings + "</sst>"}};
  for (const auto& part : book.more) {
    bool replaced = false;
    for (auto& usual : parts) {
      if (usual.first == part.first) {
        usual.second = part.second;
        replaced = true;
      }
    }
    if (!replaced) {
      parts.push_back(part);
    }
  }
  return parts;
}

inline std::string workbook(const BookParts& book) {
  return zip_of(parts_of(book));
}

/// A cell that holds `text` itself.
inline std::string inline_cell(std::string_view text) {
  return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + std::string(text) + "</t></is></c>";
}

}  // namespace cxmat::tests
