// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/published_json.hpp"

#include "cxmat/anonymity/attack/join.hpp"
#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/result_json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

using attack::CellState;
using attack::Line;
using attack::Membership;
using attack::People;
using attack::PublishedCell;
using attack::PublishedGrouping;
using attack::PublishedNode;
using attack::PublishedResult;
using attack::PublishedWave;
using Json = nlohmann::ordered_json;

constexpr std::size_t max_result_bytes = std::size_t{256} << 20U;
constexpr std::int64_t most_people = std::int64_t{1} << 50U;  // what a double holds exactly

/// Reads values of a given kind. The first one that is missing or of another kind is kept; what
/// is asked for afterwards comes out empty.
class Fields {
 public:
  [[nodiscard]] const std::string& wrong() const noexcept { return wrong_; }

  /// The member `key` of `object`; null if there is none.
  const Json& member(const Json& object, const char* key) {
    static const Json nothing;
    if (object.is_object()) {
      if (const auto found = object.find(key); found != object.end()) {
        return *found;
      }
    }
    complain(key);
    return nothing;
  }
  const Json& object(const Json& parent, const char* key) {
    return checked(member(parent, key), key, &Json::is_object);
  }
  const Json& list(const Json& parent, const char* key) {
    return checked(member(parent, key), key, &Json::is_array);
  }
  std::string text(const Json& parent, const char* key) {
    const Json& found = member(parent, key);
    return found.is_string() ? found.get<std::string>() : complain(key);
  }
  std::string text_or_nothing(const Json& parent, const char* key) {
    return member(parent, key).is_null() ? std::string() : text(parent, key);
  }
  bool truth(const Json& parent, const char* key) {
    const Json& found = member(parent, key);
    return found.is_boolean() ? found.get<bool>() : !complain(key).empty();
  }
  double number(const Json& parent, const char* key) {
    const Json& found = member(parent, key);
    return found.is_number() ? found.get<double>() : as_zero(key);
  }
  std::int64_t count(const Json& parent, const char* key) {
    return count(member(parent, key), std::string_view(key));
  }
  std::int64_t count(const Json& value, std::string_view name) {
    const bool fits = value.is_number_integer() && value >= 0 && value <= most_people;
    return fits ? value.get<std::int64_t>() : static_cast<std::int64_t>(as_zero(name));
  }
  /// A share in [0, 1], or nothing for null.
  std::optional<double> share(const Json& parent, const char* key) {
    const Json& found = member(parent, key);
    if (found.is_null()) {
      return std::nullopt;
    }
    constexpr double rounding = 1e-9;
    const double value = found.is_number() ? found.get<double>() : -1;
    return value >= -rounding && value <= 1 + rounding ? std::clamp(value, 0.0, 1.0) : as_zero(key);
  }
  LocalizedText texts(const Json& parent, const char* key) {
    LocalizedText text;
    for (const auto& [name, value] : object(parent, key).items()) {
      if (const auto language = parse_language(name); language && value.is_string()) {
        text.set(*language, value.get<std::string>());
      }
    }
    return text;
  }
  std::string complain(std::string_view name) {
    if (wrong_.empty()) {
      wrong_ = name;
    }
    return {};
  }

 private:
  const Json& checked(const Json& value, const char* key, bool (Json::*is)() const noexcept) {
    static const Json nothing;
    if (!(value.*is)()) {
      complain(key);
      return nothing;
    }
    return value;
  }
  double as_zero(std::string_view name) {
    complain(name);
    return 0;
  }

  std::string wrong_;
};

/// The cells of one wave of the result, and which of them add up.
class Layout {
 public:
  std::size_t place(People people) {
    std::ranges::sort(people);
    const auto [position, is_new] = places_.emplace(std::move(people), wave.people.size());
    if (is_new) {
      wave.people.push_back(position->first);
    }
    return position->second;
  }
  void add_line(std::size_t whole, std::vector<std::size_t> parts, bool with_rest) {
    if (!parts.empty()) {
      wave.lines.push_back({.whole = whole, .parts = std::move(parts), .with_rest = with_rest});
    }
  }

