// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/tables/read_table.hpp"
#include "tests/formats/tables/workbook_bytes.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::tests;

namespace {

const BookParts good{.rows =
                         "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
                         "t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>",
                     .strings = "<si><t>id</t></si><si><t>a</t></si>",
                     .styles = "<cellXfs><xf numFmtId=\"0\"/></cellXfs>"};

ReadTable read_parts(const Parts& parts) {
  return read_table(zip_of(parts), "answers.xlsx");
}

/// With one part replaced.
ReadTable read_with(std::string part, std::string content) {
  BookParts book = good;
  book.more.emplace_back(std::move(part), std::move(content));
  return read_parts(parts_of(book));
}

/// The only error, of opening or of a row.
Diagnostic error_of(const ReadTable& read) {
  REQUIRE(read.found.size() + read.problems.size() == 1);
  return read.found.empty() ? read.problems[0] : read.found[0];
}

std::string bomb(std::string_view head, std::string_view block, std::size_t size) {
  std::string content(head);
  while (content.size() < size) {
    content += block;
  }
  return content;
}

}  // namespace

TEST_SUITE("formats/tables/broken_workbook") {
  TEST_CASE("an old or protected workbook says so") {
    CHECK(read_table(bytes_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0")).codes() ==
          std::vector{Code::xlsx_protected});
  }

  TEST_CASE("cut off anywhere, a workbook is an error") {
    const std::string whole = workbook(good);
    REQUIRE(read_table(whole).rows.size() == 2);
    cut_everywhere(whole, 1, [&](const ReadTable& read, std::size_t size) {
      CAPTURE(size);
      CHECK((has_errors(read.found) || !read.problems.empty() || size < 4));
    });
    CHECK(read_table(whole.substr(0, whole.size() / 2)).codes() == std::vector{Code::zip_broken});
  }

  TEST_CASE("a byte changed anywhere crashes nothing, and no row is lost in silence") {
    const std::string whole = workbook(good);
    const Cells rows = read_table(whole).rows;
    for (std::size_t at = 0; at < whole.size(); ++at) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ 0x5A);
      const ReadTable read = read_table(changed, "f.xlsx");
      const bool reported = has_errors(read.found) || !read.problems.empty();
      CAPTURE(at);
      // Without its first two bytes it is a text; a name or date of the archive tells nothing.
      CHECK((reported || read.rows == rows || at < 4));
    }
  }

  TEST_CASE("each part that is needed is missed") {
    const Parts whole = parts_of(good);
    for (const std::string_view missing : {"xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                                           "xl/worksheets/sheet1.xml", "xl/styles.xml"}) {
      Parts parts = whole;
      std::erase_if(parts, [&](const auto& part) { return part.first == missing; });
      CAPTURE(missing);
      const Diagnostic found = error_of(read_parts(parts));
      CHECK(found.code == Code::xlsx_bad_part);
      CHECK(found.arguments == std::vector<std::string>{std::string(missing), "missing"});
    }
    // Strings may be missing where no cell needs them; here those of the first row do.
    Parts without = whole;
    std::erase_if(without, [](const auto& part) { return part.first == "xl/sharedStrings.xml"; });
    const ReadTable read = read_parts(without);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].arguments ==
          std::vector<std::string>{"xl/sharedStrings.xml", "no text 0"});
    // A plain name is enough where nothing says which part is the workbook.
    Parts parts = whole;
    std::erase_if(parts, [&](const auto& part) { return part.first == "_rels/.rels"; });
    CHECK(read_parts(parts).rows.size() == 2);
  }

  TEST_CASE("each part that is cut off is missed, wherever it is") {
    const Parts whole = parts_of(good);
    for (std::size_t part = 1; part < whole.size(); ++part) {
      for (std::size_t size = 0; size < whole[part].second.size(); size += 7) {
        Parts parts = whole;
        parts[part].second.resize(size);
        CAPTURE(whole[part].first);
        CAPTURE(size);
        const ReadTable read = read_parts(parts);
        const bool reported = has_errors(read.found) || !read.problems.empty();
        // The relations of the archive only name the workbook, which is where it always is.
        CHECK((reported || (part == 1 && read.rows.size() == 2)));
      }
    }
  }

  TEST_CASE("bad XML and bad text in a row are the problem of that row") {
    const ReadTable read = read_with(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row><c><v>1</v></c></row><row><c></v></c></row>"
        "<row><c t=\"inlineStr\"><is><t>\xFF</t></is></c></row><row r=\"4\"><c t=\"s\"><v>9</v></c>"
        "<c><v>5</v></c></row><row><c><v>6</v></c></row></sheetData></worksheet>");
    REQUIRE(read.problems.size() == 3);
    CHECK(read.problems[0].code == Code::xlsx_bad_part);
    CHECK(read.problems[0].where.line == 2);
    CHECK(read.problems[1].where.line == 3);
    CHECK(read.problems[2].where.line == 4);
    CHECK(read.problems[2].where.column == 1);
    CHECK(read.rows.back() == std::vector<std::string>{"6"});
    CHECK(read.rows.size() == 5);
  }

  TEST_CASE("references to nothing become U+FFFD rather than bad text") {
    const ReadTable read = read_with(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>a&#xD800;b_xD800__x0000_</t></is></c>"
        "</row></sheetData></worksheet>");
    REQUIRE(read.rows.size() == 1);
    CHECK(read.rows[0][0].starts_with("a\xEF\xBF\xBD"));
    CHECK(read.rows[0][0].ends_with("b\xEF\xBF\xBD\xEF\xBF\xBD"));
  }

  TEST_CASE("a document type is refused, and with it all entities") {
    const ReadTable read = read_with(
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row><c "
        "t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>");
    CHECK(error_of(read).code == Code::xlsx_bad_part);
    CHECK(read_with("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"a\">]><sst/>").codes() ==
          std::vector{Code::xlsx_bad_part});
  }

  TEST_CASE("a sheet without rows is an error, an empty one is not") {
    CHECK(error_of(read_with("xl/worksheets/sheet1.xml", "<worksheet/>")).code ==
          Code::xlsx_bad_part);
    const ReadTable read =
        read_with("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>");
    CHECK(read.rows.empty());
    CHECK(read.problems.empty());
  }

  TEST_CASE("columns are bounded") {
    const ReadTable read =
        read_with("xl/worksheets/sheet1.xml",
                  "<worksheet><sheetData><row><c r=\"XFD1\"><v>1</v></c></row><row><c "
                  "r=\"XFE2\"><v>1</v></c></row></sheetData></worksheet>");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].code == Code::too_many_columns);
    CHECK(read.problems[0].where.line == 2);
    CHECK(read.rows[0].size() == 16'384);
  }

  TEST_CASE("what unpacks to hundreds of times its size is not read") {
    const std::string rows =
        bomb("<worksheet><sheetData>", "<row/>                              ", 100U << 20U);
    const Diagnostic found = error_of(read_with("xl/worksheets/sheet1.xml", rows));
    CHECK(found.code == Code::zip_too_large);
    CHECK(error_of(read_parts({{"answers.csv", bomb("a,b\n", "1,2\n", 100U << 20U)}})).code ==
          Code::zip_too_large);
  }

  TEST_CASE("an archive that lies about its sizes is found out") {
    // 1 MB of blanks that claims to be 100 bytes, in both headers of its entry
    BookParts book = good;
    const std::string sheet =
        "<worksheet><sheetData/>" + std::string(1'000'000, ' ') + "</worksheet>";
    book.more.emplace_back("xl/worksheets/sheet1.xml", sheet);
    std::string bytes = workbook(book);
    std::string size;
    std::string lie;
    for (unsigned shift = 0; shift < 32; shift += 8) {
      size.push_back(static_cast<char>((sheet.size() >> shift) & 0xFFU));
      lie.push_back(static_cast<char>((100U >> shift) & 0xFFU));
    }
    std::size_t lies = 0;
    for (std::size_t at = 0; (at = bytes.find(size, at)) != std::string::npos; ++lies) {
      bytes.replace(at, 4, lie);
    }
    REQUIRE(lies > 0);
    const ReadTable read = read_table(bytes);
    CHECK((has_errors(read.found) || !read.problems.empty()));
  }

  TEST_CASE("a row as long as a file is not read into memory") {
    std::string row = "<worksheet><sheetData><row>";
    unsigned state = 1;
    while (row.size() < (20U << 20U)) {  // hard to pack, so the archive itself is none too dense
      state = state * 1'664'525U + 1'013'904'223U;
      row += "<c><v>" + std::to_string(state) + "</v></c>";
    }
    const Diagnostic found =
        error_of(read_with("xl/worksheets/sheet1.xml", row + "</row></sheetData></worksheet>"));
    CHECK(found.code == Code::xlsx_bad_part);
  }

  TEST_CASE("too many entries are not even looked at") {
    Parts parts = parts_of(good);
    for (int i = 0; i < 10'000; ++i) {
      parts.emplace_back("x" + std::to_string(i), "");
    }
    CHECK(error_of(read_parts(parts)).code == Code::zip_too_large);
  }

  TEST_CASE("other archives say what they are") {
    const Diagnostic ods = error_of(read_parts(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}));
    CHECK(ods.code == Code::zip_broken);
    CHECK(ods.arguments[0].find("OpenDocument") != std::string::npos);
    CHECK(error_of(read_parts({{"a.png", "x"}})).code == Code::zip_broken);
    CHECK(error_of(read_parts({{"a.csv", "a"}, {"b.csv", "b"}})).code == Code::zip_broken);
    CHECK(
        error_of(read_parts({{"_rels/.rels", relations({{"word/document.xml", "officeDocument"}})},
                             {"word/document.xml", "<x/>"}}))
            .code == Code::xlsx_bad_part);
  }

  TEST_CASE("an archive of one table is that table") {
    const ReadTable read =
        read_parts({{"Umfrage.csv", "a;b\n1;2\n"}, {"__MACOSX/._Umfrage.csv", "x"}});
    REQUIRE(read.table);
    CHECK(read.table->facts().kind == tables::FileKind::csv);
    CHECK(read.rows == Cells{{"a", "b"}, {"1", "2"}});
    CHECK(read_parts({{"x/Umfrage.xlsx", workbook(good)}}).rows.size() == 2);
    const std::string once = zip_of({{"a.csv", "a\n1\n"}});
    CHECK(error_of(read_parts({{"b.txt", once}})).code == Code::zip_broken);
  }
}
