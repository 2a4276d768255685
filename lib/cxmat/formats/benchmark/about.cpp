// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/about.hpp"

#include "cxmat/formats/fields.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>

namespace cxmat::benchmark_file {
namespace {

constexpr std::int64_t first_year = 1900;
constexpr std::int64_t last_year = 2999;

}  // namespace

int read_year(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("year", yaml::Need::required);
  const std::optional<std::int64_t> year =
      node == nullptr ? std::nullopt : reader.integer(*node, "year");
  if (!year) {
    return 0;
  }
  if (*year < first_year || *year > last_year) {
    reader.error(Code::number_out_of_range, node->position,
                 {"year", node->text, fmt::format("{}..{}", first_year, last_year)});
    return 0;
  }
  return static_cast<int>(*year);
}

std::string read_method(yaml::Reader& reader, yaml::MapReader& map) {
  static constexpr std::array<const char*, 3> methods{"self", "third_party", "mixed"};
  const auto method = fields::one_of(reader, map, "method", {methods[0], methods[1], methods[2]},
                                     yaml::Need::required);
  return methods.at(method.value_or(0));
}

About read_about(const Texts& texts, yaml::MapReader& map, yaml::Need need) {
  yaml::Reader& reader = texts.reader();
  About about;
  about.title = texts.read(map, "title", yaml::Need::required);
  about.source = texts.read(map, "source", yaml::Need::required);
  about.population = texts.read(map, "population", need);
  about.publisher = fields::filled(reader, map, "publisher", need).value_or("");
  about.licence = fields::filled(reader, map, "licence", need).value_or("");
  about.year = read_year(reader, map);
  about.method = read_method(reader, map);
  about.synthetic = map.flag("synthetic").value_or(false);
  static_cast<void>(fields::one_of(reader, map, "comparable", {"rank", "context"}));
  return about;
}

bool is_context(const yaml::Node& root) {
  const yaml::Node* comparable = root.find("comparable");
  return comparable != nullptr && comparable->kind == yaml::Kind::scalar &&
         comparable->text == "context";
}

}  // namespace cxmat::benchmark_file
