/// \file
/// Writes what the browser tests of the form need and no questionnaire gives: pages with all
/// hostile texts in every place (payloads.html) and with a word there (word.html), and conditions
/// with answers and whether they hold (conditions.json).
///
///     cxmat_form_page FOLDER
// SPDX-License-Identifier: Apache-2.0
#define DOCTEST_CONFIG_IMPLEMENT  // the support files check their own making
#include "reports/forms/page/form_json.hpp"
#include "reports/forms/target.hpp"
#include "support/hostile_form.hpp"
#include "support/outside_tests.hpp"
#include "support/payloads.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace cxmat;

/// Without the sizes that are none: in dozens of places they make megabytes.
std::string all_payloads() {
  constexpr std::size_t longest = 500;
  std::string all;
  for (const testing::Payload& payload : testing::payloads()) {
    all += payload.text.size() > longest ? "" : payload.text + " ";
  }
  return all;
}

/// The condition as pages hold it: taken from a form with one question that has it.
nlohmann::json condition_json(const reports::forms::Visibility& visibility) {
  reports::forms::Form form = testing::hostile_form("word");
  form.sections.front().questions.back().shown = visibility;
  const auto json = nlohmann::json::parse(reports::forms::form_json(form, false));
  return visibility.always() ? nlohmann::json{{"all", nlohmann::json::array()}}
                             : json.at("conditions").at(0);
}

nlohmann::json value_json(const reports::forms::FieldValue& value) {
  return {{"names", value.names},
          {"number", value.number ? nlohmann::json(value.number->micros) : nlohmann::json()}};
}

nlohmann::json conditions() {
  nlohmann::json list = nlohmann::json::array();
  constexpr std::size_t count = 3000;
  for (const testing::VisibilityCase& each : testing::visibility_cases(count, 2026)) {
    nlohmann::json values;
    for (const auto& [field, value] : each.values) {
      values[field] = value_json(value);
    }
    list.push_back(
        {{"shown", condition_json(each.visibility)}, {"values", values}, {"holds", each.holds}});
  }
  return list;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    return 2;
  }
  doctest::Context checks;
  testing::abort_on_failure(checks);
  const std::filesystem::path folder = arguments[1];
  const reports::forms::TargetOptions options{.own_result = true, .version = "0.1.0"};
  const auto write = [&](const char* name, const std::string& text) {
    std::ofstream(folder / name, std::ios::binary)
        << *reports::forms::write_html(testing::hostile_form(text), options);
  };
  write("payloads.html", all_payloads());
  write("word.html", "word");
  std::ofstream(folder / "conditions.json") << conditions();
  return 0;
}
