// SPDX-License-Identifier: Apache-2.0
// A workbook whose parts are the input: packed first, or no changed byte would come past the
// checksums of an archive. The first byte says which part the rest is; the others are good ones.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/tables/encoding.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <array>
#include <string>
#include <zip.h>

using namespace cxmat;

namespace {

struct Part {
  const char* name;
  std::string_view usual;
};

#define CXMAT_MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define CXMAT_TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define CXMAT_RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"
constexpr std::array<Part, 6> parts{{
    {"xl/worksheets/sheet1.xml",
     "<worksheet xmlns='" CXMAT_MAIN "'><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row>"
     "<row r='2'><c r='A2' s='1'><v>45000.5</v></c></row></sheetData></worksheet>"},
    {"xl/sharedStrings.xml", "<sst xmlns='" CXMAT_MAIN "'><si><t>a</t></si></sst>"},
    {"xl/styles.xml", "<styleSheet xmlns='" CXMAT_MAIN "'><cellXfs count='2'><xf numFmtId='0'/>"
                      "<xf numFmtId='14'/></cellXfs></styleSheet>"},
    {"xl/workbook.xml", "<workbook xmlns='" CXMAT_MAIN "' xmlns:r='r'><sheets>"
                        "<sheet name='A' sheetId='1' r:id='rId1'/></sheets></workbook>"},
    {"xl/_rels/workbook.xml.rels",
     "<Relationships xmlns='" CXMAT_RELATIONS "'>"
     "<Relationship Id='rId1' Type='" CXMAT_TYPE "worksheet' Target='worksheets/sheet1.xml'/>"
     "<Relationship Id='rId2' Type='" CXMAT_TYPE "styles' Target='styles.xml'/>"
     "<Relationship Id='rId3' Type='" CXMAT_TYPE "sharedStrings' Target='sharedStrings.xml'/>"
     "</Relationships>"},
    {"_rels/.rels",
     "<Relationships xmlns='" CXMAT_RELATIONS "'><Relationship Id='rId1' Type='" CXMAT_TYPE
     "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
}};

std::string packed(std::size_t which, std::string_view text) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view content = i == which ? text : parts[i].usual;
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, parts[i].name, source, ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  fuzz::require(zip_close(archive) == 0, "the archive is written");
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string bytes = packed(data[0] % parts.size(), fuzz::text_of(data, size).substr(1));
  const Result<tables::Table> table = tables::Table::open(bytes, "workbook");
  fuzz::look_at(table, {});
  if (table) {
    const auto rows = table->rows();
    while (rows->next()) {
      for (const std::string_view cell : rows->cells()) {
        fuzz::require(tables::is_valid_utf8(cell), "a cell is UTF-8");
      }
      if (rows->problem()) {
        fuzz::look_at(Diagnostics{*rows->problem()}, {});
      }
    }
  }
  return 0;
}
