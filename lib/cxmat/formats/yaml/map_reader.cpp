// SPDX-License-Identifier: Apache-2.0
#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <algorithm>
#include <utility>

namespace cxmat::yaml {

MapReader::MapReader(Reader& reader, const Node& node, std::string_view what)
    : reader_(&reader), node_(&node) {
  if (node.kind != Kind::map) {
    reader.error(Code::wrong_type, node.position, {std::string(what), "map"});
  }
}

const Node* MapReader::find(std::string_view key, Need need) {
  asked_.emplace_back(key);
  const Node* const found = node_->find(key);
  if (found == nullptr && need == Need::required && node_->kind == Kind::map) {
    reader_->error(Code::missing_key, node_->position, {std::string(key)});
  }
  return found;
}

std::optional<std::string> MapReader::text(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::nullopt : reader_->text(*found, key);
}

std::optional<std::string> MapReader::word(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::nullopt : reader_->word(*found, key);
}

std::optional<std::string> MapReader::identifier(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::nullopt : reader_->identifier(*found, key);
}

std::optional<Decimal> MapReader::decimal(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::nullopt : reader_->decimal(*found, key);
}

std::optional<double> MapReader::number(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::nullopt : reader_->number(*found, key);
}

std::optional<std::int64_t> MapReader::integer(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::nullopt : reader_->integer(*found, key);
}

std::optional<bool> MapReader::flag(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::nullopt : reader_->flag(*found, key);
}

std::optional<LocalizedText> MapReader::localized(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::nullopt : reader_->localized(*found, key);
}

std::span<const Node> MapReader::list(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::span<const Node>{} : reader_->list(*found, key);
}

std::span<const Entry> MapReader::map(std::string_view key, Need need) {
  const Node* const found = find(key, need);
  return found == nullptr ? std::span<const Entry>{} : reader_->map(*found, key);
}

Position MapReader::place_of(std::string_view key) const {
  const auto entry = std::ranges::find(node_->entries, key, &Entry::key);
  return entry == node_->entries.end() ? node_->position : entry->position;
}

namespace {

/// The "5" that `{target: 2,5}` leaves behind: digits alone, without a value.
bool is_decimal_comma(const Entry& entry) {
  return entry.value.kind == Kind::null &&
         std::ranges::all_of(entry.key, [](char sign) { return sign >= '0' && sign <= '9'; });
}

}  // namespace

void MapReader::finish() {
  for (const Entry& entry : node_->entries) {
    if (is_decimal_comma(entry)) {
      reader_->error(Code::yaml_not_a_number, entry.position, {"," + entry.key});
    } else if (std::ranges::find(asked_, entry.key) == asked_.end()) {
      reader_->error(Code::unknown_key, entry.position,
                     {entry.key, closest_match(entry.key, asked_)});
    }
  }
}

}  // namespace cxmat::yaml