  PublishedWave wave;

 private:
  std::map<People, std::size_t> places_;
};

/// A grouping with what its lines need to know.
struct Grouping {
  PublishedGrouping published;
  std::vector<PublishedCell> respondents;
  std::vector<std::string> waves_without_value;

  [[nodiscard]] bool leaves_rest(const std::string& wave) const {
    return std::ranges::find(waves_without_value, wave) != waves_without_value.end();
  }
};

PublishedCell people_cell(std::optional<std::int64_t> people) {
  PublishedCell cell{.state = people ? CellState::shown : CellState::hidden};
  cell.figures.n = people.value_or(0);
  cell.figures.asked = people.value_or(0);
  return cell;
}

class ResultReader {
 public:
  explicit ResultReader(const Json& json) : json_(json) {}

  [[nodiscard]] const std::string& wrong() const noexcept { return fields_.wrong(); }

  PublishedResult read() {
    if (fields_.count(json_, "schema_version") != result_schema_version) {
      fields_.complain("schema_version");
      return {};
    }
    PublishedResult result;
    result.assessment = fields_.text(json_, "assessment");
    result.organisation = fields_.text_or_nothing(fields_.object(json_, "organisation"), "name");
    result.minimum_group = fields_.count(fields_.object(json_, "privacy"), "minimum_group");
    weighted_ = !fields_.member(json_, "weighting").is_null();
    read_questionnaires();
    read_groupings();
    for (const Grouping& grouping : groupings_) {
      result.groupings.push_back(grouping.published);
    }
    read_waves();
    read_nodes();
    for (Layout& layout : layouts_) {
      result.waves.push_back(std::move(layout.wave));
    }
    return result;
  }

 private:
  struct Questionnaire {
    std::string hash;
    std::vector<double> levels;
  };

  void read_questionnaires() {
    for (const Json& json : fields_.list(json_, "questionnaires")) {
      Questionnaire read{.hash = fields_.text(json, "hash"), .levels = {}};
      for (const Json& level : fields_.list(json, "levels")) {
        read.levels.push_back(fields_.number(level, "from"));
      }
      all_hashes_ += fmt::format("{}*{};", read.hash, fields_.number(json, "weight"));
      if (questionnaires_.empty()) {
        first_levels_ = read.levels;
      }
      questionnaires_.emplace(fields_.text(json, "id"), std::move(read));
    }
  }

  void read_groupings() {
    const Json& details = fields_.object(json_, "grouping_details");
    for (const Json& column : fields_.list(json_, "groupings")) {
      Grouping grouping;
      grouping.published.column =
          column.is_string() ? column.get<std::string>() : fields_.complain("groupings");
      const Json& own = fields_.object(details, grouping.published.column.c_str());
      for (const Json& value : fields_.list(own, "values")) {
        const std::string name = fields_.text(value, "name");
        const bool hidden = fields_.member(value, "respondents").is_null();
        grouping.published.names.push_back(name);
        grouping.published.values.push_back(key_of(grouping.published.column, name));
        grouping.respondents.push_back(people_cell(
            hidden ? std::nullopt : std::optional(fields_.count(value, "respondents"))));
      }
      for (const Json& wave : fields_.list(own, "waves_without_value")) {
        grouping.waves_without_value.push_back(wave.is_string() ? wave.get<std::string>()
                                                                : std::string());
      }
      groupings_.push_back(std::move(grouping));
    }
  }

  /// A group that stands for several is not the group of the same name in another result.
  std::string key_of(const std::string& column, const std::string& name) {
    for (const Json& merge : fields_.list(json_, "merged")) {
      if (fields_.text(merge, "grouping") == column && fields_.text(merge, "into") == name) {
        std::string key = name;
        for (const Json& label : fields_.list(merge, "labels")) {
          key += (&label == &merge["labels"].front() ? " (" : " + ") +
                 (label.empty() || !label.front().is_string() ? std::string()
                                                              : label.front().get<std::string>());
        }
        return key + ")";
      }
    }
    return name;
  }

