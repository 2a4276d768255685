// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/tables/read_table.hpp"
#include "tests/formats/tables/workbook_bytes.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::tests;

namespace {

ReadTable read_book(const BookParts& book) {
  return read_table(workbook(book), "answers.xlsx");
}

/// The rows of a sheet without strings and styles of their own.
Cells rows_of(std::string rows) {
  return read_book({.rows = std::move(rows)}).rows;
}

const BookParts small{
    .rows =
        "<row r=\"1\" spans=\"1:2\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
        "t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" "
        "t=\"s\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>2</v></c></row>",
    .strings = "<si><t>id</t></si><si><t>Größe</t></si><si><t>a &amp; b &lt; c</t></si>"};

}  // namespace

TEST_SUITE("formats/tables/xlsx_table") {
  TEST_CASE("strings and numbers of the first sheet, whatever the file is called") {
    const ReadTable read = read_table(workbook(small), "answers.csv");
    REQUIRE(read.table);
    CHECK(read.found.empty());
    CHECK(read.table->facts().kind == tables::FileKind::xlsx);
    CHECK(read.table->facts().sheet == "Antworten");
    CHECK(read.rows == Cells{{"id", "Größe"}, {"1", "a & b < c"}, {"2"}});
    CHECK(read.numbers == std::vector<std::size_t>{1, 2, 3});
  }

  TEST_CASE("runs of rich text are one text, without phonetic hints") {
    CHECK(read_book(
              {.rows = "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>in</t></r>"
                       "<r><rPr><b/></rPr><t xml:space=\"preserve\"> line</t></r></is></c></row>",
               .strings = "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">Wie </t></r><r><t>gut?"
                          "</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh><phoneticPr "
                          "fontId=\"1\"/></si>"})
              .rows == Cells{{"Wie gut?", "in line"}});
  }

  TEST_CASE("blanks around a text are kept, and escapes are decoded") {
    CHECK(read_book(
              {.rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                       "<c t=\"str\"><f>A1</f><v>x_x000A_y</v></c></row>",
               .strings = "<si><t xml:space=\"preserve\">  x </t></si>"
                          "<si><t>a_x000D_\nb_x005F_x000D__xD83D__xDE00_</t></si>"
                          "<si><t xml:space=\"preserve\"> </t></si>"})
              .rows == Cells{{"  x ", "a\r\nb_x000D_\xF0\x9F\x98\x80", " ", "x\ny"}});
  }

  TEST_CASE("truth is TRUE or FALSE, an error is its text, and so is a formula without a value") {
    CHECK(rows_of("<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
                  "<c t=\"str\"><v>x</v></c><c><f>A1*2</f></c><c t=\"str\"><f>A1</f><v></v></c>"
                  "<c t=\"e\"><f>B9</f><v>#REF!</v></c></row>") ==
          Cells{{"TRUE", "FALSE", "#N/A", "x", "#CALC!", "", "#REF!"}});
  }

  TEST_CASE("numbers are as people read them") {
    CHECK(
        rows_of(
            "<row><c><v>3</v></c><c><v>3.0</v></c><c t=\"n\"><v>-4</v></c><c><v>45898.72</v></c>"
            "<c><v>0.10000000000000001</v></c><c><v>1E3</v></c><c><v>1.5E-2</v></c>"
            "<c><v>9007199254740993</v></c><c><v>x</v></c><c><v>-0</v></c></row>") ==
        Cells{{"3", "3", "-4", "45898.72", "0.1", "1000", "0.015", "9007199254740992", "x", "0"}});
  }

  TEST_CASE("dates by Excel's own formats") {
    // 45536 is 2024-09-01; 11:27 is 687 of 1440 minutes
    const std::string xfs =
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf "
        "numFmtId=\"21\"/><xf numFmtId=\"46\"/><xf numFmtId=\"57\"/><xf numFmtId=\"9\"/></cellXfs>";
    const auto cell = [](int style, std::string_view value) {
      return "<c s=\"" + std::to_string(style) + "\"><v>" + std::string(value) + "</v></c>";
    };
    const std::string rows = "<row>" + cell(0, "45536") + cell(1, "45536") +
                             cell(2, "45536.4770833333") + cell(1, "45536.4770833333") +
                             cell(3, "0.4770833333") + cell(4, "1.5") + cell(5, "45536") +
                             cell(6, "0.5") + cell(1, "59") + cell(1, "60") + cell(1, "61") +
                             cell(1, "1") + cell(1, "45535.9999999999") + cell(1, "-3") + "</row>";
    CHECK(read_book({.rows = rows, .styles = xfs}).rows ==
          Cells{{"45536", "2024-09-01", "2024-09-01 11:27:00", "2024-09-01 11:27:00", "11:27:00",
                 "36:00:00", "2024-09-01", "0.5", "1900-02-28", "1900-02-29", "1900-03-01",
                 "1900-01-01", "2024-09-01", "-3"}});
    // The Macintosh began 1462 days later.
    CHECK(read_book({.rows = "<row>" + cell(1, "44074") + cell(1, "0") + "</row>",
                     .styles = xfs,
                     .properties = "<workbookPr date1904=\"1\"/>"})
              .rows == Cells{{"2024-09-01", "1904-01-01"}});
  }

  TEST_CASE("dates by formats of the file's own: letters outside quotes and brackets") {
    const Parts formats{{"yyyy\\-mm\\-dd", "2024-09-01"},
                        {"[$-407]d. mmmm yyyy;@", "2024-09-01"},
                        {"0 &quot;days&quot;", "45536"},
                        {"[Red]#,##0", "45536"},
                        {"0.00E+00", "45536"},
                        {"\\d0", "45536"},
                        {"General", "45536"},
                        {"0_d", "45536"},
                        {"#,##0;[Red]-#,##0 &quot;h&quot;;d", "45536"},
                        {"mmm", "2024-09-01"},
                        {"[h]:mm", "1092864:00:00"},
                        {"DD.MM.YYYY HH:MM", "2024-09-01"}};
    std::string own;
    std::string xfs = "<xf numFmtId=\"0\"/>";
    std::string cells;
    std::vector<std::string> expected;
    int number = 0;
    for (const auto& [code, text] : formats) {
      const std::string id = std::to_string(164 + number);
      own += "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/>";
      xfs += "<xf numFmtId=\"" + id + "\" applyNumberFormat=\"1\"><alignment/></xf>";
      cells += "<c s=\"" + std::to_string(++number) + "\"><v>45536</v></c>";
      expected.push_back(text);
    }
    CHECK(read_book({.rows = "<row>" + cells + "</row>",
                     .styles = "<numFmts>" + own +
                               "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                               "</cellStyleXfs><cellXfs>" +
                               xfs + "</cellXfs>"})
              .rows == Cells{expected});
  }

  TEST_CASE("dates in ISO 8601 take the same form") {
    CHECK(rows_of("<row><c t=\"d\"><v>2024-09-01T11:27:00Z</v></c><c t=\"d\"><v>2024-09-01</v></c>"
                  "<c t=\"d\"><v>2024-09-01T00:00:00</v></c></row>") ==
          Cells{{"2024-09-01 11:27:00", "2024-09-01", "2024-09-01"}});
  }

  TEST_CASE("cells may name their column, skip some, or neither") {
    const ReadTable read = read_book(
        {.rows =
             "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c><c r=\"AA2\"><v>3</v></c></row>"
             "<row/><row><c/><c><v>4</v></c></row><row r=\"9\" ht=\"15\"></row>"
             "<row r=\"10\"><c r=\"A10\"><v>5</v></c></row>"});
    REQUIRE(read.rows.size() == 3);
    CHECK(read.numbers == std::vector<std::size_t>{2, 4, 10});
    CHECK(read.rows[0].size() == 27);
    CHECK(read.rows[0][1] == "1");
    CHECK(read.rows[0][2] == "2");
    CHECK(read.rows[0][26] == "3");
    CHECK(read.rows[1] == std::vector<std::string>{"", "4"});
    CHECK(read.rows[2] == std::vector<std::string>{"5"});
  }

  TEST_CASE("elements may have prefixes, comments stand anywhere, and CDATA is text") {
    const std::string sheet =
        "\xEF\xBB\xBF<?xml version='1.0'?><!-- <row> --><x:worksheet xmlns:x='m' "
        "note='a > b'><x:sheetData><x:row r='1'><!-- </x:row> --><x:c t='inlineStr'><x:is>"
        "<x:t><![CDATA[</x:row> & <b>]]></x:t></x:is></x:c></x:row></x:sheetData>"
        "<controls><xdr:row>7</xdr:row></controls></x:worksheet>";
    CHECK(read_book({.more = {{"xl/worksheets/sheet1.xml", sheet}}}).rows ==
          Cells{{"</x:row> & <b>"}});
  }

  TEST_CASE("the first sheet that is not hidden is read") {
    const std::string other =
        "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
    BookParts book{.rows = "<row><c><v>1</v></c></row>",
                   .sheets =
                       "<sheet name=\"Daten\" state=\"hidden\" r:id=\"rId1\"/><sheet "
                       "name=\"Bild\" r:id=\"rId3\"/><sheet name=\"Form Responses 1\" "
                       "r:id=\"rId2\"/><sheet name=\"Last\" r:id=\"rId1\"/>",
                   .more = {{"xl/data/Second.xml", other}},
                   .relations = {{"worksheets/sheet1.xml", "worksheet"},
                                 {"/xl/worksheets/../data/second.xml", "worksheet"},
                                 {"chartsheets/sheet1.xml", "chartsheet"}}};
    const ReadTable read = read_book(book);
    REQUIRE(read.table);
    CHECK(read.table->facts().sheet == "Form Responses 1");
    CHECK(read.rows == Cells{{"7"}});
    book.sheets = "<sheet name=\"Daten\" state=\"veryHidden\" r:id=\"rId1\"/>";
    CHECK(read_book(book).rows == Cells{{"1"}});
  }

  TEST_CASE("a workbook needs neither strings nor styles, and may lie elsewhere") {
    BookParts book{.rows = "<row><c s=\"3\"><v>45536</v></c></row>",
                   .relations = {{"worksheets/sheet1.xml", "worksheet"}}};
    Parts parts = parts_of(book);
    std::erase_if(parts, [](const auto& part) {
      return part.first == "xl/styles.xml" || part.first == "xl/sharedStrings.xml";
    });
    CHECK(read_table(zip_of(parts)).rows == Cells{{"45536"}});
    for (auto& [name, content] : parts) {
      if (name == "_rels/.rels") {
        content = relations({{"/xl\\Workbook.xml", "officeDocument"}});
      }
    }
    CHECK(read_table(zip_of(parts)).found.empty());
  }

  TEST_CASE("a place is a row and a column") {
    const Result<tables::Table> table = tables::Table::open(workbook(small), "f.xlsx");
    REQUIRE(table);
    const auto rows = table->rows();
    REQUIRE(rows->next());
    REQUIRE(rows->next());
    const Location where = rows->at(1);
    CHECK(where.file == "f.xlsx");
    CHECK(where.line == 2);
    CHECK(where.column == 2);
    CHECK(where.excerpt.empty());
    CHECK(rows->share_read() > 0);
    CHECK(rows->share_read() <= 1);
  }

  TEST_CASE("damaged texts are counted") {
    const ReadTable read =
        read_book({.rows = "<row><c t=\"s\"><v>0</v></c></row>",
                   .strings = "<si><t>Fr\xEF\xBF\xBDge</t></si><si><t>b</t></si>"});
    REQUIRE(read.codes() == std::vector{Code::damaged_text});
    CHECK(read.found[0].arguments == std::vector<std::string>{"1"});
  }

  TEST_CASE("rows wider than the data are no burden") {
    std::string rows;
    for (int i = 0; i < 100'000; ++i) {
      rows += "<row><c r=\"XFD1\"><v>1</v></c></row>";
    }
    const Result<tables::Table> table = tables::Table::open(workbook({.rows = rows}), "f.xlsx");
    REQUIRE(table);
    const auto walk = table->rows();
    std::size_t count = 0;
    while (walk->next()) {
      ++count;
      CHECK(walk->cells().size() == 16'384);
    }
    CHECK(count == 100'000);
  }
}
