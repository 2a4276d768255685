// SPDX-License-Identifier: Apache-2.0
//
// How long protection takes: reads the engagement folder, scores it without crossed groups and
// protects the result five times. Prints the median in milliseconds and what is hidden.

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/anonymity/published_tables.hpp>
#include <cxmat/assessment/assess.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

int main(int count, char** arguments) {
  using namespace cxmat;
  if (count != 2) {
    std::puts("usage: cxmat_bench_protect ENGAGEMENT_FOLDER");
    return 2;
  }
  const Result<EngagementFiles> files = load_engagement_files(arguments[1], Catalogue());
  if (!files) {
    return 2;
  }
  const Plan plan = plan_of(files->engagement);
  const Assessment open =
      assess(files->engagement, plan, make_tally(plan, files->responses), Crosses::skip);
  std::vector<double> times;
  std::size_t cells = 0;
  std::size_t hidden = 0;
  for (int run = 0; run < 5; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const Protected<Assessment> shown = protect(open);
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
    cells = 0;
    hidden = 0;
    for (const NodeResult& node : shown->nodes) {
      for (const GroupCells& group : node.groups) {
        cells += group.cells.size();
        hidden += static_cast<std::size_t>(
            std::ranges::count_if(group.cells, [](const Cell& cell) { return !cell.has_value(); }));
      }
    }
  }
  std::ranges::sort(times);
  std::printf("%zu group cells, %zu hidden: %.0f ms\n", cells, hidden, times[2]);
  return 0;
}
