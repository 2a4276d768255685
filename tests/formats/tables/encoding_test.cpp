// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/tables/read_table.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::tests;
using tables::Encoding;

namespace {

Encoding encoding_of(const ReadTable& read) {
  REQUIRE(read.table);
  return read.table->facts().encoding;
}

const Cells umlauts{{"id", "Größe"}, {"1", "groß"}};

}  // namespace

TEST_SUITE("formats/tables/encoding") {
  TEST_CASE("UTF-8 is read as it is, and a byte order mark is none of the first heading") {
    const ReadTable plain = read_table("id,Größe\n1,groß\n");
    CHECK(plain.rows == umlauts);
    CHECK(plain.found.empty());
    CHECK(encoding_of(plain) == Encoding::utf8);
    const ReadTable marked = read_table("\xEF\xBB\xBFid,Größe\n1,groß\n");
    CHECK(marked.rows == umlauts);
    CHECK(marked.found.empty());
    CHECK(encoding_of(marked) == Encoding::utf8_with_mark);
  }

  TEST_CASE("UTF-16 of both orders is told by its mark") {
    const ReadTable little =
        read_table(bytes_of("\xFF\xFEi\0d\0\t\0G\0r\0\xF6\0\xDF\0e\0\n\0001\0\t\0g\0r\0o\0\xDF\0"));
    CHECK(little.rows == umlauts);
    CHECK(encoding_of(little) == Encoding::utf16le);
    CHECK(little.table->facts().delimiter == '\t');
    const ReadTable big =
        read_table(bytes_of("\xFE\xFF\0i\0d\0,\0G\0r\0\xF6\0\xDF\0e\0\n\0001\0,\0g\0r\0o\0\xDF"));
    CHECK(big.rows == umlauts);
    CHECK(encoding_of(big) == Encoding::utf16be);
  }

  TEST_CASE("UTF-16 without a mark is told by its zeros") {
    const ReadTable little = read_table(utf16le("id;a\n1;2\n"));
    CHECK(little.rows == Cells{{"id", "a"}, {"1", "2"}});
    CHECK(encoding_of(little) == Encoding::utf16le);
    const std::string swapped = std::string(1, '\0') + utf16le("id;a\n1;2\n");
    const ReadTable big = read_table(swapped.substr(0, swapped.size() - 1));
    CHECK(big.rows == Cells{{"id", "a"}, {"1", "2"}});
    CHECK(encoding_of(big) == Encoding::utf16be);
  }

  TEST_CASE("a letter of two units is one, and half of one is U+FFFD") {
    CHECK(read_table(bytes_of("\xFF\xFE\x3D\xD8\x00\xDE,\0b\0\n\0")).rows ==
          Cells{{"\xF0\x9F\x98\x80", "b"}});
    const ReadTable lone = read_table(bytes_of("\xFF\xFE\x3D\xD8,\0b\0\n\0"));
    CHECK(lone.rows == Cells{{"\xEF\xBF\xBD", "b"}});
    CHECK(lone.codes() == std::vector{Code::damaged_text});
  }

  TEST_CASE("half a letter at the end of UTF-16 is half a file") {
    CHECK(read_table(bytes_of("\xFF\xFEi\0d\0,\0a")).codes() == std::vector{Code::not_utf8});
  }

  TEST_CASE("what is no Unicode is Windows-1252, with a warning") {
    // Excel in a German locale; 80 is the euro, 84 and 93 are German quotes
    const ReadTable read = read_table(
        "id;Gr\xF6\xDF"
        "e\n1;\x84"
        "gro\xDF\x93 \x80\n");
    CHECK(read.rows == Cells{{"id", "Größe"}, {"1", "„groß“ €"}});
    CHECK(encoding_of(read) == Encoding::windows1252);
    REQUIRE(read.codes() == std::vector{Code::encoding_guessed});
    CHECK(read.found[0].severity == Severity::warning);
    CHECK(read.found[0].arguments == std::vector<std::string>{"Windows-1252"});
  }

  TEST_CASE("the five bytes that mean nothing in Windows-1252 become U+FFFD") {
    const ReadTable read = read_table("a,b\n\x81\x8D,\xFC\n\x8F\x90\x9D,x\n");
    CHECK(read.rows == Cells{{"a", "b"},
                             {"\xEF\xBF\xBD\xEF\xBF\xBD", "ü"},
                             {"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", "x"}});
    REQUIRE(read.codes() == std::vector{Code::encoding_guessed, Code::damaged_text});
    CHECK(read.found[1].arguments == std::vector<std::string>{"2"});
  }

  TEST_CASE("the end of each letter of Latin-1 is where the next begins") {
    std::string bytes = "a\n";
    for (int letter = 0xA0; letter <= 0xFF; ++letter) {
      bytes.push_back(static_cast<char>(letter));
    }
    const ReadTable read = read_table(bytes);
    REQUIRE(read.rows.size() == 2);
    CHECK(read.rows[1][0].size() == 2 * 96);
    CHECK(read.rows[1][0].starts_with("\xC2\xA0\xC2\xA1"));
    CHECK(read.rows[1][0].ends_with("ýþÿ"));
  }

  TEST_CASE("a zero byte in 8-bit text is an error with its place") {
    const ReadTable read = read_table(bytes_of("id,a\n1,b\0c\n"));
    REQUIRE(read.codes() == std::vector{Code::nul_byte});
    CHECK(read.found[0].where.line == 2);
    CHECK(read.found[0].where.column == 4);
    CHECK(read.found[0].arguments == std::vector<std::string>{"8"});
    CHECK(read_table(bytes_of("\xFF\xFEi\0d\0\0\0,\0a\0")).codes() == std::vector{Code::nul_byte});
  }

  TEST_CASE("UTF-8 that ends in the middle of a letter is half a file") {
    const std::string whole = "id,a\n1,gro\xC3\x9F";
    const ReadTable cut = read_table(whole.substr(0, whole.size() - 1));
    REQUIRE(cut.codes() == std::vector{Code::not_utf8});
    CHECK(cut.found[0].where.line == 2);
    CHECK(cut.found[0].where.column == 6);
    // other letters tell as well
    CHECK(read_table("id,ö\n1,\xE4\xBD").codes() == std::vector{Code::not_utf8});
    CHECK(read_table("id,ö\n1,\xE4").codes() == std::vector{Code::not_utf8});
    CHECK(read_table("id,a\n1,\xE2\x82").codes() == std::vector{Code::not_utf8});
    // while this is an ä of Windows-1252, without a line end behind it
    CHECK(read_table("id,a\n1,j\xE4").rows == Cells{{"id", "a"}, {"1", "jä"}});
  }

  TEST_CASE("a few bad bytes in UTF-8 are damage, not another encoding") {
    const ReadTable read = read_table("Größe,Länge,Öl,Übung\n1,2,\xFC,4\n");
    REQUIRE(read.codes() == std::vector{Code::not_utf8});
    CHECK(read.found[0].where.line == 2);
    CHECK(read_table("\xEF\xBB\xBFid,a\n1,\xFC\n").codes() == std::vector{Code::not_utf8});
  }

  TEST_CASE("cells that were damaged before are counted") {
    const ReadTable read = read_table(
        "id,Frage\xEF\xBF\xBD"
        "1\n1,a\n2,\xEF\xBF\xBD\xEF\xBF\xBD\n");
    REQUIRE(read.codes() == std::vector{Code::damaged_text});
    CHECK(read.found[0].arguments == std::vector<std::string>{"2"});
    CHECK(read.rows.size() == 3);
  }

  TEST_CASE("nothing, blanks and a mark alone are empty files") {
    for (const char* empty : {"", "\n \r\n", "\xEF\xBB\xBF", "\xFF\xFE"}) {
      CHECK(read_table(empty).codes() == std::vector{Code::file_empty});
    }
  }
}
