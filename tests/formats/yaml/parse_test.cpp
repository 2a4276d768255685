// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/yaml/parse.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using cxmat::Code;
using cxmat::Diagnostics;
using cxmat::Severity;
using cxmat::yaml::Kind;
using cxmat::yaml::Node;
using cxmat::yaml::parse;

namespace {

using namespace std::string_view_literals;
using Lines = std::vector<std::string>;

/// Every finding as "CX033 error 2:1", without the excerpt and the arguments.
Lines brief(const Diagnostics& found) {
  Lines all;
  for (const cxmat::Diagnostic& one : found) {
    const char* const severity = one.severity == Severity::error     ? "error"
                                 : one.severity == Severity::warning ? "warning"
                                                                     : "note";
    all.push_back(fmt::format("{} {} {}:{}", to_string(one.code), severity, one.where.line,
                              one.where.column));
  }
  return all;
}

Lines findings(std::string_view text) {
  auto result = parse(text, "test.yaml");
  // Whoever gets a tree has no errors, and whoever gets none is told why.
  CHECK(static_cast<bool>(result) != cxmat::has_errors(result.diagnostics));
  return brief(result.diagnostics);
}

Lines none() {
  return {};
}

Lines only(std::string line) {
  return {std::move(line)};
}

std::string repeat(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) {
    all += piece;
  }
  return all;
}

/// The tree of a text that must be fine.
Node tree(std::string_view text) {
  auto result = parse(text, "test.yaml");
  CAPTURE(text);
  CHECK(brief(result.diagnostics) == none());
  REQUIRE(result);
  return std::move(result->root);
}

}  // namespace

