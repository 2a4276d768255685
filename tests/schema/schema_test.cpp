// SPDX-License-Identifier: Apache-2.0
//
// The JSON Schemas against the readers: what `validate` accepts, an editor must not mark; what is
// wrong in shape, it must.
#include "reports/formats/schemas.hpp"
#include "schema/schema_file.hpp"
#include "schema/spoil.hpp"

#include <cxmat/formats/benchmark/context_reader.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_reader.hpp>
#include <cxmat/formats/exports/matching/import_map.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/instruments/reader.hpp>
#include <cxmat/formats/questionnaire_reader.hpp>
#include <cxmat/formats/responses.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace cxmat;
namespace fs = std::filesystem;

const fs::path source_dir = CXMAT_SOURCE_DIR;

const Catalogue& catalogue() {
  static const Catalogue embedded = Catalogue::embedded();
  return embedded;
}

std::string bytes_of(const fs::path& path) {
  Result<std::string> bytes = read_file(path, yaml::max_bytes);
  REQUIRE_MESSAGE(bytes, path.string());
  return *std::move(bytes);
}

/// Nothing for files that are no YAML at all.
std::optional<yaml::Document> parsed(const fs::path& path) {
  Result<yaml::Document> document = yaml::parse(bytes_of(path), path.string());
  return std::move(document.value);
}

QuestionnaireSource source(const fs::path& folder) {
  return {.load = [folder](std::string_view reference) -> Result<Questionnaire> {
            return reference.ends_with(".yaml") ? catalogue().load_file(folder / reference)
                                                : catalogue().load(reference);
          },
          .known_ids = catalogue().ids()};
}

Engagement engagement_of(const std::string& assessment, const fs::path& folder) {
  Result<yaml::Document> document = yaml::parse(assessment, "assessment.yaml");
  REQUIRE(document);
  Result<Engagement> engagement = read_engagement(*document, source(folder));
  REQUIRE(engagement);
  return *std::move(engagement);
}

/// Responses about every type of question. The tree goes through JSON, a form of YAML, because it
/// may be one that was never written.
Diagnostics check_responses(const yaml::Document& document) {
  static const Engagement engagement = engagement_of(
      "cxmat: 1\nassessment: a\norganisation: {name: A}\nquestionnaires: [{use: all-types.yaml}]\n"
      "groupings: [{column: role}]\nweight_column: weight\nduration_column: duration\n"
      "waves: [{id: w1, responses: [a.csv]}]\n",
      source_dir / "tests/formats/data");
  const ResponseSource file{
      .file = "responses.json", .bytes = test::to_json(document.root).dump(), .wave = ""};
  return read_responses(engagement, std::array{file}).diagnostics;
}

struct Format {
  std::string key;     ///< the key that names the kind of file
  std::string schema;  ///< the schema's name
  Diagnostics (*check)(const yaml::Document& document);
};

const std::array<Format, 7> formats{{
    {"questionnaire", "questionnaire",
     [](const yaml::Document& document) {
       return read_questionnaire(document, catalogue().defaults(), "",
                                 source(fs::path(document.file).parent_path()))
           .diagnostics;
     }},
    {"assessment", "assessment",
     [](const yaml::Document& document) {
       return read_engagement(document, source(fs::path(document.file).parent_path())).diagnostics;
     }},
    {"benchmark", "benchmark",
     [](const yaml::Document& document) { return benchmark_findings(document); }},
    {"defaults", "defaults",
     [](const yaml::Document& document) { return read_defaults(document).diagnostics; }},
    {"import", "import-map",
     [](const yaml::Document& document) { return exports::read_import_map(document).diagnostics; }},
    {"responses", "responses", check_responses},
    {"response", "responses", check_responses},
}};

/// Instruments, whose schemas are named after their kind, and those above. A plan may name its
/// assessment, so that the instruments come first.
const std::vector<Format>& all_formats() {
  static const std::vector<Format> all = [] {
    std::vector<Format> list;
    for (const InstrumentFormat& instrument : instrument_formats()) {
      const std::string kind(instrument.kind);
      list.push_back({kind, kind, [](const yaml::Document& document) {
                        return read_instrument(document).diagnostics;
                      }});
    }
    list.insert(list.end(), formats.begin(), formats.end());
    return list;
  }();
  return all;
}

const Format* format_of(const yaml::Node& root) {
  const auto found = std::ranges::find_if(
      all_formats(), [&](const Format& format) { return root.find(format.key) != nullptr; });
  return found == all_formats().end() ? nullptr : &*found;
}

