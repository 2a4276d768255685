// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/import_map.hpp"

#include <cxmat/core/closest_match.hpp>
#include <cxmat/formats/answer_decoder.hpp>
#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/fields.hpp>
#include <cxmat/formats/outcome.hpp>
#include <cxmat/formats/unique_ids.hpp>
#include <cxmat/formats/yaml/parse.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

namespace cxmat::exports {
namespace {

constexpr std::int64_t most_columns = 100'000;

/// The text under `key`; none where nothing stands behind it, as in a drafted map.
std::string optional_text(yaml::Reader& reader, yaml::MapReader& map, std::string_view key,
                          bool& empty) {
  const yaml::Node* node = map.find(key);
  if (node == nullptr) {
    return {};
  }
  if (node->kind == yaml::Kind::null) {
    empty = true;
    return {};
  }
  return fields::filled(reader, *node, key).value_or("");
}

std::size_t column_number(yaml::Reader& reader, yaml::MapReader& map) {
  const std::optional<std::int64_t> number = fields::positive(reader, map, "column");
  if (number && *number > most_columns) {
    reader.error(Code::number_out_of_range, map.place_of("column"),
                 {"column", fmt::format("{}", *number), fmt::format("1..{}", most_columns)});
    return 0;
  }
  return number ? static_cast<std::size_t>(*number) : 0;
}

MappedColumn read_column(yaml::Reader& reader, const yaml::Node& node) {
  yaml::MapReader map(reader, node, "columns");
  MappedColumn entry;
  entry.where = reader.at(node);
  bool empty = false;
  if (const yaml::Node* heading = map.find("heading"); heading != nullptr) {
    entry.heading = fields::filled(reader, *heading, "heading").value_or("");
  }
  entry.column = column_number(reader, map);
  entry.question = optional_text(reader, map, "question", empty);
  const yaml::Node* option = map.find("option");
  if (option != nullptr && option->kind != yaml::Kind::null) {
    entry.option = reader.word(*option, "option").value_or("");
  }
  entry.comment = optional_text(reader, map, "comment", empty);
  entry.group = optional_text(reader, map, "group", empty);
  entry.ignore = map.flag("ignore").value_or(false);
  map.finish();
  if (node.kind != yaml::Kind::map) {
    return entry;
  }
  if (node.find("heading") == nullptr && node.find("column") == nullptr) {
    reader.error(Code::none_of, node.position, {"heading, column"});
  }
  const std::array<std::pair<std::string_view, bool>, 4> targets{
      {{"question", !entry.question.empty()},
       {"comment", !entry.comment.empty()},
       {"group", !entry.group.empty()},
       {"ignore", entry.ignore}}};
  std::string_view first;
  for (const auto& [key, given] : targets) {
    if (given && !first.empty()) {
      reader.error(Code::only_one_of, map.place_of(key), {std::string(key), std::string(first)});
    }
    first = given && first.empty() ? key : first;
  }
  if (!entry.option.empty() && entry.question.empty() && node.find("question") == nullptr) {
    reader.error(Code::missing_key, node.position, {"question"});
  }
  return entry;
}

std::vector<MappedColumn> read_columns(yaml::Reader& reader, yaml::MapReader& map) {
  std::vector<MappedColumn> columns;
  std::map<std::pair<std::size_t, std::string>, yaml::Position> places;
  for (const yaml::Node& item : map.list("columns")) {
    MappedColumn entry = read_column(reader, item);
    // With a number the heading only confirms it.
    const std::pair key(entry.column, entry.column > 0 ? std::string() : entry.heading);
    const auto [first, is_new] = places.try_emplace(key, item.position);
    if (!is_new && key != std::pair<std::size_t, std::string>()) {
      reader.error(Code::duplicate_id, item.position,
                   {entry.column > 0 ? fmt::format("{}", entry.column) : shortened(entry.heading),
                    place_text(reader.at(first->second))});
    }
    columns.push_back(std::move(entry));
  }
  return columns;
}

/// Cells without a target are not decided yet and therefore left out; "" says that nothing was
/// answered.
void read_values(yaml::Reader& reader, yaml::MapReader& map, ImportMap& result) {
  for (const yaml::Entry& question : map.map("values")) {
    if (question.value.kind == yaml::Kind::null) {
      continue;
    }
    auto& values = result.values[question.key];
    for (const yaml::Entry& cell : reader.map(question.value, question.key)) {
      if (cell.value.kind == yaml::Kind::null) {
        continue;
      }
      if (const auto target = reader.word(cell.value, cell.key)) {
        values.insert_or_assign(std::string(trimmed(cell.key)), *target);
      }
    }
  }
}

std::optional<Platform> read_platform(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("from");
  if (node == nullptr) {
    return std::nullopt;
  }
  std::vector<std::string> ids{"auto"};
  for (const Platform platform : all_platforms) {
    ids.emplace_back(to_string(platform));
  }
  const auto found = fields::one_of(reader, *node, "from", ids);
  return found && *found > 0 ? std::optional(all_platforms.at(*found - 1)) : std::nullopt;
}

ImportMap read_tree(yaml::Reader& reader, const yaml::Node& root) {
  ImportMap result;
  yaml::MapReader map(reader, root, "import");
  yaml::check_head(reader, map, root, "import");
  const yaml::Node* body = map.find("import");
  if (body != nullptr) {
    yaml::MapReader import(reader, *body, "import");
    result.from = read_platform(reader, import);
    if (import.find("respondent") != nullptr) {
      result.respondent = fields::filled(reader, import, "respondent").value_or("");
    }
    for (const yaml::Node& code : import.list("missing")) {
      if (std::optional<std::string> text = reader.word(code, "missing")) {
        result.missing.push_back(*std::move(text));
      }
    }
    result.columns = read_columns(reader, import);
    read_values(reader, import, result);
    import.finish();
    map.finish();
  }
  return result;
}

/// Ids, and positions by them.
struct Known {
  std::map<std::string, const Question*, std::less<>> questions;
  std::vector<std::string> question_ids;
  std::vector<std::string> groups;
};

Known known_of(const Engagement& engagement) {
  Known known;
  for (const Question* question : questions_of(engagement)) {
    if (question->type != QuestionType::note &&
        known.questions.emplace(question->id, question).second) {
      known.question_ids.push_back(question->id);
    }
  }
  for (const Grouping& grouping : engagement.groupings) {
    known.groups.push_back(grouping.column);
  }
  known.groups.emplace_back("wave");
  for (const std::string& column : {engagement.weight_column, engagement.duration_column}) {
    if (!column.empty()) {
      known.groups.push_back(column);
    }
  }
  return known;
}

class Check {
 public:
  Check(const ImportMap& map, const Engagement& engagement)
      : map_(&map), known_(known_of(engagement)) {}