TEST_SUITE("formats/yaml/parse") {
  TEST_CASE("a document becomes a tree of texts that know their places") {
    const Node root = tree(
        "cxmat: 1\n"
        "title: \"Wie?\"\n"
        "list:\n"
        "  - gr\xC3\xBC\xC3\x9F: 0.5\n"
        "  -\n");
    REQUIRE(root.kind == Kind::map);
    const Node* const version = root.find("cxmat");
    REQUIRE(version != nullptr);
    CHECK(version->text == "1");
    CHECK_FALSE(version->quoted);
    CHECK(version->position == cxmat::yaml::Position{1, 8, 1});
    CHECK(root.find("title")->quoted);
    CHECK(root.find("title")->position == cxmat::yaml::Position{2, 8, 6});
    const Node* const list = root.find("list");
    REQUIRE(list->items.size() == 2);
    const cxmat::yaml::Entry& entry = list->items[0].entries.at(0);
    CHECK(entry.key == "gr\xC3\xBC\xC3\x9F");
    CHECK(entry.position == cxmat::yaml::Position{4, 5, 4});
    CHECK(entry.value.position == cxmat::yaml::Position{4, 11, 3});  // code points, not bytes
    CHECK(list->items[1].kind == Kind::null);
    CHECK(root.find("absent") == nullptr);
  }

  TEST_CASE("a finding shows its source line") {
    const auto result = parse("a: 1\r\na: 2\r\n", "test.yaml");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].where.file == "test.yaml");
    CHECK(result.diagnostics[0].where.excerpt == "a: 2");
    CHECK(result.diagnostics[0].arguments == Lines{"a", "1"});
  }

  TEST_CASE("a byte order mark and Windows line ends are fine and shift no column") {
    const Node root = tree("\xEF\xBB\xBFkey: value\r\nother: |\r\n  text\r\n");
    CHECK(root.find("key")->text == "value");
    CHECK(root.find("key")->position == cxmat::yaml::Position{1, 6, 5});
    CHECK(root.find("other")->position.line == 2);
  }

  TEST_CASE("a file without content is empty") {
    for (const auto text : {"", "\n", "# only a comment\n", "\xEF\xBB\xBF", "---\n", "...\n",
                            "%YAML 1.2\n---\n# nothing\n"}) {
      CAPTURE(text);
      CHECK(findings(text) == only("CX004 error 0:0"));
    }
  }

  TEST_CASE("a file beyond the size limit is refused") {
    CHECK(findings(std::string(cxmat::yaml::max_bytes + 1, '#')) == only("CX005 error 0:0"));
  }

  TEST_CASE("a lone comma ends with an error") {
    CHECK(findings(",") == only("CX041 error 1:1"));
  }

  TEST_CASE("content behind the end of the document is not lost in silence") {
    CHECK(findings("- a\nb: 1") == only("CX032 error 2:1"));
    CHECK(findings("a: 1\n...\njunk") == only("CX032 error 3:1"));
    CHECK(findings("[foo]_bar") == only("CX041 error 1:1"));
    CHECK(findings("a: 1\n%x: 2\n") == only("CX041 error 2:1"));
  }

  TEST_CASE("a second document is refused, even an empty one") {
    CHECK(findings("a: 1\n---\nb: 2") == only("CX031 error 2:1"));
    CHECK(findings("---\na: 1\n---\n") == only("CX031 error 3:1"));
    CHECK(findings("%YAML 1.2\n---\na: 1\n...\n") == none());
  }

  TEST_CASE("every duplicate key is reported at the second one") {
    CHECK(findings("{a: 1, a: 2}") == only("CX033 error 1:8"));
    CHECK(findings("a: 1\nb: {c: 1, \"c\": 2}\na: 3\na: 4\n") ==
          Lines{"CX033 error 2:11", "CX033 error 3:1", "CX033 error 4:1"});
    CHECK(findings("a: {x: 1}\nb: {x: 1}\n") == none());
  }

  TEST_CASE("fifty thousand keys are fine, and the last may repeat the first") {
    std::string text;
    for (int i = 0; i < 50'000; ++i) {
      text += fmt::format("key{}: {}\n", i, i);
    }
    CHECK(findings(text) == none());
    CHECK(findings(text + "key0: again\n") == only("CX033 error 50001:1"));
  }

  TEST_CASE("a quote that is not closed is reported where it opens") {
    CHECK(findings("k: \"x") == only("CX034 error 1:4"));
    CHECK(findings("k: 'x\n") == only("CX034 error 1:4"));
    CHECK(findings("a: \"one\nb: \"two\"\nc: 3\n") == only("CX034 error 1:4"));
    CHECK(findings("a: 'one\nb: two'\n") == only("CX034 error 1:4"));
    CHECK(findings("- \"one\n- \"two\n") == Lines{"CX034 error 1:3", "CX034 error 2:3"});
  }

  TEST_CASE("text behind a closing quote or bracket is refused where the quote opens") {
    CHECK(findings("q: \"Wie\" geht es?\n") == only("CX041 error 1:4"));
    CHECK(findings("q: 'Wie geht's?'\n") == only("CX041 error 1:4"));
    CHECK(findings("q: [Firma] ist gut\n") == only("CX041 error 1:4"));
    CHECK(findings("q: {name}, wie geht es?\n") == only("CX041 error 1:4"));
  }

  TEST_CASE("64 levels are fine and the 65th is too deep") {
    CHECK(findings(repeat("[", 64) + repeat("]", 64)) == none());
    CHECK(findings(repeat("[", 65) + repeat("]", 65)) == only("CX035 error 1:65"));
    CHECK(findings(repeat("- ", 64) + "x") == none());
    CHECK(findings(repeat("- ", 65) + "x") == only("CX035 error 1:129"));
    CHECK(findings("k: " + repeat("{a: ", 64) + "x" + repeat("}", 64)) ==
          only("CX035 error 1:256"));
  }

  TEST_CASE("a megabyte of openings costs nothing") {
    constexpr std::size_t times = 1'000'000;
    CHECK(findings(repeat("[", times)) == only("CX035 error 1:65"));
    CHECK(findings(repeat("{", times)) == only("CX035 error 1:65"));
    CHECK(findings(repeat("- ", times)) == only("CX035 error 1:129"));
    CHECK(findings(repeat("? ", times)) == only("CX035 error 1:129"));
    CHECK(findings(repeat("[{a: ", times)) == only("CX035 error 1:161"));
  }

  TEST_CASE("brackets within quotes, comments and block texts have no depth") {
    const std::string many = repeat("[", 100);
    CHECK(findings("a: \"" + many + "\"\nb: '" + many + "'\n# " + many + "\nc: |\n  " + many +
                   "\nd: x" + many + "\n") == none());
  }

  TEST_CASE("too many nodes are refused in any notation") {
    CHECK(findings("[" + repeat("a,", cxmat::yaml::max_nodes) + "]").at(0).starts_with("CX047"));
    CHECK(findings(repeat("- a\n", cxmat::yaml::max_nodes + 1)).at(0).starts_with("CX047"));
  }

  TEST_CASE("aliases and anchors are refused, all of them") {
    CHECK(findings("a: &x [1, 2]\nb: *x\nc: *unknown\n") ==
          Lines{"CX036 error 1:4", "CX036 error 2:4", "CX036 error 3:4"});
    CHECK(findings("&x [1, *x]") == Lines{"CX036 error 1:1", "CX036 error 1:8"});
    CHECK(findings("- &a x\n- &b\n  y: 1\n") == Lines{"CX036 error 1:3", "CX036 error 2:3"});
    CHECK(findings("q: *wichtig*\n") == only("CX036 error 1:4"));
    CHECK(findings("q: & Co\n") == only("CX041 error 1:4"));
  }

  TEST_CASE("a nest of aliases is refused before anything is multiplied") {
    std::string text = "a0: &a0 [x]\n";
    for (int i = 1; i < 10; ++i) {
      text += fmt::format("a{0}: &a{0} [{1}]\n", i, repeat(fmt::format("*a{}, ", i - 1), 10));
    }
    const auto result = parse(text, "test.yaml");
    CHECK_FALSE(result);
    CHECK(result.diagnostics.front().code == Code::yaml_alias);
  }

  TEST_CASE("a merge key is refused, a quoted one is a key") {
    CHECK(findings("a: 1\n<<: {b: 2}\n") == only("CX037 error 2:1"));
    CHECK(findings("\"<<\": 1\n") == none());
  }

  TEST_CASE("tags are refused") {
    CHECK(findings("a: !!int 5\nb: !mine x\nc: !<t> x\n") ==
          Lines{"CX038 error 1:4", "CX038 error 2:4", "CX038 error 3:4"});
    CHECK(findings("!!map {a: 1}\n") == only("CX038 error 1:1"));
    CHECK(findings("a: ! x\n") == only("CX041 error 1:4"));
    CHECK(parse("a: !!int 5", "f").diagnostics.at(0).arguments == Lines{"!!int"});
  }

  TEST_CASE("a colon in an unquoted text is reported at the colon, all at once") {
    CHECK(findings("q: Frage: wie?\n") == only("CX039 error 1:9"));
    CHECK(findings("q: Frage: wie: was?\nr: Ende:\ns: {de: Achtung: neu}\n") ==
          Lines{"CX039 error 1:9", "CX039 error 2:8", "CX039 error 3:16"});
    CHECK(findings("text:\n  Ein Satz\n  mit einem Punkt: hier\n") == only("CX039 error 3:18"));
    CHECK(findings("q: \xC3\xA4\xC3\xB6: x\n") == only("CX039 error 1:6"));
  }

  TEST_CASE("colons without a space, in quotes or in blocks are text") {
    CHECK(findings("a: http://example.org\nb: 10:30 Uhr\nc: \"x: y\"\nd: 'x: y'\ne: >\n  x: y\n"
                   "f: |-\n  x: y\n\n  z: [\ng:\n  # h: i: j\n  k: l\n") == none());
  }

  TEST_CASE("a key that is indented too far is not taken for text") {
    CHECK(findings("title: CX\n  id: pulse\n") == only("CX048 error 2:3"));
    CHECK(findings("a: x\n b: 1\n c: 2\n") == Lines{"CX048 error 2:2", "CX048 error 3:2"});
  }

  TEST_CASE("a line without a colon is reported itself, not the line below") {
    CHECK(findings("a: 1\ntitle:Foo\nb: 2\n") == only("CX030 error 2:1"));
    CHECK(findings("a: 1\nb\nc: 2\n") == only("CX030 error 2:1"));
  }

  TEST_CASE("a number sign that cuts a text is a warning") {
    CHECK(findings("q: Zufrieden #1?\n") == only("CX040 warning 1:14"));
    CHECK(findings("q: Wie war es # sagen Sie es\n") == only("CX040 warning 1:15"));
    CHECK(findings("- eins zwei #drei\n") == only("CX040 warning 1:13"));
    CHECK(findings("q: {de: so [x] y}\n# :)\n").size() == 1);
  }

  TEST_CASE("a comment is a comment") {
    CHECK(findings("a: 0.5 # half\nb: word # id\nc: # empty\n  - 1 #one\nd: \"x y\" # quoted\n"
                   "e: [a b, c] # list\nf: x#y z\ng: | # block\n  # text\n#end\n") == none());
  }

  TEST_CASE("a text cannot start with a reserved sign") {
    for (const char sign : "@`%,]}|>&*!"sv) {
      CAPTURE(sign);
      CHECK(findings(fmt::format("p: {} x\n", sign)) == only("CX041 error 1:4"));
    }
    CHECK(findings("p: @x\nq: `y\n") == Lines{"CX041 error 1:4", "CX041 error 2:4"});
    CHECK(findings("p: - Punkt\n") == only("CX041 error 1:4"));
    CHECK(findings("p: [@x, %y, ok]\n") == Lines{"CX041 error 1:5", "CX041 error 1:9"});
    CHECK(parse("p: > 5 Jahre", "f").diagnostics.at(0).arguments == Lines{">"});
    CHECK(findings("a: -5\nb: ?x\nc: :x\nd: 5 > 3\ne: a@b.c\nf: 50 %\n") == none());
  }

  TEST_CASE("tabs must not indent") {
    CHECK(findings("a:\n\tb: 1\n\tc: 2\n") == only("CX046 error 2:1"));
    CHECK(findings("a:\n  \t- b\n") == only("CX046 error 2:3"));
    CHECK(findings("a:\tb\n\n\t\nc: x\ty\n\t# comment\nd: |\n  \ttext\n\t\n  more\n") == none());
  }

  TEST_CASE("question marks in brackets are text") {
    const Node root = tree("{de: Wie geht es?, en: How? Well?, list: [\"a?\", b?], ?x: y}");
    CHECK(root.find("de")->text == "Wie geht es?");
    CHECK(root.find("en")->text == "How? Well?");
    CHECK(root.find("list")->items.at(0).text == "a?");
    CHECK(root.find("list")->items.at(1).text == "b?");
    CHECK(root.find("?x") != nullptr);
  }

  TEST_CASE("a key is one text") {
    CHECK(findings("? [a]\n: b\n") == only("CX044 error 1:3"));
    CHECK(findings("{a: 1}: b\n") == only("CX044 error 1:1"));
    CHECK(findings(": b\n") == only("CX044 error 1:1"));
    CHECK(findings("? a\n: b\n") == none());
  }

  TEST_CASE("a bracket that stays open is reported where it opens") {
    CHECK(findings("a: [1, 2\nb: 3\nc: x: y\n") == only("CX030 error 1:4"));
    CHECK(findings("a: {b: [1, 2}\n") == only("CX030 error 1:4"));
    CHECK(findings("a: [1]]\n") == only("CX041 error 1:4"));
  }

  TEST_CASE("control characters are refused, written or escaped") {
    CHECK(findings("a: x\x01y\nb: \x1B[0m\n") == Lines{"CX009 error 1:5", "CX009 error 2:4"});
    CHECK(findings("a: \xC2\x85\n") == only("CX009 error 1:4"));
    CHECK(findings("a: \"x\\u0000\"\n") == only("CX009 error 1:4"));
    CHECK(findings("a: \"x\\ty\\n\"\n") == none());
    const auto result = parse("a: \x1B[31m", "f");
    CHECK(result.diagnostics.at(0).arguments == Lines{"U+001B"});
    CHECK(result.diagnostics.at(0).where.excerpt == "a: \xEF\xBF\xBD[31m");
  }

  TEST_CASE("bytes that are no UTF-8 text are named for what they are") {
    CHECK(findings("a: b\nc: sch\xF6n\n") == only("CX006 error 2:7"));
    CHECK(findings("\xFF\xFE\x61\0:\0"sv) == only("CX007 error 1:1"));
    CHECK(findings("a: \0x"sv) == only("CX008 error 1:4"));
    CHECK(findings("a: 1\rb: 2\r") == only("CX045 error 1:5"));
  }

  TEST_CASE("characters that cannot be seen are warnings") {
    CHECK(findings("a: x\xE2\x80\xAEy\nb: \xE2\x80\x8Bz\n") ==
          Lines{"CX010 warning 1:5", "CX010 warning 2:4"});
    CHECK(findings("a:\n \xC2\xA0 b\n") == only("CX010 warning 2:2"));
    CHECK(parse("a: x\xE2\x80\xAEy", "f").diagnostics.at(0).arguments == Lines{"U+202E"});
  }

  TEST_CASE("long texts pass in every notation, with either line end") {
    const std::string text =
        "intro: |\n"
        "  First: a line, with [brackets, \"quotes and # signs\n"
        "\n"
        "    deeper: - @\n"
        "  last.\n"
        "folded: >-\n"
        "    It's about 10:30 #1: \"yes\n"
        "plain: a text that\n"
        "  goes on, with [brackets] and \"quotes\" and it's\n"
        "\n"
        "  # end\n"
        "quoted: \"a text: that\n"
        "  goes # on\n"
        "\n"
        "  to 'here' \\\" and \\\n"
        "  there\"\n"
        "single: 'it''s\n"
        "  fine: \"really\"'\n"
        "list:\n"
        "- 'x'\n"
        "- \"y\": 1 # one\n"
        "  z: {a: \"b: c\", 'd': [e,\n"
        "    f], # comment: here\n"
        "    g: h}\n";
    CHECK(findings(text) == none());
    std::string windows;
    for (const char sign : text) {
      windows += sign == '\n' ? "\r\n" : std::string(1, sign);
    }
    CHECK(findings(windows) == none());
    CHECK(tree(windows).find("single")->text == "it's fine: \"really\"");
  }

  TEST_CASE("mistakes of different kinds are found in one go") {
    CHECK(findings("a: Frage: wie?\n"
                   "b: @x\n"
                   "c: &anchor 1\n"
                   "d: !tag x\n"
                   "a: again\n"
                   "e: \"open\n"
                   "f: [x] y\n"
                   "g: Wie war es #1\n"
                   "<<: x\n") == Lines{"CX039 error 1:9", "CX041 error 2:4", "CX036 error 3:4",
                                       "CX038 error 4:4", "CX033 error 5:1", "CX034 error 6:4",
                                       "CX041 error 7:4", "CX040 warning 8:15", "CX037 error 9:1"});
  }

  TEST_CASE("one thousand mistakes of one kind are counted, not listed") {
    const auto result = parse(repeat("- &a x\n", 1000), "test.yaml");
    REQUIRE(result.diagnostics.size() == 51);
    CHECK(result.diagnostics.back().code == Code::more_of_the_same);
    CHECK(result.diagnostics.back().severity == Severity::note);
    CHECK(result.diagnostics.back().arguments == Lines{"950", "CX036"});
  }

  TEST_CASE("yaml-cpp's own complaints keep their place") {
    CHECK(findings("a: 1\nb: \"\\x\"\n") == only("CX030 error 2:7"));
    CHECK(findings("a:\n  b: 1\n c: 2\n") == only("CX030 error 3:2"));
    CHECK(findings("%YAML 3.0\n---\na: 1\n") == only("CX030 error 1:1"));
  }

  TEST_CASE("every cut of a good text gives a tree or an error") {
    const std::string text =
        "cxmat: 1\ntitle: {de: \"Wie: geht\", en: 'It''s'}\nlist:\n- |\n  x: y\n- [a?, {b: c}]\n";
    for (std::size_t size = 0; size <= text.size(); ++size) {
      CAPTURE(size);
      (void)findings(std::string_view(text).substr(0, size));
      (void)findings(std::string_view(text).substr(size));
    }
  }
}
