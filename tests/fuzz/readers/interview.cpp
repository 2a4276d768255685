// SPDX-License-Identifier: Apache-2.0
// The file of an interview. Its checksum is made right, or no changed byte would come past it; and
// what is read is written back to the same.
#include "reports/forms/filled_form_json.hpp"
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/core/sha256.hpp>
#include <cxmat/formats/filled_form.hpp>
#include <cxmat/formats/interview_file.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <string>

using namespace cxmat;

namespace {

void read(std::string_view bytes) {
  const Result<InterviewFile> file = read_interview_file(bytes, "input");
  fuzz::look_at(file, bytes);
  if (!file) {
    return;
  }
  const std::string written = reports::forms::write_filled_form(*file);
  const Result<InterviewFile> again = read_interview_file(written, "input");
  fuzz::require(bool(again), "what is written can be read");
  fuzz::require(*again == *file, "what is written is what was read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  read(text);
  const Result<yaml::Document> document = yaml::parse(text, "input");
  constexpr std::string_view key = "checksum";
  const std::size_t at = text.rfind(key);
  constexpr std::size_t digits = 64;
  if (document && at != std::string_view::npos) {
    const std::size_t begin = text.find_first_of("0123456789abcdef", at + key.size());
    if (begin != std::string_view::npos && begin + digits <= text.size()) {
      std::string sealed(text);
      sealed.replace(begin, digits, form_checksum(document->root));
      read(sealed);
    }
  }
  return 0;
}
