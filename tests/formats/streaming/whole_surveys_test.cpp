// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/streaming/streamed.hpp"
#include "tests/support/question_types.hpp"
#include "tests/support/random_survey.hpp"

#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/statistics/rng.hpp>

#include <sys/stat.h>
#include <thread>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// One of the spellings that a cell may have.
std::string spelt(const std::string& text, SplitMix64& random) {
  switch (random.below(6)) {
    case 0:
      return "\"" + text + "\"";
    case 1:
      return " " + text + " ";
    default:
      return text;
  }
}

std::string cell_of(const Question& question, Answer given, SplitMix64& random) {
  switch (given) {
    case answer::unanswered:
      return random.below(2) == 0 ? "" : "\"\"";
    case answer::not_applicable:
      return random.below(2) == 0 ? "na" : "NA";
    case answer::dont_know:
      return random.below(2) == 0 ? "dk" : "Dk";
    case answer::not_shown:
      return "-";
    default:
      return spelt(question.scale.choices[static_cast<std::size_t>(given)].name, random);
  }
}

/// The survey as somebody might have saved it, with texts nobody asked for in between.
std::string csv_of(const RandomSurvey& survey, SplitMix64& random) {
  const Responses& rows = survey.responses;
  const auto questions = questions_of(survey.engagement);
  const std::string line_end = random.below(2) == 0 ? "\n" : "\r\n";
  std::string text = "respondent,wave,remarks";
  for (const GroupColumn& column : rows.groups) {
    text += "," + column.grouping;
  }
  for (const Question* question : questions) {
    text += "," + question->id;
  }
  text += line_end;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    text += "id" + std::to_string(row) + ",";
    text += rows.wave_names[static_cast<std::size_t>(rows.waves[row])];
    text += random.below(9) == 0 ? ",\"two\nlines, \"\"quoted\"\"\"" : ",";
    for (const GroupColumn& column : rows.groups) {
      const std::int32_t position = column.positions[row];
      const bool has_value = position >= 0;
      text += ",";
      text += has_value ? spelt(column.values[static_cast<std::size_t>(position)], random) : "";
    }
    for (std::size_t q = 0; q < questions.size(); ++q) {
      text += "," + cell_of(*questions[q], rows.answers[q].answers[row], random);
    }
    text += line_end;
    text += random.below(20) == 0 ? line_end : "";
  }
  return text;
}

}  // namespace

TEST_SUITE("formats/streaming/whole_surveys") {
  TEST_CASE("surveys made up at random") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      CAPTURE(seed);
      SplitMix64 random(seed);
      SurveyShape shape;
      shape.people = 60;
      shape.waves = 1 + seed % 3;
      const RandomSurvey survey = random_survey(seed, shape);
      StreamedSources sources;
      sources.add("answers.csv", csv_of(survey, random));
      check_same(survey.engagement, sources, {1, 37, 100, 5000}, {1, 3, 8});
    }
  }

  TEST_CASE("the examples that come as CSV") {
    const std::filesystem::path examples = std::filesystem::path(CXMAT_SOURCE_DIR) / "examples";
    std::size_t files = 0;
    for (const char* const name :
         {"cx-pulse", "nordlicht", "seepark", "waves", "portfolio/assekuranz", "portfolio/faehren",
          "portfolio/gastronomie", "portfolio/logistik", "portfolio/reisen", "portfolio/werft"}) {
      CAPTURE(name);
      const auto run = load_engagement(examples / name, Catalogue::embedded());
      REQUIRE(run);
      StreamedSources sources;
      for (const Wave& wave : run->waves) {
        for (const ResponseFile& file : wave.responses) {
          sources.add(file.file, bytes_of(examples / name / file.file), wave.id);
          ++files;
        }
      }
      check_same(*run, sources, {50, 1000, 100'000}, {1, 4});
    }
    CHECK(files >= 18);
  }

  TEST_CASE("questions of all types") {
    check_same(all_types_engagement(), bytes_of(std::filesystem::path(CXMAT_SOURCE_DIR) /
                                                "tests/formats/data/all-types.csv"));
  }

  TEST_CASE("a pipe is read as it comes") {
    const RandomSurvey survey = random_survey(3);
    SplitMix64 random(3);
    const std::string text = csv_of(survey, random);
    StreamedSources sources;
    sources.add("answers.csv", text);
    const auto rows = sources.read(survey.engagement);
    REQUIRE(rows);
    const TemporaryFolder folder;
    const std::filesystem::path pipe = folder.path() / "pipe";
    for (const std::size_t part_bytes :
         {std::size_t{10}, std::size_t{1000}, std::size_t{1} << 20U}) {
      REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
      std::thread writer([&] { std::ofstream(pipe, std::ios::binary) << text; });
      StreamOptions options;
      options.threads = 3;
      options.signs = false;
      const std::vector<StreamedFile> files{{.file = pipe, .wave = {}}};
      const auto tally = streaming::tally_in_pieces(survey.engagement, plan_of(survey.engagement),
                                                    files, options, {.part = part_bytes});
      writer.join();
      REQUIRE(tally);
      CHECK(*tally == tally_of_rows(survey.engagement, *rows));
      std::filesystem::remove(pipe);
    }
  }

  TEST_CASE("progress is told, and a wish to stop is heard") {
    const RandomSurvey survey = random_survey(4);
    SplitMix64 random(4);
    const std::string text = csv_of(survey, random);
    const TemporaryFolder folder;
    const std::vector<StreamedFile> files{{.file = folder.file("a.csv", text), .wave = {}}};
    std::atomic<std::uint64_t> most = 0;
    std::atomic<bool> stop = false;
    StreamOptions options;
    options.threads = 2;
    options.stop = &stop;
    options.progress = [&](std::uint64_t read, std::uint64_t of) {
      CHECK(of == text.size());
      CHECK(read <= of);
      most = std::max(most.load(), read);
    };
    const Plan plan = plan_of(survey.engagement);
    REQUIRE(streaming::tally_in_pieces(survey.engagement, plan, files, options, {.part = 500}));
    CHECK(most > text.size() / 2);
    stop = true;
    const auto stopped =
        streaming::tally_in_pieces(survey.engagement, plan, files, options, {.part = 500});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.diagnostics.back().code == Code::interrupted);
  }
}