/// What only `validate` can know, by code and, where that is not enough, by the first argument.
struct Beyond {
  Code code;
  std::string_view argument;  ///< empty: any
};
constexpr Beyond beyond_schema[] = {
    // What is defined, and where it is used
    {Code::unknown_scale, ""},
    {Code::unknown_id, ""},
    {Code::unknown_choice, ""},
    {Code::unknown_role, ""},
    {Code::unknown_grouping, ""},
    {Code::unknown_questionnaire, ""},
    {Code::file_not_found, ""},
    {Code::fact_unknown, ""},
    {Code::group_value_unknown, ""},
    {Code::wave_unknown, ""},
    {Code::answer_not_allowed, ""},
    {Code::gate_on_question, ""},
    {Code::gated_without_gates, ""},
    {Code::unscored_in_level, ""},
    {Code::missing_key, "weight"},  // of a response, where the assessment has a weight_column
    {Code::wrong_type, "ws01"},     // a list of choices, where the question takes one
    {Code::wrong_type, "ws03"},
    // What must be different, or must not go in a circle
    {Code::duplicate_id, ""},
    {Code::scale_name_twice, ""},
    {Code::questionnaire_twice, ""},
    {Code::cycle_in_relevant, ""},
    // Numbers that depend on each other
    {Code::levels_order, ""},
    {Code::levels_hole, ""},
    {Code::number_out_of_range, "from"},
    {Code::number_out_of_range, "range"},
    {Code::anchor_not_on_scale, ""},
    {Code::scale_constant, ""},
    {Code::curve_bounds, ""},
    {Code::minimum_comments_low, ""},
    {Code::unknown_node, ""},
    {Code::checked_twice, ""},
    {Code::not_for_check, ""},
    {Code::number_out_of_range, "n"},
    {Code::number_out_of_range, "levels"},
    {Code::number_out_of_range, "implied"},
    {Code::quantiles_fall, ""},
    {Code::shares_do_not_add_up, ""},
    // The languages of the title
    {Code::missing_translation, ""},
    {Code::unknown_language, ""},
    // How a number is written: to a schema 1e2 is 100, and 010 is 10
    {Code::yaml_not_a_number, "1e2"},
    {Code::yaml_not_a_number, "010"},
    // The grammar of conditions, and the words that answers have in every question
    {Code::bad_condition, ""},
    {Code::reserved_name, ""},
};

bool is_beyond(const Diagnostic& found) {
  return std::ranges::any_of(beyond_schema, [&](const Beyond& beyond) {
    return beyond.code == found.code &&
           (beyond.argument.empty() ||
            (!found.arguments.empty() && found.arguments[0] == beyond.argument));
  });
}

/// What a reader accepts although the schema does not, and is meant to.
bool may_be_marked(const std::string& change) {
  // Editors read 1e2 as a number and true as a truth value, where an id is meant; quotes help.
  return change.ends_with(": 1e2") || change.ends_with(": true") ||
         // A column that belongs to nothing is not read.
         change == "responses.0.groups: a map of itself";
}

std::vector<std::string> errors_of(const Diagnostics& found, bool shape_only) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : found) {
    if (one.severity == Severity::error && !(shape_only && is_beyond(one))) {
      lines.push_back(fmt::format("{} {}", to_string(one.code), fmt::join(one.arguments, " | ")));
    }
  }
  return lines;
}

using Json = nlohmann::json;

/// The places in a schema whose title or description is not "English / Deutsch", and keys that are
/// not described. Conditions, which repeat keys to restrict them, are not looked into.
void find_undescribed(const Json& schema, const std::string& path,
                      std::vector<std::string>& places) {
  if (!schema.is_structured()) {
    return;
  }
  for (const auto& [key, value] : schema.items()) {
    const std::string here = fmt::format("{}/{}", path, key);
    if ((key == "title" || key == "description") && value.is_string() &&
        value.get<std::string>().find(" / ") == std::string::npos) {
      places.push_back(here);
    }
    // What has no type of its own is a condition on what is described elsewhere.
    const bool names = (key == "properties" && schema.contains("type")) || key == "definitions";
    for (std::size_t i = 0; names && i < value.size(); ++i) {
      const auto member = std::next(value.begin(), static_cast<std::ptrdiff_t>(i));
      if (!member->contains("description") && !member->contains("$ref")) {
        places.push_back(here + "/" + member.key());
      }
    }
    if (key != "if" && key != "then" && key != "else" && key != "not") {
      find_undescribed(value, here, places);
    }
  }
}

std::vector<fs::path> yaml_files() {
  std::vector<fs::path> files;
  for (const char* folder : {"questionnaires", "examples", "tests", "reports/templates/init"}) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source_dir / folder)) {
      if (entry.path().extension() == ".yaml") {
        files.push_back(entry.path());
      }
    }
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

