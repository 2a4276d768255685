// SPDX-License-Identifier: Apache-2.0
#include "schema/spoil.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

namespace cxmat::test {
namespace {

using Visit = std::function<void(const yaml::Node& root, const std::string& what)>;

yaml::Node text(std::string_view words, bool quoted) {
  yaml::Node node;
  node.kind = yaml::Kind::scalar;
  node.text = words;
  node.quoted = quoted;
  return node;
}

yaml::Node list_of(std::vector<yaml::Node> items) {
  yaml::Node node;
  node.kind = yaml::Kind::list;
  node.items = std::move(items);
  return node;
}

yaml::Node map_of(std::string key, yaml::Node value) {
  yaml::Node node;
  node.kind = yaml::Kind::map;
  if (!key.empty()) {
    node.entries.push_back({.key = std::move(key), .position = {}, .value = std::move(value)});
  }
  return node;
}

class Spoiler {
 public:
  Spoiler(const yaml::Node& root, const Visit& visit) : root_(&root), visit_(&visit) {}

  /// Texts in two languages are read alike wherever they stand.
  static std::string kind_below(const yaml::Node& node, const std::string& kind) {
    return node.find("de") != nullptr ? "text" : kind;
  }

  /// `kind` is the path without positions in lists: of places of one kind the first is spoiled.
  void at(yaml::Node& node, const std::string& path, const std::string& kind) {
    if (seen_.insert(kind).second) {
      replace(node, path);
      change_parts(node, path);
    }
    for (yaml::Entry& entry : node.entries) {
      at(entry.value, path.empty() ? entry.key : path + "." + entry.key,
         kind_below(node, kind) + "." + entry.key);
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      at(node.items[i], fmt::format("{}.{}", path, i), kind + "." + kind_of(node.items[i]));
    }
  }

 private:
  /// Questions of different types have different keys.
  static std::string kind_of(const yaml::Node& item) {
    const yaml::Node* type = item.find("type");
    return type == nullptr ? "*" : type->text;
  }

  void change_parts(yaml::Node& node, const std::string& path) const {
    if (node.kind == yaml::Kind::map) {
      change_keys(node, path);
    } else if (node.kind == yaml::Kind::list && !node.items.empty()) {
      node.items.push_back(node.items.front());
      report(path, "first item twice");
      node.items.pop_back();
    }
  }

  void report(const std::string& path, const std::string& change) const {
    (*visit_)(*root_, (path.empty() ? "file" : path) + ": " + change);
  }

  /// Something else in the node's place, at the node's position.
  void replace(yaml::Node& node, const std::string& path) const {
    static constexpr std::array<std::string_view, 7> plain{
        "-1", "0", "0.5", "1234567890123", "1e2", "true", "Spoiled Word!"};
    const yaml::Node old = node;
    const auto put = [&](yaml::Node other, const std::string& change) {
      other.position = old.position;
      node = std::move(other);
      report(path, change);
    };
    for (const std::string_view word : plain) {
      put(text(word, false), std::string(word));
    }
    for (const std::string_view word : {"", " ", "5"}) {
      put(text(word, true), fmt::format("\"{}\"", word));
    }
    put(yaml::Node(), "nothing");
    put(list_of({}), "[]");
    put(list_of({old}), "a list of itself");
    put(map_of("", {}), "{}");
    put(map_of("spoiled", old), "a map of itself");
    node = old;
  }

  void change_keys(yaml::Node& node, const std::string& path) const {
    const std::vector<yaml::Entry> old = node.entries;
    for (std::size_t i = 0; i < old.size(); ++i) {
      node.entries.erase(node.entries.begin() + static_cast<std::ptrdiff_t>(i));
      report(path, "without " + old[i].key);
      node.entries = old;
      for (const std::string_view key : {"Spoiled Key!", "9"}) {
        node.entries[i].key = key;
        report(path, fmt::format("{} named {}", old[i].key, key));
      }
      node.entries = old;
    }
    yaml::Entry more{.key = "spoiled", .position = node.position, .value = text("1", false)};
    node.entries.push_back(std::move(more));
    report(path, "one key more");
    node.entries = old;
  }

  const yaml::Node* root_;
  const Visit* visit_;
  std::set<std::string> seen_;
};

}  // namespace

void spoil_each(yaml::Node& root, const Visit& visit) {
  Spoiler(root, visit).at(root, "", "");
}

}  // namespace cxmat::test
