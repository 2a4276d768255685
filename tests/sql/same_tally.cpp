// Holds what databases answered against the tally of the same rows:
//     same_tally FOLDER RESULT...         an engagement folder; each result may be of some of the
//     rows
// Prints "same", or where the two differ, with exit code 1; what is refused, with exit code 2.
// SPDX-License-Identifier: Apache-2.0
#include <cxmat/assessment/assess.hpp>
#include <cxmat/assessment/settle.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/sql_result.hpp>
#include <cxmat/formats/streaming/tally_responses.hpp>

#include <cstdint>
#include <filesystem>
#include <iostream>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace cxmat;

void print(const Diagnostics& found) {
  for (const Diagnostic& diagnostic : found) {
    std::cout << "CX" << static_cast<int>(diagnostic.code);
    for (const std::string& argument : diagnostic.arguments) {
      std::cout << " | " << argument;
    }
    std::cout << '\n';
  }
}

void describe(const Tally& tally, std::string_view whose) {
  std::cout << whose << ": " << tally.cells.size() << " cells, waves";
  for (const std::string& wave : tally.waves) {
    std::cout << " [" << wave << "]";
  }
  for (const GroupColumn& column : tally.groupings) {
    std::cout << "; " << column.grouping;
    for (const std::string& value : column.values) {
      std::cout << " [" << value << "]";
    }
  }
  std::cout << '\n';
}

template <class T>
bool differ(const T& ours, const T& theirs, const std::string& what) {
  if (!(ours == theirs)) {
    std::cout << what << " differs\n";
    return true;
  }
  return false;
}

void describe_node(const NodeTally& node) {
  std::cout << "  asked " << node.asked << ", took part " << node.took_part << ", coverage "
            << static_cast<std::uint64_t>(node.coverage) << ", scores " << node.scores.count()
            << " sum " << static_cast<std::int64_t>(node.scores.sum()) << ", contributions";
  for (const Unsigned128 added : node.contributions) {
    std::cout << ' ' << static_cast<std::uint64_t>(added);
  }
  std::cout << ", pairs";
  for (const PairTally& pair : node.pairs) {
    std::cout << ' ' << pair.count << '/' << pair.first.value() << '/' << pair.products.value();
  }
  std::cout << '\n';
}

void describe_question(const QuestionTally& question) {
  std::cout << "  answered " << question.answered.count << ", asked " << question.asked.count
            << ", unanswered " << question.unanswered << ", na " << question.not_applicable
            << ", dk " << question.dont_know << ", not shown " << question.not_shown << ", choices";
  for (const AnswerTally& choice : question.choices) {
    std::cout << ' ' << choice.count;
  }
  std::cout << '\n';
}

void compare(const Sums& ours, const Sums& theirs, const Plan& plan) {
  differ(ours.respondents, theirs.respondents, "respondents");
  differ(ours.without_answers, theirs.without_answers, "without answers");
  for (std::size_t q = 0; q < plan.questions.size(); ++q) {
    if (differ(ours.questions[q], theirs.questions[q], plan.questions[q].id)) {
      describe_question(ours.questions[q]);
      describe_question(theirs.questions[q]);
    }
  }
  for (std::size_t n = 0; n < plan.nodes.size(); ++n) {
    if (differ(ours.nodes[n], theirs.nodes[n], plan.nodes[n].id)) {
      describe_node(ours.nodes[n]);
      describe_node(theirs.nodes[n]);
    }
  }
}

/// Files without rows are refused; a table may be empty.
Tally of_nobody(const Engagement& engagement) {
  Tally tally;
  for (const Grouping& grouping : engagement.groupings) {
    tally.groupings.push_back({grouping.column, {}, {}});
  }
  return tally;
}

int run(std::span<char*> arguments) {
  const Catalogue catalogue = Catalogue::embedded();
  const std::filesystem::path folder = arguments[0];
  const Result<Engagement> loaded = load_engagement(folder, catalogue);
  if (!loaded) {
    print(loaded.diagnostics);
    return 2;
  }
  const Engagement& engagement = *loaded;
  const Plan plan = plan_of(engagement);
  std::vector<StreamedFile> files;
  for (const Wave& wave : engagement.waves) {
    for (const ResponseFile& file : wave.responses) {
      if (std::filesystem::exists(folder / file.file)) {  // nobody answered in the others
        files.push_back({folder / file.file, wave.id});
      }
    }
  }
  Result<Tally> counted = files.empty()
                              ? of_nobody(engagement)
                              : tally_responses(engagement, plan, files, {.signs = false});
  if (!counted) {
    print(counted.diagnostics);
    return 2;
  }
  Tally ours = *std::move(counted);
  std::optional<Tally> theirs;
  for (const char* file : arguments.subspan(1)) {
    const Result<std::string> bytes = read_file(file, max_response_bytes);
    Result<Tally> tally =
        bytes ? read_sql_result(engagement, plan, *bytes, file) : Result<Tally>(bytes.diagnostics);
    if (!tally) {
      print(tally.diagnostics);
      return 2;
    }
    if (theirs) {
      merge(*theirs, *std::move(tally));
    } else {
      theirs = *std::move(tally);
    }
  }
  settle(ours, engagement);
  settle(*theirs, engagement);
  if (ours == *theirs) {
    std::cout << "same: " << ours.cells.size() << " cells\n";
    return 0;
  }
  describe(ours, "rows");
  describe(*theirs, "database");
  compare(sum_of(ours, plan, [](const CellKey&) { return true; }),
          sum_of(*theirs, plan, [](const CellKey&) { return true; }), plan);
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  const std::span<char*> all(arguments, static_cast<std::size_t>(count));
  if (all.size() < 3) {
    std::cerr << "same_tally FOLDER RESULT...\n";
    return 2;
  }
  return run(all.subspan(1));
}
