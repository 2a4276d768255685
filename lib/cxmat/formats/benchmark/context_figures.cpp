// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/context_figures.hpp"

#include "cxmat/formats/benchmark/level_shares.hpp"
#include "cxmat/formats/benchmark/node_ids.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::benchmark_file {
namespace {

/// What the figure says; exactly one of these keys is there.
void check_one_content(yaml::Reader& reader, const yaml::Node& node, yaml::MapReader& map) {
  std::vector<std::string> given;
  for (const char* key : {"share", "value", "level_shares"}) {
    if (node.find(key) != nullptr) {
      given.emplace_back(key);
    }
  }
  if (given.empty() && node.kind == yaml::Kind::map) {
    reader.error(Code::none_of, node.position, {"share, value, level_shares"});
  } else if (given.size() > 1) {
    reader.error(Code::only_one_of, map.place_of(given[1]), {given[1], given[0]});
  }
}

/// The stages' names, as many as there are shares.
std::vector<LocalizedText> read_levels(const Texts& texts, yaml::MapReader& map,
                                       std::size_t shares) {
  const yaml::Node* node = map.find("levels");
  if (node == nullptr) {
    return {};
  }
  yaml::Reader& reader = texts.reader();
  std::vector<LocalizedText> levels;
  for (const yaml::Node& item : reader.list(*node, "levels")) {
    levels.push_back(texts.read(item, "levels", item.position));
  }
  if (node->kind == yaml::Kind::list && shares > 0 && levels.size() != shares) {
    reader.error(Code::number_out_of_range, map.place_of("levels"),
                 {"levels", fmt::format("{}", levels.size()), fmt::format("{}", shares)});
  }
  return levels;
}

std::vector<std::int64_t> read_implied(yaml::Reader& reader, yaml::MapReader& map,
                                       std::size_t shares) {
  std::vector<std::int64_t> implied;
  for (const yaml::Node& item : map.list("implied")) {
    const std::optional<std::int64_t> level = reader.integer(item, "implied");
    if (level && (*level < 1 || *level > static_cast<std::int64_t>(shares))) {
      reader.error(Code::number_out_of_range, item.position,
                   {"implied", item.text, fmt::format("1..{}", shares)});
    } else if (level) {
      implied.push_back(*level);
    }
  }
  return implied;
}

void read_value(const Texts& texts, yaml::MapReader& map, ContextFigure& figure) {
  const yaml::Node* value = map.find("value");
  if (value != nullptr) {
    figure.value = texts.reader().number(*value, "value");
  }
  figure.unit =
      texts.read(map, "unit", value == nullptr ? yaml::Need::optional : yaml::Need::required);
  if (const yaml::Node* share = map.find("share")) {
    figure.share = number_within(texts.reader(), *share, "share", 0, 1);
  }
}

ContextFigure read_figure(const Texts& texts, const yaml::Node& node, UniqueIds& ids) {
  yaml::Reader& reader = texts.reader();
  yaml::MapReader map(reader, node, "figures");
  ContextFigure figure;
  figure.id = map.identifier("id", yaml::Need::required).value_or("");
  if (!figure.id.empty()) {
    ids.add(reader, figure.id, node.find("id")->position);
  }
  figure.label = texts.read(map, "label", yaml::Need::required);
  figure.node = fields::filled(reader, map, "node").value_or("");
  read_value(texts, map, figure);
  figure.level_shares = read_level_shares(reader, map);
  figure.levels = read_levels(texts, map, figure.level_shares.size());
  figure.implied = read_implied(reader, map, figure.level_shares.size());
  check_one_content(reader, node, map);
  figure.n = fields::positive(reader, map, "n");
  figure.question = texts.read(map, "question");
  figure.note = texts.read(map, "note");
  map.finish();
  return figure;
}

}  // namespace

std::vector<ContextFigure> read_context_figures(const Texts& texts, yaml::MapReader& map) {
  const yaml::Node* list = map.find("figures", yaml::Need::required);
  if (list == nullptr) {
    return {};
  }
  std::vector<ContextFigure> figures;
  UniqueIds ids;
  for (const yaml::Node& node : texts.reader().list(*list, "figures")) {
    figures.push_back(read_figure(texts, node, ids));
  }
  if (list->kind == yaml::Kind::list && list->items.empty()) {
    texts.reader().error(Code::empty_list, map.place_of("figures"), {"figures"});
  }
  return figures;
}

}  // namespace cxmat::benchmark_file