TEST_SUITE("schema") {
  TEST_CASE("every file that is valid is accepted, every one wrong in shape is refused") {
    std::map<std::string, int> accepted;
    for (const fs::path& path : yaml_files()) {
      CAPTURE(path.string());
      const std::optional<yaml::Document> document = parsed(path);
      const Format* format = document ? format_of(document->root) : nullptr;
      if (format == nullptr) {
        continue;
      }
      const std::string refusal = test::SchemaFile(format->schema).refusal(document->root);
      // Answers are about questions of one file or another; none that is kept here is wrong.
      const Diagnostics found =
          format->schema == "responses" ? Diagnostics{} : format->check(*document);
      if (!has_errors(found)) {
        CHECK(refusal == "");
        ++accepted[format->schema];
      } else if (!errors_of(found, true).empty()) {
        CHECK(refusal != "");
      }
    }
    for (const Format& format : all_formats()) {
      CHECK_MESSAGE(accepted[format.schema] > 0, format.schema);
    }
  }

  TEST_CASE("each fault of shape is refused, and nothing that validate accepts") {
    for (const char* name : {"schema/data/questionnaire.yaml", "formats/data/all-types.yaml",
                             "schema/data/assessment.yaml", "schema/data/benchmark.yaml",
                             "schema/data/distributions.yaml", "schema/data/editions.yaml",
                             "schema/data/context.yaml", "schema/data/defaults.yaml",
                             "schema/data/import-map.yaml", "schema/data/responses.yaml"}) {
      std::optional<yaml::Document> document = parsed(source_dir / "tests" / name);
      REQUIRE(document);
      const Format* format = format_of(document->root);
      REQUIRE(format != nullptr);
      CHECK(errors_of(format->check(*document), false) == std::vector<std::string>{});
      const test::SchemaFile schema(format->schema);
      int refused = 0;
      test::spoil_each(document->root, [&](const yaml::Node& root, const std::string& change) {
        const std::string refusal = schema.refusal(root);
        const Diagnostics found = format->check(*document);
        const std::vector<std::string> faults = errors_of(found, true);
        refused += refusal.empty() ? 0 : 1;
        if (!refusal.empty() && !has_errors(found) && !may_be_marked(change)) {
          FAIL_CHECK(std::string(name), ": ", change, ": is valid, but refused: ", refusal);
        }
        if (refusal.empty() && !faults.empty()) {
          FAIL_CHECK(std::string(name), ": ", change,
                     ": is not refused: ", fmt::format("{}", fmt::join(faults, "; ")));
        }
      });
      CHECK(refused > 100);
    }
  }

  TEST_CASE("every schema is draft 7, in English and German throughout, and part of the binary") {
    std::vector<std::string> kept;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(source_dir / "questionnaires/schema")) {
      const std::string file = entry.path().filename().string();
      CAPTURE(file);
      const std::string name = file.substr(0, file.find('.'));
      kept.push_back(name);
      if (file.ends_with(".table.json")) {  // csv_schema_test.cpp
        CHECK(reports::schema_file(name) == file);
        continue;
      }
      REQUIRE(file.ends_with(".schema.json"));
      const std::string bytes = bytes_of(entry.path());
      CHECK(reports::schema_file(name) == file);
      CHECK(reports::schema(name) == bytes);
      const Json json = Json::parse(bytes);
      CHECK(json.at("$schema") == "http://json-schema.org/draft-07/schema#");
      std::vector<std::string> undescribed;
      find_undescribed(json, "", undescribed);
      CHECK_MESSAGE(undescribed.empty(), fmt::format("{}", fmt::join(undescribed, ", ")));
    }
    kept.emplace_back("view");  // of templates, not of files: see the test of the view model
    std::ranges::sort(kept);
    CHECK(reports::schema_names() == kept);
  }

  TEST_CASE("the list says what each schema is for, in one language") {
    CHECK(
        reports::render_schema_list(Language::de).find("benchmark       Womit verglichen wird\n") !=
        std::string::npos);
    CHECK(reports::render_schema_list(Language::en)
              .find("benchmark       Against whom to compare\n") != std::string::npos);
  }

  TEST_CASE("every modeline leads to a schema, the one of its kind of file") {
    constexpr std::string_view sign = "# yaml-language-server: $schema=";
    int modelines = 0;
    for (const fs::path& path : yaml_files()) {
      CAPTURE(path.string());
      const std::string bytes = bytes_of(path);
      const std::string line = bytes.substr(0, bytes.find('\n'));
      const std::optional<yaml::Document> document = parsed(path);
      const Format* format = document ? format_of(document->root) : nullptr;
      if (!line.starts_with(sign)) {
        // Whoever opens a file of the catalogue gets help.
        CHECK((path.parent_path() != source_dir / "questionnaires" ||
               path.filename() == "defaults.yaml"));
        continue;
      }
      const fs::path schema = path.parent_path() / line.substr(sign.size());
      CHECK(fs::exists(schema));
      REQUIRE(format != nullptr);
      CHECK(schema.filename() == reports::schema_file(format->schema));
      ++modelines;
    }
    CHECK(modelines > 5);
  }
}
