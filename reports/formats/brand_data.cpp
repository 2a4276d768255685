// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/brand_data.hpp"

#include "reports/formats/base64.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::reports {
namespace {

std::string data_address(const Logo& logo) {
  if (logo.bytes.empty()) {
    return {};
  }
  const std::vector<std::uint8_t> bytes(logo.bytes.begin(), logo.bytes.end());
  return fmt::format("data:{};base64,{}", logo.media_type, base64(bytes));
}

}  // namespace

TemplateValue brand_data(const ReportSettings& settings) {
  if (settings.publisher.empty() && settings.logo.bytes.empty()) {
    return false;
  }
  const std::string publisher = view::clean(settings.publisher);
  return TemplateValue::Object{
      {"publisher", publisher}, {"logo", data_address(settings.logo)}, {"alt", publisher}};
}

}  // namespace cxmat::reports
