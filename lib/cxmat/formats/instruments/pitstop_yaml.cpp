// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/pitstop_yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <array>
#include <optional>

namespace cxmat {
namespace {

/// yaml-cpp writes "owner: ~" for what is left open, and a person would have to delete the sign.
/// Texts stand in quotes, so that none ends like this.
std::string without_tildes(std::string yaml) {
  constexpr std::string_view open = ": ~\n";
  for (std::size_t at = yaml.find(open); at != std::string::npos; at = yaml.find(open, at)) {
    yaml.replace(at, open.size(), ":\n");
  }
  return yaml;
}

class Writer {
 public:
  explicit Writer(std::string_view how_to) {
    yaml_.SetMapFormat(YAML::Block);
    yaml_ << YAML::Comment("yaml-language-server: $schema=schema/pitstop.schema.json");
    std::size_t start = 0;
    while (start < how_to.size()) {
      const std::size_t end = std::min(how_to.find('\n', start), how_to.size());
      yaml_ << YAML::Newline << YAML::Comment(std::string(how_to.substr(start, end - start)));
      start = end + 1;
    }
  }

  std::string write(const PitStop& plan) {
    yaml_ << YAML::BeginMap;
    yaml_ << YAML::Key << "cxmat" << YAML::Value << 1;
    yaml_ << YAML::Key << "pitstop" << YAML::Value << plan.head.id;
    text("title", plan.head.title);
    word("date", plan.head.date);
    word("assessment", plan.assessment, YAML::DoubleQuoted);
    word("wave", plan.wave, YAML::DoubleQuoted);
    yaml_ << YAML::Key << "items" << YAML::Value << YAML::BeginSeq;
    for (const PitStopItem& each : plan.items) {
      item(each);
    }
    yaml_ << YAML::EndSeq << YAML::EndMap;
    return without_tildes(std::string(yaml_.c_str()) + "\n");
  }

 private:
  void item(const PitStopItem& item) {
    static constexpr std::array<std::string_view, 3> existences{"here", "elsewhere", "missing"};
    static constexpr std::array<std::string_view, 3> statuses{"open", "done", "dropped"};
    yaml_ << YAML::BeginMap;
    yaml_ << YAML::Key << "id" << YAML::Value << item.id;
    text("label", item.label);
    word("node", item.node);
    word("fact", item.fact);
    text("today", item.today);
    flag("needed", item.needed);
    key("exists");
    if (item.exists) {
      yaml_ << std::string(existences[static_cast<std::size_t>(*item.exists)]);
    } else {
      blank();
    }
    flag("improvable", item.improvable);
    text("action", item.action);
    open("owner", item.owner);
    key("due");
    item.due.empty() ? blank() : plain(item.due);
    number("effort", item.effort);
    number("effect", item.effect);
    text("measure", item.measure);
    open("evidence", item.evidence);
    figure("from", item.from);
    figure("to", item.to);
    key("status");
    plain(std::string(statuses[static_cast<std::size_t>(item.status)]));
    yaml_ << YAML::EndMap;
  }

  void key(const char* name) { yaml_ << YAML::Key << name << YAML::Value; }
  /// Nothing after the colon: a person is to write there.
  void blank() { yaml_ << YAML::Null; }
  void plain(const std::string& value) { yaml_ << value; }

  void word(const char* name, const std::string& value, YAML::EMITTER_MANIP manner = YAML::Auto) {
    if (!value.empty()) {
      key(name);
      yaml_ << manner << value;
    }
  }

  /// A text that is left out where there is none.
  void text(const char* name, const LocalizedText& value) {
    if (!value.empty()) {
      open(name, value);
    }
  }

  /// A text that stands there even where there is none.
  void open(const char* name, const LocalizedText& value) {
    key(name);
    if (value.empty()) {
      blank();
      return;
    }
    const bool same = value.has(Language::de) && value.has(Language::en) &&
                      value.in(Language::de) == value.in(Language::en);
    if (same) {
      yaml_ << YAML::DoubleQuoted << std::string(value.in(Language::en));
      return;
    }
    yaml_ << YAML::BeginMap;
    for (const Language language : all_languages) {
      if (value.has(language)) {
        yaml_ << YAML::Key << std::string(to_string(language)) << YAML::Value << YAML::DoubleQuoted
              << std::string(value.in(language));
      }
    }
    yaml_ << YAML::EndMap;
  }

  void flag(const char* name, std::optional<bool> value) {
    key(name);
    value ? static_cast<void>(yaml_ << *value) : blank();
  }

  void number(const char* name, std::optional<int> value) {
    key(name);
    value ? static_cast<void>(yaml_ << *value) : blank();
  }

  void figure(const char* name, std::optional<double> value) {
    if (value) {
      key(name);
      plain(fmt::format("{:g}", *value));
    }
  }

  YAML::Emitter yaml_;
};

}  // namespace

std::string pitstop_yaml(const PitStop& plan, std::string_view how_to) {
  return Writer(how_to).write(plan);
}

}  // namespace cxmat
