// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/yaml/parse.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using cxmat::Code;
using cxmat::Decimal;
using cxmat::Diagnostics;
using cxmat::Language;
using cxmat::Severity;
using cxmat::yaml::Document;
using cxmat::yaml::MapReader;
using cxmat::yaml::Need;
using cxmat::yaml::Reader;

namespace {

using Arguments = std::vector<std::string>;

/// A parsed text with a reader for its root and the findings so far.
struct Fixture {
  explicit Fixture(std::string_view text)
      : document(*cxmat::yaml::parse(text, "test.yaml")),
        reader(document, found),
        map(reader, document.root, "file") {}

  /// The only finding, which is then forgotten.
  cxmat::Diagnostic only() {
    REQUIRE(found.size() == 1);
    cxmat::Diagnostic one = found.front();
    found.clear();
    return one;
  }

  Document document;
  Diagnostics found;
  Reader reader;
  MapReader map;
};

/// The code of reading `text` as the value of a key with `read`, which must give nothing.
template <class Read>
cxmat::Diagnostic refused(std::string_view text, Read read) {
  CAPTURE(text);
  Fixture file("k: " + std::string(text) + "\n");
  CHECK_FALSE(read(file.map).has_value());
  return file.only();
}

cxmat::Diagnostic refused_decimal(std::string_view text) {
  return refused(text, [](MapReader& map) { return map.decimal("k"); });
}

}  // namespace