  void read_waves() {
    const Json& details = fields_.list(json_, "wave_details");
    for (std::size_t i = 0; i < details.size(); ++i) {
      const bool latest = i + 1 == details.size();
      Layout layout;
      layout.wave.id = fields_.text(details[i], "id");
      layout.wave.label = fields_.texts(details[i], "label");
      const std::size_t everyone = layout.place({});
      for (const Grouping& grouping : groupings_) {
        std::vector<std::size_t> parts;
        for (const std::string& key : grouping.published.values) {
          parts.push_back(layout.place({{grouping.published.column, key}}));
        }
        layout.add_line(everyone, std::move(parts), grouping.leaves_rest(layout.wave.id));
      }
      layouts_.push_back(std::move(layout));
      if (latest) {
        add_crosses();
      }
      read_respondents(details[i], latest);
    }
    if (layouts_.empty()) {
      fields_.complain("wave_details");
    }
  }

  /// "role,department": every row's cells add up to the row's group, every column's to its own.
  void add_crosses() {
    for (std::size_t rows = 0; rows < groupings_.size(); ++rows) {
      for (std::size_t columns = 0; columns < groupings_.size(); ++columns) {
        if (is_crossed(rows, columns)) {
          add_cross_lines(groupings_[rows], groupings_[columns]);
          add_cross_lines(groupings_[columns], groupings_[rows]);
        }
      }
    }
  }

  bool is_crossed(std::size_t rows, std::size_t columns) {
    const Json& nodes = fields_.list(json_, "nodes");
    return !nodes.empty() && fields_.object(nodes.front(), "crosses")
                                 .contains(groupings_[rows].published.column + "," +
                                           groupings_[columns].published.column);
  }

  void add_cross_lines(const Grouping& along, const Grouping& across) {
    Layout& layout = layouts_.back();
    for (const std::string& value : along.published.values) {
      const Membership group{along.published.column, value};
      std::vector<std::size_t> parts;
      for (const std::string& other : across.published.values) {
        parts.push_back(layout.place({group, {across.published.column, other}}));
      }
      layout.add_line(layout.place({group}), std::move(parts), across.leaves_rest(layout.wave.id));
    }
  }

  void read_respondents(const Json& wave, bool latest) {
    Layout& layout = layouts_.back();
    std::vector<PublishedCell>& cells = layout.wave.respondents;
    cells.resize(layout.wave.people.size());
    const bool hidden = fields_.member(wave, "respondents").is_null();
    cells[layout.place({})] =
        people_cell(hidden ? std::nullopt : std::optional(fields_.count(wave, "respondents")));
    for (const Grouping& grouping : groupings_) {
      for (std::size_t i = 0; latest && i < grouping.published.values.size(); ++i) {
        cells[layout.place({{grouping.published.column, grouping.published.values[i]}})] =
            grouping.respondents[i];
      }
    }
  }

  void read_nodes() {
    const Json& nodes = fields_.list(json_, "nodes");
    if (nodes.empty()) {
      fields_.complain("nodes");
    }
    std::map<std::string, std::size_t> positions;
    for (const Json& json : nodes) {
      const std::string id = fields_.text(json, "id");
      PublishedNode node = start(json, id, positions);
      positions.emplace(id, positions.size());
      if (!fields_.wrong().empty()) {
        return;
      }
      for (Layout& layout : layouts_) {
        PublishedNode own = node;
        own.cells.resize(layout.wave.people.size());
        read_wave(json, layout, &layout == &layouts_.back(), own);
        layout.wave.nodes.push_back(std::move(own));
      }
    }
    for (Layout& layout : layouts_) {
      fill_up(layout.wave);
    }
    for (const Json& json : nodes) {
      read_trace(json, positions);
    }
  }

  /// Every node gets the cells that only another one has.
  static void fill_up(PublishedWave& wave) {
    wave.respondents.resize(wave.people.size());
    for (PublishedNode& node : wave.nodes) {
      node.cells.resize(wave.people.size());
    }
  }

