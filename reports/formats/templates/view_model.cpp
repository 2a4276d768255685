// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/view_model.hpp"

#include "reports/assets.hpp"
#include "reports/view/view.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cxmat::reports {

using Json = nlohmann::json;

class ViewModel::Reader {
 public:
  Reader(const Json& schema, std::span<const std::string> labels, std::string_view format,
         std::vector<ValueShape>& shapes)
      : schema_(schema), labels_(labels), format_(format), shapes_(shapes) {}

  std::size_t read(const Json& node) {
    if (node.contains("$ref")) {
      return referred(node.at("$ref").get<std::string>());
    }
    if (node.contains("anyOf")) {
      return read(alternative(node.at("anyOf")));
    }
    const std::size_t id = shapes_.size();
    shapes_.emplace_back();
    fill(id, node);
    return id;
  }

 private:
  [[noreturn]] static void refuse(const Json& node) {
    throw std::logic_error("view.schema.json: " + node.dump());
  }

  static const Json& alternative(const Json& all) {
    for (const Json& each : all) {
      if (!each.contains("const")) {
        return each;
      }
    }
    refuse(all);
  }

  /// Each definition is read once: some hold others.
  std::size_t referred(const std::string& reference) {
    if (const auto known = known_.find(reference); known != known_.end()) {
      return known->second;
    }
    const std::size_t id = shapes_.size();
    shapes_.emplace_back();
    known_.emplace(reference, id);
    fill(id, schema_.at(Json::json_pointer(reference.substr(1))));
    return id;
  }

  /// Shapes move as others are added, so each is looked up anew.
  void fill(std::size_t id, const Json& node) {
    const std::string type = node.value("type", "");
    if (type == "string") {
      shapes_[id].kind = ValueKind::text;
    } else if (type == "boolean") {
      shapes_[id].kind = ValueKind::flag;
    } else if (type == "array") {
      shapes_[id].kind = ValueKind::list;
      const std::size_t item = read(node.at("items"));
      shapes_[id].item = item;
    } else if (type == "object") {
      shapes_[id].kind = ValueKind::object;
      fill_fields(id, node);
    } else {
      refuse(node);
    }
  }

  void fill_fields(std::size_t id, const Json& node) {
    if (node.contains("properties")) {
      for (const auto& [name, property] : node.at("properties").items()) {
        if (property.value("x-only", std::string(format_)) == format_) {
          const std::size_t field = read(property);
          shapes_[id].fields.emplace(name, field);
        }
      }
    }
    if (node.contains("additionalProperties") && node.at("additionalProperties").is_object()) {
      const std::size_t text = read(node.at("additionalProperties"));
      for (const std::string& label : labels_) {
        shapes_[id].fields.emplace(label, text);
      }
    }
  }

  const Json& schema_;
  std::span<const std::string> labels_;
  std::string_view format_;
  std::vector<ValueShape>& shapes_;
  std::map<std::string, std::size_t> known_;
};

ViewModel::ViewModel(std::string_view schema, std::span<const std::string> labels,
                     std::string_view format) {
  const Json json = Json::parse(schema);
  root_ = Reader(json, labels, format, shapes_).read(json);
}

const ViewModel& view_model(std::string_view format) {
  const auto make = [](std::string_view of) {
    std::vector<std::string> labels = view::label_names();
    for (std::string& label : labels) {
      std::ranges::replace(label, '.', '_');
    }
    return ViewModel(asset("view.schema.json"), labels, of);
  };
  static const ViewModel html = make("html");
  static const ViewModel markdown = make("md");
  return format == "html" ? html : markdown;
}

namespace {

/// The shape of `path` below `from`.
std::optional<std::size_t> follow(const ViewModel& model, std::size_t from, std::string_view path) {
  while (true) {
    const std::size_t dot = path.find('.');
    const auto& fields = model.shape(from).fields;
    const auto field = fields.find(path.substr(0, dot));
    if (field == fields.end()) {
      return std::nullopt;
    }
    from = field->second;
    if (dot == std::string_view::npos) {
      return from;
    }
    path.remove_prefix(dot + 1);
  }
}

}  // namespace

std::optional<std::size_t> find_name(const ViewModel& model, const NameStack& stack,
                                     std::string_view name) {
  for (auto section = stack.rbegin(); section != stack.rend(); ++section) {
    if (const auto found = follow(model, *section, name)) {
      return found;
    }
  }
  return std::nullopt;
}

std::vector<std::string> names_near(const ViewModel& model, const NameStack& stack,
                                    std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::string prefix(dot == std::string_view::npos ? "" : name.substr(0, dot + 1));
  std::vector<std::string> names;
  for (auto section = stack.rbegin(); section != stack.rend(); ++section) {
    const std::optional<std::size_t> holder =
        prefix.empty() ? *section : follow(model, *section, name.substr(0, dot));
    if (holder) {
      for (const auto& field : model.shape(*holder).fields) {
        names.push_back(prefix + field.first);
      }
    }
  }
  return names;
}

}  // namespace cxmat::reports
