// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/levels.hpp"

#include "cxmat/formats/unique_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace cxmat::questionnaire_file {
namespace {

/// A level as the file gives it; numbers are absent where they could not be read.
struct Row {
  std::optional<std::int64_t> number;
  std::optional<Decimal> from;
  yaml::Position number_place;
  yaml::Position from_place;
};

Level read_level(const Texts& texts, const yaml::Node& node, Row& row) {
  yaml::Reader& reader = texts.reader();
  yaml::MapReader map(reader, node, "levels");
  Level level;
  if (const yaml::Node* number = map.find("level", yaml::Need::required); number != nullptr) {
    row.number = reader.integer(*number, "level");
    row.number_place = number->position;
  }
  if (const yaml::Node* from = map.find("from", yaml::Need::required); from != nullptr) {
    row.from = reader.decimal(*from, "from");
    row.from_place = from->position;
  }
  level.from = row.from.value_or(Decimal{});
  level.name = texts.read(map, "name", yaml::Need::required);
  level.description = texts.read(map, "description");
  map.finish();
  return level;
}

void check_numbers(yaml::Reader& reader, const std::vector<Row>& rows) {
  std::map<std::int64_t, yaml::Position> seen;
  std::int64_t before = 0;
  for (const Row& row : rows) {
    if (!row.number) {
      return;
    }
    const auto [first, is_new] = seen.try_emplace(*row.number, row.number_place);
    if (!is_new) {
      reader.error(Code::duplicate_id, row.number_place,
                   {fmt::format("{}", *row.number), place_text(reader.at(first->second))});
    } else if (*row.number <= before || before == 0) {
      if (*row.number != 1 || before != 0) {
        reader.error(Code::levels_order, row.number_place, {fmt::format("{}", *row.number)});
      }
    } else if (*row.number > before + 1) {
      reader.error(Code::levels_hole, row.number_place,
                   {fmt::format("{}", before), fmt::format("{}", *row.number)});
    }
    before = std::max(before, *row.number);
  }
}

void check_bounds(yaml::Reader& reader, const std::vector<Row>& rows) {
  const Decimal top = Decimal::of(static_cast<std::int64_t>(rows.size()));
  std::optional<Decimal> before;
  for (const Row& row : rows) {
    if (!row.from) {
      return;
    }
    if (!before ? *row.from != Decimal::of(1) : top < *row.from) {
      reader.error(Code::number_out_of_range, row.from_place,
                   {"from", to_string(*row.from),
                    before ? fmt::format("1..{}", to_string(top)) : std::string("1")});
    } else if (before && *row.from <= *before) {
      reader.error(Code::levels_order, row.from_place,
                   {row.number ? fmt::format("{}", *row.number) : to_string(*row.from)});
    }
    before = row.from;
  }
}

}  // namespace

Levels read_levels(const Texts& texts, yaml::MapReader& map, yaml::Need need) {
  yaml::Reader& reader = texts.reader();
  const yaml::Node* node = map.find("levels", need);
  if (node == nullptr) {
    return {};
  }
  Levels levels;
  std::vector<Row> rows;
  for (const yaml::Node& item : reader.list(*node, "levels")) {
    levels.push_back(read_level(texts, item, rows.emplace_back()));
    levels.back().number = static_cast<int>(levels.size());
  }
  if (node->kind == yaml::Kind::list &&
      (rows.size() < fewest_levels || rows.size() > most_levels)) {
    reader.error(Code::number_out_of_range, map.place_of("levels"),
                 {"levels", fmt::format("{}", rows.size()),
                  fmt::format("{}..{}", fewest_levels, most_levels)});
    return {};
  }
  check_numbers(reader, rows);
  check_bounds(reader, rows);
  return levels;
}

}  // namespace cxmat::questionnaire_file
