// SPDX-License-Identifier: Apache-2.0
// Response files: the first byte says by which suffix, the rest is the file.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"
#include "tests/fuzz/support/survey.hpp"

#include <cxmat/formats/responses.hpp>

#include <array>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  static constexpr std::array<const char*, 3> names{"input", "input.yaml", "input.json"};
  const std::string_view text = fuzz::text_of(data, size).substr(1);
  const std::array sources{ResponseSource{
      .file = names[data[0] % names.size()], .bytes = std::string(text), .wave = {}}};
  const Result<Responses> read = read_responses(fuzz::survey(), sources);
  fuzz::look_at(read, text);
  if (read) {
    for (const AnswerColumn& column : read->answers) {
      fuzz::require(column.answers.size() == read->size(), "every row has every question");
    }
  }
  return 0;
}
