// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_survey.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/assessment/settle.hpp>
#include <cxmat/core/sha256.hpp>
#include <cxmat/formats/tally_file/bytes.hpp>
#include <cxmat/formats/tally_file/tally_file.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr std::size_t digest_length = 64;

TallyFile file_of(const Engagement& engagement, const Responses& responses) {
  const Plan plan = plan_of(engagement);
  TallyFile file{.made_with = identity_of(engagement, plan), .tally = make_tally(plan, responses)};
  settle(file.tally, engagement);
  return file;
}

/// Few people, one dimension with everything: a file of some kilobytes.
RandomSurvey small_survey(std::uint64_t seed) {
  return random_survey(seed,
                       {.departments = 2, .people = 12, .waves = 1, .second_grouping = false});
}

/// Weights from 0 to a billion, of six places.
void weigh(RandomSurvey& survey, unsigned seed) {
  std::mt19937_64 random(seed);
  survey.engagement.weight_column = "weight";
  survey.responses.weights.clear();
  for (std::size_t row = 0; row < survey.responses.size(); ++row) {
    constexpr std::array<std::int64_t, 5> weights{0, 1, 1'250'000, 333'333, Decimal::limit};
    survey.responses.weights.push_back(weights[random() % weights.size()]);
  }
}

/// The code of the only thing wrong with `bytes`; internal where nothing is.
Code code_of(std::string_view bytes) {
  const Result<TallyFile> read = parse_tally(bytes, "a.cxtally");
  CHECK(read.value.has_value() == read.diagnostics.empty());
  return read ? Code::internal : read.diagnostics.front().code;
}

/// `bytes` with a checksum that fits them, whatever was done to them.
std::string sealed(std::string bytes) {
  bytes.resize(bytes.size() - digest_length);
  return bytes + sha256_hex(bytes);
}

/// Each row in one of so many parts.
std::vector<Responses> split(const Responses& responses, std::size_t parts, std::mt19937& random) {
  std::vector<std::size_t> part_of(responses.size());
  for (std::size_t& part : part_of) {
    part = random() % parts;
  }
  std::vector<Responses> made;
  for (std::size_t part = 0; part < parts; ++part) {
    std::vector<bool> others(responses.size());
    for (std::size_t row = 0; row < others.size(); ++row) {
      others[row] = part_of[row] != part;
    }
    made.push_back(without(responses, others));
  }
  return made;
}

/// Adds two files at a time, whichever, until one is left.
TallyFile merged(std::vector<TallyFile> files, std::mt19937& random) {
  while (files.size() > 1) {
    std::ranges::shuffle(files, random);
    TallyFile more = std::move(files.back());
    files.pop_back();
    CHECK(add(files.back(), std::move(more), "more", "first").empty());
  }
  return std::move(files.front());
}

}  // namespace

