// The loops that every row goes through, one by one, over made-up answers to the benchmark's
// questionnaire (google-benchmark). Arguments of main are its own: --benchmark_filter=separators.
// SPDX-License-Identifier: Apache-2.0
#include <cxmat/assessment/assess.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/streaming/text_scan.hpp>
#include <cxmat/statistics/rng.hpp>
#include <cxmat/tally/key_counts.hpp>
#include <cxmat/tally/moments.hpp>
#include <cxmat/tally/tally_maker.hpp>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace cxmat;

constexpr std::size_t rows = 4'096;
constexpr std::size_t cells = 48;

/// 1 to 5, now and then nothing, now and then n/a.
std::string drawn_cell(SplitMix64& random) {
  const std::uint64_t drawn = random.next() % 40;
  return drawn == 0 ? "n/a" : drawn < 4 ? "" : std::to_string(drawn % 5 + 1);
}

/// Rows as the benchmark's, behind which there is room to read on.
std::string made_up_text() {
  SplitMix64 random(1);
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    text += "R000000001,Quandt SE,Energie,staff,logistics,2025-Q3";
    for (int question = 0; question < 30; ++question) {
      text += ',' + drawn_cell(random);
    }
    text += ",9,\n";
  }
  return text;
}

const std::string& text() {
  static const std::string made = made_up_text() + std::string(64, '\n');
  return made;
}

std::string_view without_room() {
  return std::string_view(text()).substr(0, text().size() - 64);
}

Engagement job() {
  const Result<Engagement> loaded = load_loose_engagement(
      {.questionnaires = {CXMAT_JOB}, .responses = {}, .groups = {}, .weight_column = {}},
      Catalogue::embedded());
  if (!loaded) {
    std::abort();
  }
  return *loaded;
}

struct Counted {
  Engagement engagement = job();
  Plan plan = plan_of(engagement);
  std::vector<std::vector<AnswerCode>> codes;

  Counted() {
    SplitMix64 random(2);
    for (std::size_t row = 0; row < rows; ++row) {
      std::vector<AnswerCode>& own = codes.emplace_back(plan.questions.size());
      for (AnswerCode& code : own) {
        const std::uint64_t drawn = random.next() % 16;
        code = drawn == 0 ? code_of(answer::unanswered) : static_cast<AnswerCode>(drawn % 5);
      }
    }
  }
};

/// Of what one iteration handles `each`.
std::int64_t all(const benchmark::State& state, std::size_t each) {
  return state.iterations() * static_cast<std::int64_t>(each);
}

void line_ends(benchmark::State& state) {
  for (auto unused : state) {
    static_cast<void>(unused);
    benchmark::DoNotOptimize(streaming::count_line_ends(without_room()));
  }
  state.SetBytesProcessed(all(state, without_room().size()));
}
BENCHMARK(line_ends);

/// The argument is the instruction set: 0 is this machine's best one.
void separators(benchmark::State& state) {
  const auto scans = streaming::text_scans();
  const auto number = static_cast<std::size_t>(state.range(0));
  if (number >= scans.size()) {
    state.SkipWithError("this machine has no such instruction set");
    return;
  }
  streaming::Separators found(scans[number]);
  for (auto unused : state) {
    static_cast<void>(unused);
    found.find(without_room(), ',');
    benchmark::DoNotOptimize(found.ends().data());
  }
  state.SetBytesProcessed(all(state, without_room().size()));
}
BENCHMARK(separators)->DenseRange(0, 3);

void count_codes(benchmark::State& state) {
  const Counted counted;
  TallyMaker maker(counted.plan);
  for (std::size_t cell = 0; cell < cells; ++cell) {
    static_cast<void>(maker.cell({.wave = 0, .groups = {static_cast<std::int32_t>(cell)}}));
  }
  for (auto unused : state) {
    static_cast<void>(unused);
    for (std::size_t row = 0; row < rows; ++row) {
      maker.add(row % cells, counted.codes[row]);
    }
  }
  state.SetItemsProcessed(all(state, rows));
}
BENCHMARK(count_codes);

/// As weights and numbers ask for.
void count_rows(benchmark::State& state) {
  const Counted counted;
  std::vector<std::vector<Answer>> answers;
  for (const std::vector<AnswerCode>& codes : counted.codes) {
    std::vector<Answer>& own = answers.emplace_back();
    for (const AnswerCode code : codes) {
      own.push_back(answer_of(code));
    }
  }
  const std::vector<std::int64_t> payloads(counted.plan.questions.size());
  TallyMaker maker(counted.plan);
  const std::size_t cell = maker.cell({.wave = 0, .groups = {}});
  for (auto unused : state) {
    static_cast<void>(unused);
    for (std::size_t row = 0; row < rows; ++row) {
      maker.add(cell, answers[row], payloads, 1'250'000);
    }
  }
  state.SetItemsProcessed(all(state, rows));
}
BENCHMARK(count_rows);

/// The argument: how many different scores there are.
void key_counts(benchmark::State& state) {
  SplitMix64 random(3);
  std::vector<std::int32_t> keys(rows);
  for (std::int32_t& key : keys) {
    key = static_cast<std::int32_t>(random.next() % static_cast<std::uint64_t>(state.range(0)));
  }
  KeyCounts<std::int32_t> counts;
  for (auto unused : state) {
    static_cast<void>(unused);
    counts.add(keys);
  }
  state.SetItemsProcessed(all(state, rows));
}
BENCHMARK(key_counts)->Arg(100)->Arg(30'000)->Arg(1'000'000);

Histogram drawn_histogram(std::uint64_t seed, std::size_t bins) {
  SplitMix64 random(seed);
  std::vector<KeyCount> counts;
  for (std::size_t i = 0; i < bins; ++i) {
    counts.push_back({static_cast<std::int64_t>(random.next() % (bins * 2)), 3});
  }
  return Histogram::of_counts(std::move(counts));
}

void sum_of_histograms(benchmark::State& state) {
  std::vector<Histogram> parts;
  std::vector<const Histogram*> pointers;
  for (std::size_t part = 0; part < cells; ++part) {
    parts.push_back(drawn_histogram(part, 20'000));
  }
  for (const Histogram& part : parts) {
    pointers.push_back(&part);
  }
  for (auto unused : state) {
    static_cast<void>(unused);
    benchmark::DoNotOptimize(Histogram::sum_of(pointers));
  }
  state.SetItemsProcessed(all(state, cells * 20'000));
}
BENCHMARK(sum_of_histograms);

void moments_of_scores(benchmark::State& state) {
  const Histogram scores = drawn_histogram(5, 20'000);
  for (auto unused : state) {
    static_cast<void>(unused);
    benchmark::DoNotOptimize(moments(scores, {.denominator = 40'000, .exact = true}));
  }
  state.SetItemsProcessed(all(state, scores.bins().size()));
}
BENCHMARK(moments_of_scores);

}  // namespace

BENCHMARK_MAIN();
