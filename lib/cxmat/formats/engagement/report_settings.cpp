// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/report_settings.hpp"

#include "cxmat/formats/fields.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cxmat::engagement_file {
namespace {

bool is_colour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

/// Without quotes, YAML takes the colour for a comment: the value is missing then.
std::string read_accent(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("accent");
  if (node == nullptr) {
    return {};
  }
  if (node->kind == yaml::Kind::null) {
    reader.error(Code::bad_colour, node->position, {""});
    return {};
  }
  const std::optional<std::string> text = reader.text(*node, "accent");
  if (text && !is_colour(*text)) {
    reader.error(Code::bad_colour, node->position, {*text});
  }
  return text.value_or("");
}

/// yes or no, or a truth value: true or false.
bool read_radar(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("radar");
  if (node == nullptr) {
    return false;
  }
  const bool plain = node->kind == yaml::Kind::scalar && !node->quoted;
  if (plain && (node->text == "true" || node->text == "false")) {
    return node->text == "true";
  }
  return fields::one_of(reader, *node, "radar", std::vector<std::string>{"yes", "no"}) == 0;
}

}  // namespace

ReportSettings read_report_settings(yaml::Reader& reader, yaml::MapReader& root) {
  ReportSettings settings;
  const yaml::Node* node = root.find("report");
  if (node == nullptr) {
    return settings;
  }
  yaml::MapReader map(reader, *node, "report");
  settings.publisher = fields::filled(reader, map, "publisher").value_or("");
  settings.logo.file = fields::filled(reader, map, "logo").value_or("");
  settings.accent = read_accent(reader, map);
  settings.templates = fields::filled(reader, map, "templates").value_or("");
  if (fields::one_of(reader, map, "address", {"sie", "du"}) == 1) {
    settings.address = Address::informal;
  }
  settings.radar = read_radar(reader, map);
  map.finish();
  return settings;
}

}  // namespace cxmat::engagement_file
