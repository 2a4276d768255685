// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/pitstop_reader.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/outcome.hpp"
#include "cxmat/formats/ranges.hpp"

#include <optional>
#include <string>
#include <utility>

namespace cxmat {
namespace {

using instrument_file::choice;

constexpr std::int64_t highest_rating = 5;
/// More levels than a questionnaire can have.
constexpr double highest_level = 9;

/// Reads the items of one plan.
class Items {
 public:
  explicit Items(const Texts& texts) : texts_(texts), reader_(texts.reader()) {}

  [[nodiscard]] PitStopItem read(const yaml::Node& node) {
    yaml::MapReader map(reader_, node, "items");
    PitStopItem item;
    item.id = instrument_file::read_id(reader_, map, ids_);
    item.label = texts_.read(map, "label", yaml::Need::required);
    item.node = map.text("node").value_or("");
    item.fact = map.text("fact").value_or("");
    read_today(map, item);
    read_action(map, item);
    map.finish();
    return item;
  }

 private:
  void read_today(yaml::MapReader& map, PitStopItem& item) const {
    item.today = text(map, "today");
    item.needed = flag(map, "needed");
    if (!is_blank(map, "exists")) {
      item.exists =
          choice<PitStopItem::Existence>(reader_, map, "exists", {"here", "elsewhere", "missing"});
    }
    item.improvable = flag(map, "improvable");
    item.from = instrument_file::number_within(reader_, map, "from", 1, highest_level);
    item.to = instrument_file::number_within(reader_, map, "to", 1, highest_level);
  }

  void read_action(yaml::MapReader& map, PitStopItem& item) const {
    item.action = text(map, "action");
    item.owner = text(map, "owner");
    if (!is_blank(map, "due")) {
      item.due = fields::date(reader_, map, "due").value_or("");
    }
    item.effort = rating(map, "effort");
    item.effect = rating(map, "effect");
    item.measure = text(map, "measure");
    item.evidence = text(map, "evidence");
    item.status = choice<PitStopItem::Status>(reader_, map, "status", {"open", "done", "dropped"})
                      .value_or(PitStopItem::Status::open);
  }

  /// A key without a value: drafts have them where a person is to write.
  [[nodiscard]] static bool is_blank(yaml::MapReader& map, std::string_view key) {
    const yaml::Node* node = map.find(key);
    return node == nullptr || node->kind == yaml::Kind::null;
  }

  [[nodiscard]] LocalizedText text(yaml::MapReader& map, std::string_view key) const {
    return is_blank(map, key) ? LocalizedText() : texts_.read(map, key);
  }

  [[nodiscard]] static std::optional<bool> flag(yaml::MapReader& map, std::string_view key) {
    return is_blank(map, key) ? std::nullopt : map.flag(key);
  }

  [[nodiscard]] std::optional<int> rating(yaml::MapReader& map, std::string_view key) const {
    if (is_blank(map, key)) {
      return std::nullopt;
    }
    const auto number = fields::whole_within(reader_, map, key, 1, highest_rating);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
  }

  const Texts& texts_;
  yaml::Reader& reader_;
  UniqueIds ids_;
};

}  // namespace

Result<PitStop> read_pitstop(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "pitstop");
  PitStop plan;
  std::string id;
  if (fields::head(reader, map, document.root, "pitstop", id)) {
    const Texts texts = instrument_file::texts_of(reader, document.root);
    plan.head = instrument_file::read_head(texts, map, std::move(id));
    plan.assessment = map.text("assessment").value_or("");
    plan.wave = map.text("wave").value_or("");
    Items items(texts);
    for (const yaml::Node& node : map.list("items", yaml::Need::required)) {
      plan.items.push_back(items.read(node));
    }
    map.finish();
  }
  sort_by_place(found);
  return outcome(std::move(plan), std::move(found));
}

}  // namespace cxmat