  PublishedNode start(const Json& json, const std::string& id,
                      const std::map<std::string, std::size_t>& positions) {
    static const std::map<std::string, NodeKind> kinds{{"overall", NodeKind::overall},
                                                       {"questionnaire", NodeKind::questionnaire},
                                                       {"dimension", NodeKind::dimension},
                                                       {"question", NodeKind::question}};
    PublishedNode node;
    node.id = id;
    node.label = fields_.texts(json, "label");
    node.share = fields_.number(json, "weight");
    node.model = fields_.text_or_nothing(json, "model");
    node.scored = fields_.truth(json, "scored");
    const auto kind = kinds.find(fields_.text(json, "kind"));
    if (kind == kinds.end()) {
      fields_.complain("kind");
      return node;
    }
    node.kind = kind->second;
    const std::string parent = fields_.text_or_nothing(json, "parent");
    if (const auto position = positions.find(parent); position != positions.end()) {
      node.parent = position->second;
    } else if (!parent.empty()) {
      fields_.complain("parent");
    }
    if (node.kind == NodeKind::questionnaire) {
      questionnaire_ = id;
    }
    const auto own = questionnaires_.find(questionnaire_);
    const bool overall = node.kind == NodeKind::overall || own == questionnaires_.end();
    node.key = (overall ? all_hashes_ : own->second.hash) + " " + id;
    node.levels = overall ? first_levels_ : own->second.levels;
    return node;
  }

  void read_wave(const Json& json, Layout& layout, bool latest, PublishedNode& node) {
    const Json& waves = fields_.object(json, "waves");
    if (const auto found = waves.find(layout.wave.id); found != waves.end()) {
      read_groups(*found, layout, node);
    }
    if (latest) {
      read_groups(json, layout, node);
      read_crosses(fields_.object(json, "crosses"), layout, node);
    }
  }

  void read_groups(const Json& json, Layout& layout, PublishedNode& node) {
    put(fields_.member(json, "overall"), layout.place({}), node);
    const Json& groups = fields_.object(json, "groups");
    for (const Grouping& grouping : groupings_) {
      const auto cells = groups.find(grouping.published.column);
      for (std::size_t i = 0; cells != groups.end() && i < grouping.published.values.size(); ++i) {
        if (cells->contains(grouping.published.names[i])) {
          put((*cells)[grouping.published.names[i]],
              layout.place({{grouping.published.column, grouping.published.values[i]}}), node);
        }
      }
    }
  }

  void read_crosses(const Json& crosses, Layout& layout, PublishedNode& node) {
    for (const Grouping& rows : groupings_) {
      for (const Grouping& columns : groupings_) {
        const auto cells = crosses.find(rows.published.column + "," + columns.published.column);
        if (cells != crosses.end()) {
          read_cross(*cells, rows, columns, layout, node);
        }
      }
    }
  }

  void read_cross(const Json& cells, const Grouping& rows, const Grouping& columns, Layout& layout,
                  PublishedNode& node) {
    for (std::size_t row = 0; row < rows.published.values.size(); ++row) {
      for (std::size_t column = 0; column < columns.published.values.size(); ++column) {
        const auto found =
            cells.find(cross_key(rows.published.names[row], columns.published.names[column]));
        if (found != cells.end()) {
          put(*found,
              layout.place({{rows.published.column, rows.published.values[row]},
                            {columns.published.column, columns.published.values[column]}}),
              node);
        }
      }
    }
  }

  /// A node that has no figures but those of its questions hides nothing.
  void put(const Json& json, std::size_t place, PublishedNode& node) {
    if (node.scored || node.kind == NodeKind::question) {
      if (place >= node.cells.size()) {
        node.cells.resize(place + 1);
      }
      attack::merge_cell(node.cells[place], read_cell(json, node));
    }
  }

  PublishedCell read_cell(const Json& json, const PublishedNode& node) {
    if (json.is_object() && json.contains("suppressed")) {
      PublishedCell hidden{.state = CellState::hidden};
      if (json.contains("n")) {
        hidden.people = fields_.count(json, "n");
      }
      return hidden;
    }
    PublishedCell cell{.state = CellState::shown};
    attack::Shown& figures = cell.figures;
    figures.n = fields_.count(json, "n");
    figures.asked = fields_.count(json, "asked");
    figures.coverage = fields_.share(json, "coverage");
    const std::optional<double> ungated = fields_.share(json, "ungated_score");
    figures.weighted = ungated ? ungated : fields_.share(json, "score");
    const std::optional<double> plain = fields_.share(json, "unweighted_score");
    figures.mean = plain || weighted_ ? plain : figures.weighted;
    read_counts(json, node, figures);
    return cell;
  }