TEST_SUITE("formats/tally_file") {
  TEST_CASE("numbers of every length come back, in as few bytes as can be") {
    const std::array<Unsigned128, 8> numbers{0,
                                             1,
                                             127,
                                             128,
                                             std::numeric_limits<std::uint64_t>::max(),
                                             Unsigned128{1} << 64U,
                                             Unsigned128{1} << 126U,
                                             ~Unsigned128{0}};
    const std::array<std::size_t, 8> lengths{1, 1, 1, 2, 10, 10, 19, 19};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      tally_file::Encoder encoder;
      encoder.put(numbers[i]);
      WideSum wide;
      wide.add_product(numbers[i], numbers[i]);
      encoder.put(wide);
      encoder.put_signed(static_cast<Signed128>(numbers[i]));
      const std::string bytes = std::move(encoder).bytes();
      tally_file::Decoder decoder(bytes);
      CHECK(decoder.get() == numbers[i]);
      CHECK(decoder.get_wide() == wide);
      CHECK(decoder.get_signed() == static_cast<Signed128>(numbers[i]));
      CHECK(decoder.ok());
      CHECK(decoder.at_end());
      tally_file::Encoder alone;
      alone.put(numbers[i]);
      CHECK(std::move(alone).bytes().size() == lengths[i]);
    }
  }

  TEST_CASE("a file says in its first line what it is, and comes back as it was") {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      RandomSurvey survey = random_survey(seed);
      if (seed > 3) {
        weigh(survey, static_cast<unsigned>(seed));
      }
      const TallyFile file = file_of(survey.engagement, survey.responses);
      const std::string bytes = to_bytes(file);
      CHECK(bytes.starts_with("cxmat tally 1: internal"));
      CHECK(bytes.substr(bytes.size() - digest_length) == fingerprint(file));
      const Result<TallyFile> read = parse_tally(bytes, "a.cxtally");
      REQUIRE(read);
      CHECK(*read == file);
      CHECK(to_bytes(*read) == bytes);
      CHECK(fits(*read, survey.engagement, plan_of(survey.engagement), "a.cxtally").empty());
    }
  }

  TEST_CASE("however respondents are split and parts are added, the bytes are those of one run") {
    std::mt19937 random(7);
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      RandomSurvey survey = random_survey(seed);
      if (seed % 3 == 0) {
        weigh(survey, static_cast<unsigned>(seed));
      }
      if (seed % 2 == 0) {  // values as they come
        for (Grouping& grouping : survey.engagement.groupings) {
          grouping.values.clear();
        }
      }
      const std::string whole = to_bytes(file_of(survey.engagement, survey.responses));
      for (const std::size_t parts : {1U, 2U, 3U, 5U, 9U, 40U}) {
        std::vector<TallyFile> files;
        for (const Responses& part : split(survey.responses, parts, random)) {
          const Result<TallyFile> read =
              parse_tally(to_bytes(file_of(survey.engagement, part)), "part");
          REQUIRE(read);
          files.push_back(*read);
        }
        CHECK(to_bytes(merged(std::move(files), random)) == whole);
      }
    }
  }

  TEST_CASE("cut anywhere, or with any bit flipped, it is refused") {
    const RandomSurvey survey = small_survey(3);
    const std::string bytes = to_bytes(file_of(survey.engagement, survey.responses));
    constexpr std::size_t first_words = 12;  // "cxmat tally "
    for (std::size_t length = 0; length < bytes.size(); ++length) {
      const Code code = code_of(std::string_view(bytes).substr(0, length));
      const bool is_known = code == Code::tally_damaged || code == Code::no_tally ||
                            code == Code::tally_other_version;
      REQUIRE(is_known);
      REQUIRE((code == Code::no_tally) == (length < first_words));
    }
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
      std::string flipped = bytes;
      flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
      REQUIRE(code_of(flipped) != Code::internal);
    }
  }

  TEST_CASE("bytes that lie under a checksum of their own are read whole or refused") {
    const RandomSurvey survey = small_survey(5);
    const Plan plan = plan_of(survey.engagement);
    const TallyFile file = file_of(survey.engagement, survey.responses);
    const std::string bytes = to_bytes(file);
    std::mt19937 random(11);
    const std::size_t content = bytes.size() - digest_length;
    std::size_t refused = 0;
    for (std::size_t round = 0; round < 6'000; ++round) {
      std::string changed = bytes;
      const std::size_t at = random() % content;
      switch (round % 4) {
        case 0:
          changed[at] = static_cast<char>(random());
          break;
        case 1:
          changed[at] = static_cast<char>(0xFF);
          break;
        case 2:
          changed.erase(at, 1 + random() % 9);
          break;
        default:
          changed.insert(at, 1 + random() % 20, static_cast<char>(0xFF));
      }
      Result<TallyFile> read = parse_tally(sealed(changed), "a.cxtally");
      refused += read ? 0U : 1U;
      if (read) {  // whatever it holds can be added and is written again
        TallyFile sum = file;
        if (add(sum, *read, "b", "a").empty()) {
          CHECK(parse_tally(to_bytes(sum), "sum"));
        }
        static_cast<void>(fits(*read, survey.engagement, plan, "a"));
      }
    }
    CHECK(refused > 3'000);
  }

  TEST_CASE("a number of cells or bins that the file cannot hold takes no memory") {
    const RandomSurvey survey = small_survey(5);
    const std::string bytes = to_bytes(file_of(survey.engagement, survey.responses));
    const std::size_t cells = bytes.find("\"cells\":") + 8;
    for (const char* const number : {"9000000000000000000", "1e23", "-1", "0.5"}) {
      std::string changed = bytes;
      changed.replace(cells, bytes.find('}', cells) - cells, number);
      CHECK(code_of(sealed(changed)) == Code::tally_damaged);
    }
  }

  TEST_CASE("another version, or no tally at all, is said to be so") {
    const RandomSurvey survey = small_survey(1);
    std::string bytes = to_bytes(file_of(survey.engagement, survey.responses));
    bytes.replace(bytes.find('1'), 1, "27");
    const Result<TallyFile> read = parse_tally(sealed(bytes), "a.cxtally");
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics.front().code == Code::tally_other_version);
    CHECK(read.diagnostics.front().arguments == std::vector<std::string>{"27", "1"});
    CHECK(code_of("") == Code::no_tally);
    CHECK(code_of("respondent,own01\na,3\n") == Code::no_tally);
  }

  TEST_CASE("what differs between two tallies is named") {
    const RandomSurvey survey = small_survey(2);
    const TallyFile file = file_of(survey.engagement, survey.responses);
    const auto difference_to = [&](const Engagement& other) {
      TallyFile sum = file;
      TallyFile more{.made_with = identity_of(other, plan_of(other)), .tally = file.tally};
      const Diagnostics merged = add(sum, std::move(more), "b", "a");
      const Diagnostics fitting = fits(file, other, plan_of(other), "a");
      REQUIRE(merged.size() == 1);
      CHECK(merged.front().code == Code::tallies_differ);
      CHECK(merged.front().arguments.front() == "a");
      REQUIRE(fitting.size() == 1);
      CHECK(fitting.front().code == Code::tally_of_another);
      return fitting.front().arguments.front();
    };
    const std::string id = survey.engagement.questionnaires.front().questionnaire.id;
    Engagement other = survey.engagement;
    other.questionnaires.front().questionnaire.version = "9.9.9";
    CHECK(difference_to(other).find(id + ": version") == 0);
    other = survey.engagement;
    other.questionnaires.front().questionnaire.hash = std::string(digest_length, '0');
    CHECK(difference_to(other).find(id + ": SHA-256: ") == 0);
    other = survey.engagement;
    other.questionnaires.front().weight = Decimal::of(7);
    CHECK(difference_to(other).find(id + ": weight") == 0);
    other = survey.engagement;
    other.groupings.pop_back();
    CHECK(difference_to(other).find("groupings: ") == 0);
    other = survey.engagement;
    other.weight_column = "w";
    CHECK(difference_to(other).find("weight_column: ") == 0);
    other = survey.engagement;
    other.waves.emplace_back();
    CHECK(difference_to(other).find("waves: ") == 0);
  }

  TEST_CASE("rules for signs of carelessness matter where signs were counted") {
    const RandomSurvey survey = small_survey(2);
    TallyFile file = file_of(survey.engagement, survey.responses);
    Engagement other = survey.engagement;
    other.quality.straight_line += 1;
    CHECK(fits(file, other, plan_of(other), "a").empty());
    file.tally.signs_judged = true;
    const Diagnostics found = fits(file, other, plan_of(other), "a");
    REQUIRE(found.size() == 1);
    CHECK(found.front().arguments == std::vector<std::string>{"quality"});
  }
}
