// SPDX-License-Identifier: Apache-2.0
// A CSV in one pass, cut into pieces of any size, against the reader that keeps all rows.
#include "cli/console.hpp"
#include "reports/messages/messages.hpp"
#include "tests/fuzz/support/input.hpp"
#include "tests/fuzz/support/survey.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/formats/responses.hpp>
#include <cxmat/formats/streaming/tally_pieces.hpp>
#include <cxmat/tally/tally.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace cxmat;

namespace {

/// What one pass cannot find: ids that occur again.
bool is_about_repeated_ids(const Diagnostic& found) {
  return found.code == Code::duplicate_respondent ||
         (found.code == Code::more_of_the_same &&
          found.arguments.back() == to_string(Code::duplicate_respondent));
}

/// A file that has no place on a disk.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : number_(::memfd_create("input", MFD_CLOEXEC)) {
    fuzz::require(number_ >= 0 && ::write(number_, bytes.data(), bytes.size()) ==
                                      static_cast<ssize_t>(bytes.size()),
                  "there is memory for the file");
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(number_); }

  [[nodiscard]] std::string name() const { return "/proc/self/fd/" + std::to_string(number_); }

 private:
  int number_;
};

void show(const char* who, const Diagnostics& found) {
  for (const Diagnostic& each : found) {
    const std::string text = cli::describe(each, reports::Messages(Language::en), false);
    std::fprintf(stderr, "%s: %s", who, text.c_str());  // NOLINT: no streams in a target
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) {
    return 0;
  }
  static const Plan plan = plan_of(fuzz::survey());
  const std::string_view text = fuzz::text_of(data, size).substr(2);
  const MemoryFile file(text);
  const std::array sources{
      ResponseSource{.file = file.name(), .bytes = std::string(text), .wave = {}}};
  Result<Responses> rows = read_responses(fuzz::survey(), sources);
  std::erase_if(rows.diagnostics, is_about_repeated_ids);
  const std::array streamed{StreamedFile{.file = file.name(), .wave = {}}};
  StreamOptions options;
  options.threads = 1 + data[0] % 3;
  options.signs = false;
  const Result<Tally> tally = streaming::tally_in_pieces(fuzz::survey(), plan, streamed, options,
                                                         {.part = 1 + std::size_t{data[1]}});
  const bool same = tally.diagnostics == rows.diagnostics;
  if (!same) {
    show("rows", rows.diagnostics);
    show("one pass", tally.diagnostics);
  }
  fuzz::require(same, "one pass finds the same");
  fuzz::require(tally.value.has_value() == rows.value.has_value(), "both read it or none does");
  if (tally) {
    fuzz::require(*tally == make_tally(plan, *rows), "one pass counts the same");
  }
  return 0;
}
