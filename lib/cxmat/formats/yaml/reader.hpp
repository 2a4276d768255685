/// \file
/// Typed reading of a tree: each accessor checks one key's shape, reports a problem with its
/// place, and returns a usable default, so that one pass finds all errors of a file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/core/localized_text.hpp>
#include <cxmat/formats/yaml/tree.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::yaml {

enum class Need : bool { optional, required };

/// What every reader of one file shares: the document and where findings go.
class Reader {
 public:
  Reader(const Document& document, Diagnostics& found) noexcept
      : document_(&document), found_(&found) {}

  [[nodiscard]] Location at(const Node& node) const { return document_->at(node.position); }
  [[nodiscard]] Location at(const Position& place) const { return document_->at(place); }
  void error(Code code, const Position& place, std::vector<std::string> arguments = {});
  void warning(Code code, const Position& place, std::vector<std::string> arguments = {});

  // One value, whatever key it stands under; `what` names it in messages.
  /// The scalar's text; a list, map or null is an error (wrong_type). Unquoted yes/no/on/off/y/n/
  /// true/false where text is expected: warning yaml_boolean_word. An unquoted text in which
  /// " #" cut off the rest cannot be seen here; parse() warns of it.
  [[nodiscard]] std::optional<std::string> text(const Node& node, std::string_view what);
  /// As text(), but a plain `yes` or `no` is meant and not warned of (facts, choices).
  [[nodiscard]] std::optional<std::string> word(const Node& node, std::string_view what);
  /// An identifier: ^[a-z][a-z0-9_]{0,19}$ (bad_identifier otherwise).
  [[nodiscard]] std::optional<std::string> identifier(const Node& node, std::string_view what);
  /// An unquoted JSON number with at most six decimals.
  [[nodiscard]] std::optional<Decimal> decimal(const Node& node, std::string_view what);
  /// An unquoted JSON number.
  [[nodiscard]] std::optional<double> number(const Node& node, std::string_view what);
  /// An unquoted whole number.
  [[nodiscard]] std::optional<std::int64_t> integer(const Node& node, std::string_view what);
  /// An unquoted true or false.
  [[nodiscard]] std::optional<bool> flag(const Node& node, std::string_view what);
  /// A map {de: ..., en: ...}, or one text for all languages. Unknown languages and empty texts
  /// are errors. Which languages must be there is for the caller (missing_translation).
  [[nodiscard]] std::optional<LocalizedText> localized(const Node& node, std::string_view what);
  /// The list's items; anything else is an error (wrong_type) and gives an empty span.
  [[nodiscard]] std::span<const Node> list(const Node& node, std::string_view what);
  /// The map's entries; anything else is an error (wrong_type) and gives an empty span.
  [[nodiscard]] std::span<const Entry> map(const Node& node, std::string_view what);

 private:
  const Document* document_;
  Diagnostics* found_;
};

/// Reads one map with a fixed vocabulary. Ask for each key once, then call finish(), which
/// reports the keys nobody asked for, with a suggestion. If `node` is no map, that is reported
/// once, every accessor returns empty, and required keys are not reported on top.
class MapReader {
 public:
  MapReader(Reader& reader, const Node& node, std::string_view what);

  /// The value of `key`, or nullptr; a missing required key is reported at the map's start.
  [[nodiscard]] const Node* find(std::string_view key, Need need = Need::optional);

  [[nodiscard]] std::optional<std::string> text(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::optional<std::string> word(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::optional<std::string> identifier(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::optional<Decimal> decimal(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::optional<double> number(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::optional<bool> flag(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::optional<LocalizedText> localized(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::span<const Node> list(std::string_view key, Need = Need::optional);
  [[nodiscard]] std::span<const Entry> map(std::string_view key, Need = Need::optional);

  /// The place of `key`'s key, or of the map where it is missing.
  [[nodiscard]] Position place_of(std::string_view key) const;

  /// Reports every key that was not asked for: error unknown_key with the closest known one.
  void finish();

 private:
  Reader* reader_;
  const Node* node_;
  std::vector<std::string> asked_;
};

/// Checks the head that every file shares: `cxmat: 1` and the kind's own key (`questionnaire`,
/// `assessment`, `benchmark`, `responses`, `defaults`). Reports wrong_format_version and
/// wrong_file_kind.
void check_head(Reader& reader, MapReader& map, const Node& root, std::string_view kind);

}  // namespace cxmat::yaml
