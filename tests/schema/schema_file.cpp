// SPDX-License-Identifier: Apache-2.0
#include "schema/schema_file.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <regex>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace cxmat::test {
namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

Json scalar(const yaml::Node& node) {
  static const std::regex integer("[-+]?[0-9]{1,18}");
  static const std::regex real("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  if (node.quoted) {
    return node.text;
  }
  if (node.text == "true" || node.text == "True" || node.text == "TRUE") {
    return true;
  }
  if (node.text == "false" || node.text == "False" || node.text == "FALSE") {
    return false;
  }
  if (std::regex_match(node.text, integer)) {
    return std::stoll(node.text);
  }
  if (std::regex_match(node.text, real)) {
    return std::stod(node.text);
  }
  return node.text;
}

}  // namespace

Json to_json(const yaml::Node& node) {
  switch (node.kind) {
    case yaml::Kind::null:
      return nullptr;
    case yaml::Kind::scalar:
      return scalar(node);
    case yaml::Kind::list: {
      Json list = Json::array();
      for (const yaml::Node& item : node.items) {
        list.push_back(to_json(item));
      }
      return list;
    }
    case yaml::Kind::map: {
      Json map = Json::object();
      for (const yaml::Entry& entry : node.entries) {
        map[entry.key] = to_json(entry.value);
      }
      return map;
    }
  }
  return nullptr;
}

struct SchemaFile::Compiled {
  valijson::Schema schema;
};

SchemaFile::SchemaFile(const std::string& name) : compiled_(std::make_unique<Compiled>()) {
  const std::string path =
      std::string(CXMAT_SOURCE_DIR) + "/questionnaires/schema/" + name + ".schema.json";
  std::ifstream file(path);
  if (!file) {
    throw std::runtime_error("cannot read " + path);
  }
  const Json json = Json::parse(file);
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  parser.populateSchema(Adapter(json), compiled_->schema);
}

SchemaFile::SchemaFile(SchemaFile&&) noexcept = default;
SchemaFile& SchemaFile::operator=(SchemaFile&&) noexcept = default;
SchemaFile::~SchemaFile() = default;

std::string SchemaFile::refusal(const yaml::Node& root) const {
  const Json json = to_json(root);
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  if (validator.validate(compiled_->schema, Adapter(json), &results)) {
    return "";
  }
  std::string why;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& step : error.context) {
      why += step;
    }
    why += ": " + error.description + "\n";
  }
  return why.empty() ? "refused" : why;
}

}  // namespace cxmat::test