TEST_SUITE("formats/yaml/reader") {
  TEST_CASE("each type of value is read as what it is") {
    Fixture file(
        "text: a text\nword: yes\nid: cx_1\nweight: 0.35\nnumber: 1e3\ncount: -7\nflag: true\n"
        "title: {de: Titel, en: Title}\nname: Nordlicht AG\nlist: [a, b]\nmap: {x: 1}\n");
    CHECK(file.map.text("text") == "a text");
    CHECK(file.map.word("word") == "yes");
    CHECK(file.map.identifier("id") == "cx_1");
    CHECK(file.map.decimal("weight") == Decimal{350'000});
    CHECK(file.map.number("number") == 1000.0);
    CHECK(file.map.integer("count") == -7);
    CHECK(file.map.flag("flag") == true);
    CHECK(file.map.localized("title")->in(Language::en) == "Title");
    CHECK(file.map.localized("name")->in(Language::de) == "Nordlicht AG");
    CHECK(file.map.list("list").size() == 2);
    CHECK(file.map.map("map").front().key == "x");
    file.map.finish();
    CHECK(file.found.empty());
  }

  TEST_CASE("an absent optional key is no finding") {
    Fixture file("a: 1\n");
    CHECK_FALSE(file.map.text("title").has_value());
    CHECK(file.map.list("items").empty());
    CHECK(file.map.find("other") == nullptr);
    CHECK(file.found.empty());
  }

  TEST_CASE("a missing required key is reported at the start of its map") {
    Fixture file("outer:\n  a: 1\n");
    MapReader inner(file.reader, *file.map.find("outer"), "outer");
    CHECK_FALSE(inner.text("title", Need::required).has_value());
    const auto found = file.only();
    CHECK(found.code == Code::missing_key);
    CHECK(found.arguments == Arguments{"title"});
    CHECK(found.where.line == 2);
    CHECK(found.where.column == 3);
  }

  TEST_CASE("keys that nobody asked for are unknown, with the closest known one") {
    Fixture file("titel: x\nid: a\nfoo: 1\n");
    CHECK(file.map.find("title") == nullptr);
    CHECK(file.map.identifier("id") == "a");
    file.map.finish();
    REQUIRE(file.found.size() == 2);
    CHECK(file.found[0].code == Code::unknown_key);
    CHECK(file.found[0].severity == Severity::error);
    CHECK(file.found[0].arguments == Arguments{"titel", "title"});
    CHECK(file.found[0].where.excerpt == "titel: x");
    CHECK(file.found[1].arguments == Arguments{"foo", ""});
  }

  TEST_CASE("what should be a map and is none is reported once") {
    Fixture file("- a\n- b\n");
    CHECK_FALSE(file.map.text("title", Need::required).has_value());
    cxmat::yaml::check_head(file.reader, file.map, file.document.root, "questionnaire");
    file.map.finish();
    const auto found = file.only();
    CHECK(found.code == Code::wrong_type);
    CHECK(found.arguments == Arguments{"file", "map"});
  }

  TEST_CASE("a wrong type names the key and what was expected") {
    Fixture file("text: [a]\nempty:\nmap: x\nlist: {a: 1}\ntitle: [x]\n");
    CHECK_FALSE(file.map.text("text").has_value());
    CHECK(file.only().arguments == Arguments{"text", "text"});
    CHECK_FALSE(file.map.text("empty").has_value());
    const auto empty = file.only();
    CHECK(empty.code == Code::wrong_type);
    CHECK(empty.where.line == 2);  // at the key, not at what follows
    CHECK(file.map.map("map").empty());
    CHECK(file.only().arguments == Arguments{"map", "map"});
    CHECK(file.map.list("list").empty());
    CHECK(file.only().arguments == Arguments{"list", "list"});
    CHECK_FALSE(file.map.localized("title").has_value());
    CHECK(file.only().arguments == Arguments{"title", "map of languages"});
  }

  TEST_CASE("numbers in other notations are refused by what was found") {
    for (const char* text : {"010", "08", "0x10", ".nan", ".inf", "-.inf", "1,5", "1.5 kg", "+1",
                             "one", "1e3", "1_000", "50%"}) {
      const auto found = refused_decimal(text);
      CHECK(found.code == Code::yaml_not_a_number);
      CHECK(found.arguments == Arguments{text});
    }
  }

  TEST_CASE("a quoted number is a text") {
    CHECK(refused_decimal("\"1.5\"").code == Code::wrong_type);
    CHECK(refused_decimal("'010'").arguments == Arguments{"k", "number"});
    CHECK(refused_decimal("").code == Code::wrong_type);
    CHECK(refused_decimal("[1]").code == Code::wrong_type);
  }

  TEST_CASE("a decimal beyond six places or one billion has its own reason") {
    CHECK(refused_decimal("0.1234567").code == Code::too_many_decimals);
    const auto found = refused_decimal("1000000001");
    CHECK(found.code == Code::number_out_of_range);
    CHECK(found.arguments == Arguments{"k", "1000000001", "-1000000000 .. 1000000000"});
  }

  TEST_CASE("a whole number has no decimals") {
    const auto integer = [](MapReader& map) { return map.integer("k"); };
    CHECK(refused("1.0", integer).code == Code::wrong_type);
    CHECK(refused("010", integer).code == Code::yaml_not_a_number);
    CHECK(refused("99999999999999999999", integer).code == Code::number_out_of_range);
  }

  TEST_CASE("a flag is true or false and nothing like it") {
    for (const char* text : {"yes", "True", "\"true\"", "1", "[]"}) {
      CHECK(refused(text, [](MapReader& map) { return map.flag("k"); }).code == Code::wrong_type);
    }
  }

  TEST_CASE("an unquoted yes or no in the place of a text is a warning") {
    for (const char* text : {"yes", "no", "on", "Off", "y", "N", "true", "FALSE"}) {
      Fixture file("k: " + std::string(text) + "\n");
      CHECK(file.map.text("k") == text);
      const auto found = file.only();
      CHECK(found.code == Code::yaml_boolean_word);
      CHECK(found.severity == Severity::warning);
      CHECK(found.arguments == Arguments{text});
    }
    Fixture quoted("k: \"no\"\n");
    CHECK(quoted.map.text("k") == "no");
    CHECK(quoted.found.empty());
  }

  TEST_CASE("a list item with a colon was meant as a text") {
    Fixture file("items:\n  - Frage: wie?\n  - frage: wie?\n");
    const auto items = file.map.list("items");
    CHECK_FALSE(file.reader.text(items[0], "items").has_value());
    CHECK(file.only().code == Code::yaml_colon_in_text);
    CHECK_FALSE(file.reader.text(items[1], "items").has_value());
    CHECK(file.only().code == Code::wrong_type);
  }

  TEST_CASE("an identifier is short, lower case and starts with a letter") {
    const auto identifier = [](MapReader& map) { return map.identifier("k"); };
    for (const char* text :
         {"A", "a-b", "1a", "_a", "\xC3\xA4", "a b", "\"\"", "abcdefghijklmnopqrstu"}) {
      CHECK(refused(text, identifier).code == Code::bad_identifier);
    }
    Fixture file("a: abcdefghijklmnopqrst\nb: \"x_9\"\n");
    CHECK(file.map.identifier("a").has_value());
    CHECK(file.map.identifier("b").has_value());
    CHECK(file.found.empty());
  }

  TEST_CASE("a text in languages tells which one is unknown or empty and keeps the rest") {
    Fixture file("k: {de: Frage, fr: Question, en: \" \"}\n");
    const auto text = file.map.localized("k");
    REQUIRE(text.has_value());
    CHECK(text->in(Language::de) == "Frage");
    CHECK_FALSE(text->has(Language::en));
    REQUIRE(file.found.size() == 2);
    CHECK(file.found[0].code == Code::unknown_language);
    CHECK(file.found[0].arguments == Arguments{"fr", "de, en"});
    CHECK(file.found[1].code == Code::empty_text);
    CHECK(file.found[1].arguments == Arguments{"k.en"});
  }

  TEST_CASE("an empty text is refused") {
    const auto localized = [](MapReader& map) { return map.localized("k"); };
    CHECK(refused("\"\"", localized).code == Code::empty_text);
    CHECK(refused("{}", localized).code == Code::empty_text);
  }

  TEST_CASE("the place of a key is the key, or the map where it is missing") {
    Fixture file("a: 1\nb: 2\n");
    CHECK(file.map.place_of("b").line == 2);
    CHECK(file.map.place_of("c").line == 1);
  }

  TEST_CASE("a file starts with its version and kind") {
    const auto head = [](std::string_view text) {
      Fixture file(text);
      cxmat::yaml::check_head(file.reader, file.map, file.document.root, "questionnaire");
      return file.found;
    };
    CHECK(head("cxmat: 1\nquestionnaire: pulse\n").empty());
    CHECK(head("questionnaire: pulse\n").at(0).code == Code::missing_key);
    const auto version = head("cxmat: 2\nquestionnaire: pulse\n");
    CHECK(version.at(0).code == Code::wrong_format_version);
    CHECK(version.at(0).arguments == Arguments{"2", "1"});
    CHECK(head("cxmat: \"1\"\nquestionnaire: x\n").at(0).code == Code::wrong_format_version);
    const auto kind = head("cxmat: 1\nassessment: x\n");
    REQUIRE(kind.size() == 1);
    CHECK(kind[0].code == Code::wrong_file_kind);
    CHECK(kind[0].arguments == Arguments{"questionnaire"});
  }
}
