/// \file
/// A JSON Schema to hold YAML files against, as an editor does: by valijson, which shares nothing
/// with the readers under test.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/tree.hpp>

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>

namespace cxmat::test {

/// A tree as JSON by YAML 1.2's core schema, which editors follow: plain numbers, true, false and
/// nothing are what they look like, all else is text.
[[nodiscard]] nlohmann::json to_json(const yaml::Node& node);

class SchemaFile {
 public:
  /// Reads questionnaires/schema/NAME.schema.json; throws where it is none.
  explicit SchemaFile(const std::string& name);
  SchemaFile(SchemaFile&&) noexcept;
  SchemaFile& operator=(SchemaFile&&) noexcept;
  SchemaFile(const SchemaFile&) = delete;
  SchemaFile& operator=(const SchemaFile&) = delete;
  ~SchemaFile();

  /// Why the schema refuses the tree, or "" if it accepts it.
  [[nodiscard]] std::string refusal(const yaml::Node& root) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace cxmat::test