  Diagnostics run() && {
    for (const MappedColumn& entry : map_->columns) {
      if (!entry.group.empty() &&
          std::ranges::find(known_.groups, entry.group) == known_.groups.end()) {
        unknown(entry.where, entry.group, known_.groups);
      }
      if (!entry.comment.empty()) {
        (void)question(entry.where, entry.comment);
      }
      const Question* asked =
          entry.question.empty() ? nullptr : question(entry.where, entry.question);
      if (asked != nullptr && !entry.option.empty()) {
        check_option(entry, *asked);
      }
    }
    for (const auto& [id, values] : map_->values) {
      const Question* asked = id == "*" ? nullptr : question(map_->where, id);
      for (const auto& [cell, target] : values) {
        if (asked != nullptr && !asked->scale.choices.empty()) {
          check_choice(map_->where, target, *asked);
        }
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string closest(std::string_view word,
                                    const std::vector<std::string>& candidates) {
    constexpr std::size_t most = 50;  // a hostile map could ask for millions
    return found_.size() < most && word.size() > 1 ? closest_match(word, candidates)
                                                   : std::string();
  }

  void unknown(const Location& where, const std::string& id,
               const std::vector<std::string>& candidates) {
    found_.push_back(
        error(Code::map_target_unknown, where, {shortened(id), closest(id, candidates)}));
  }

  const Question* question(const Location& where, const std::string& id) {
    const auto found = known_.questions.find(id);
    if (found == known_.questions.end()) {
      unknown(where, id, known_.question_ids);
      return nullptr;
    }
    return found->second;
  }

  void check_option(const MappedColumn& entry, const Question& question) {
    if (question.type != QuestionType::select_multiple) {
      found_.push_back(error(Code::key_not_for_type, entry.where,
                             {"option", std::string(to_string(question.type))}));
    } else if (!question.scale.position_of(entry.option)) {
      refuse(entry.where, entry.option, question);
    }
  }

  void check_choice(const Location& where, const std::string& target, const Question& question) {
    if (!target.empty() && !state_word(target) && !question.scale.position_of(target)) {
      refuse(where, target, question);
    }
  }

  void refuse(const Location& where, const std::string& name, const Question& question) {
    std::vector<std::string> names;
    for (const Choice& choice : question.scale.choices) {
      names.push_back(choice.name);
    }
    found_.push_back(error(Code::map_choice_unknown, where,
                           {shortened(name), question.id, closest(name, names)}));
  }

  const ImportMap* map_;
  Known known_;
  Diagnostics found_;
};

}  // namespace

Result<ImportMap> read_import_map(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  ImportMap map = read_tree(reader, document.root);
  map.file = document.file;
  map.where = {.file = document.file};
  sort_by_place(found);
  return outcome(std::move(map), std::move(found));
}

Result<ImportMap> read_import_map(std::string_view bytes, std::string_view file) {
  Result<yaml::Document> document = yaml::parse(bytes, std::string(file));
  if (!document) {
    return std::move(document.diagnostics);
  }
  Result<ImportMap> map = read_import_map(*document);
  append(document.diagnostics, std::move(map.diagnostics));
  sort_by_place(document.diagnostics);
  map.diagnostics = std::move(document.diagnostics);
  return map;
}

Diagnostics check_import_map(const ImportMap& map, const Engagement& engagement) {
  return Check(map, engagement).run();
}

}  // namespace cxmat::exports
