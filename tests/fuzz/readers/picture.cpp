// SPDX-License-Identifier: Apache-2.0
// A logo: whether it is whole, and whether an SVG only shows itself.
#include "tests/fuzz/support/findings.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/engagement/logo.hpp>
#include <cxmat/formats/engagement/picture.hpp>

using namespace cxmat;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace pictures = engagement_file;
  const std::string_view bytes = fuzz::text_of(data, size);
  static_cast<void>(pictures::media_type(bytes));
  static_cast<void>(pictures::is_whole_png(bytes));
  static_cast<void>(pictures::is_whole_jpeg(bytes));
  static_cast<void>(pictures::is_whole_svg(bytes));
  fuzz::look_at(pictures::check_svg(bytes, "input"), bytes);
  return 0;
}
