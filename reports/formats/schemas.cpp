// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/schemas.hpp"

#include "reports/assets.hpp"
#include "reports/embedded_assets.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/messages.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cxmat::reports {
namespace {

constexpr std::string_view ending = ".schema.json";
/// Of tables (Frictionless Table Schema): what their columns are.
constexpr std::string_view table_ending = ".table.json";

/// Schemas say everything twice: "in English / auf Deutsch".
std::string half(const std::string& text, Language language) {
  constexpr std::string_view between = " / ";
  const std::size_t middle = text.find(between);
  if (middle == std::string::npos) {
    return text;
  }
  return language == Language::de ? text.substr(middle + between.size()) : text.substr(0, middle);
}

}  // namespace

std::vector<std::string> schema_names() {
  std::vector<std::string> names;
  for (const EmbeddedAsset& asset : embedded_assets()) {
    for (const std::string_view known : {ending, table_ending}) {
      if (asset.name.ends_with(known)) {
        names.emplace_back(asset.name.substr(0, asset.name.size() - known.size()));
      }
    }
  }
  std::ranges::sort(names);
  return names;
}

std::string schema_file(std::string_view name) {
  const std::string table = std::string(name) + std::string(table_ending);
  const bool is_table =
      std::ranges::find(embedded_assets(), table, &EmbeddedAsset::name) != embedded_assets().end();
  return is_table ? table : std::string(name) + std::string(ending);
}

std::string_view schema(std::string_view name) {
  return asset(schema_file(name));
}

std::string render_schema_list(Language language) {
  const Messages messages(language);
  TextTable table{.label_heading = std::string(messages.text("schema.name")),
                  .columns = {{.heading = std::string(messages.text("schema.purpose")),
                               .number = false,
                               .wrap = true}},
                  .rows = {}};
  for (const std::string& name : schema_names()) {
    const auto json = nlohmann::json::parse(schema(name));
    table.rows.push_back(
        {.label = name, .cells = {half(json.at("description").get<std::string>(), language)}});
  }
  return render(table);
}

}  // namespace cxmat::reports