  void read_counts(const Json& json, const PublishedNode& node, attack::Shown& figures) {
    const Json& distribution = fields_.member(json, "distribution");
    if (!distribution.is_object()) {
      return;
    }
    const bool question = node.kind == NodeKind::question;
    if (const auto found = distribution.find(question ? "choices" : "levels");
        found != distribution.end()) {
      for (const Json& count : *found) {
        figures.counts.push_back(fields_.count(count, std::string_view("distribution")));
      }
    }
    if (question) {
      figures.answered = fields_.count(distribution, "answered");
      // Without a score in the result the answers are what is counted.
      if (!node.scored && figures.n != *figures.answered) {
        figures.n = *figures.answered;
        figures.mean.reset();
        figures.weighted.reset();
      }
    }
  }

  /// The parts' shares; and what it says about a part that is hidden elsewhere.
  void read_trace(const Json& json, const std::map<std::string, std::size_t>& positions) {
    const Json& trace = fields_.member(json, "trace");
    if (!trace.is_object()) {
      return;
    }
    for (const Json& part : fields_.list(trace, "parts")) {
      const auto position = positions.find(fields_.text(part, "node"));
      if (position == positions.end()) {
        fields_.complain("trace");
        return;
      }
      for (Layout& layout : layouts_) {
        layout.wave.nodes[position->second].share = fields_.number(part, "share");
      }
      PublishedCell& cell = layouts_.back().wave.nodes[position->second].cells.front();
      const std::optional<double> score = fields_.share(part, "score");
      if (cell.state == CellState::hidden && score) {
        cell.state = CellState::exposed;
        cell.figures.n = fields_.count(part, "n");
        cell.figures.asked = cell.figures.n;
        cell.figures.weighted = score;
        cell.figures.mean = weighted_ ? std::nullopt : score;
      }
    }
  }

  const Json& json_;
  Fields fields_;
  bool weighted_ = false;
  std::map<std::string, Questionnaire> questionnaires_;
  std::string all_hashes_;
  std::vector<double> first_levels_;
  std::vector<Grouping> groupings_;
  std::vector<Layout> layouts_;
  std::string questionnaire_;  ///< of the node being read
};

/// "[json.exception...] parse error at line 3, column 5: ...; last read: '...'" without its ends.
std::string reason(const Json::parse_error& failure) {
  std::string text = failure.what();
  if (const std::size_t end = text.find("] "); end != std::string::npos) {
    text.erase(0, end + 2);
  }
  return text.substr(0, text.find("; last read"));
}

}  // namespace

Result<PublishedResult> read_published_json(std::string_view bytes, std::string_view file) {
  const Result<std::string_view> text = check_text(bytes, file);
  if (!text) {
    return text.diagnostics;
  }
  const Location where = whole_file(std::string(file));
  if (text->empty()) {
    return error(Code::file_empty, where, {std::string(file)});
  }
  Json json;
  try {
    json = Json::parse(*text);
  } catch (const Json::parse_error& failure) {  // the library says what is wrong in no other way
    return error(Code::bad_json, where, {reason(failure)});
  } catch (const Json::out_of_range& failure) {  // a number beyond all doubles
    return error(Code::bad_json, where, {failure.what()});
  }
  ResultReader reader(json);
  PublishedResult result = reader.read();
  if (!reader.wrong().empty()) {
    return error(Code::not_a_result, where, {reader.wrong()});
  }
  result.source = file;
  return result;
}

Result<PublishedResult> load_published_json(const std::filesystem::path& path) {
  const Result<std::string> bytes = read_file(path, max_result_bytes);
  if (!bytes) {
    return bytes.diagnostics;
  }
  return read_published_json(*bytes, path.string());
}

}  // namespace cxmat
