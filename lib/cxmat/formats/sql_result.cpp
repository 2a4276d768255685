// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/sql_result.hpp"

#include "cxmat/formats/cell_text.hpp"
#include "cxmat/formats/csv/csv.hpp"
#include "cxmat/formats/csv/layout.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/group_decoder.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/response_rows.hpp"
#include "cxmat/formats/sql/source.hpp"

#include <cxmat/tally/sql/counted.hpp>
#include <cxmat/tally/sql/query.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

constexpr std::size_t most_digits = 38;  // of a number of 128 bits

std::optional<std::int64_t> parse_count(std::string_view text) noexcept {
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = failure == std::errc{} && end == text.data() + text.size();
  return whole && number >= 0 ? std::optional(number) : std::nullopt;
}

/// Whole numbers with a blank between each two; nothing if there is anything else.
std::optional<std::vector<Unsigned128>> parse_numbers(std::string_view text) {
  std::vector<Unsigned128> numbers;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    Unsigned128 number = 0;
    for (const char digit : word) {
      if (digit < '0' || digit > '9') {
        return std::nullopt;
      }
      number = number * 10 + static_cast<Unsigned128>(digit - '0');
    }
    if (word.empty() || word.size() > most_digits) {
      return std::nullopt;
    }
    numbers.push_back(number);
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return numbers;
}

Grouping grouping_of_waves(const Engagement& engagement) {
  Grouping waves{.column = "wave", .label = {}, .values = {}};
  for (const Wave& wave : engagement.waves) {
    waves.values.push_back(
        {.name = wave.id, .label = {}, .aliases = {}, .population = {}, .parent = {}});
  }
  return waves;
}

class ResultReader {
 public:
  ResultReader(const Engagement& engagement, const Plan& plan, const sql::Source& source,
               std::string file)
      : engagement_(&engagement),
        plan_(&plan),
        source_(&source),
        file_(std::move(file)),
        counted_(plan, source),
        waves_(grouping_of_waves(engagement)) {
    for (const Grouping& grouping : engagement.groupings) {
      groups_.emplace_back(grouping);
    }
  }

  Result<Tally> read(std::string_view text);

 private:
  /// A cell of the result: a wave and groups as the table has them.
  using Words = std::vector<std::string>;

  bool read_header(csv::Cursor& records);
  void read_record(const csv::Cursor& records);
  void read_version(std::string_view numbers);
  void read_figures(std::string_view section, std::span<const std::int64_t> keys, std::int64_t n,
                    std::string_view numbers, Sums& sums);
  Sums* sums_of(std::span<const std::string> words);
  std::optional<CellKey> decode(std::span<const std::string> words);
  void check_roles(std::span<const std::string> words, const CellKey& key);
  void check_whole();
  Tally finish();

  void refuse(std::string what) { refuse_at(line_, std::move(what)); }
  void refuse_at(std::size_t line, std::string what) {
    add(error(Code::sql_result_layout, {.file = file_, .line = line, .column = 0},
              {std::move(what)}));
  }
  void add(Diagnostic diagnostic) {
    if (std::ranges::find(found_, diagnostic) == found_.end()) {
      found_.push_back(std::move(diagnostic));
    }
  }

  const Engagement* engagement_;
  const Plan* plan_;
  const sql::Source* source_;
  std::string file_;
  sql::CountedRows counted_;
  GroupDecoder waves_;
  std::vector<GroupDecoder> groups_;
  std::map<Words, std::optional<CellKey>> known_;
  std::map<CellKey, Sums> cells_;
  Diagnostics found_;
  std::size_t line_ = 0;
  std::size_t versions_ = 0;
  std::string dialect_;
  bool tabs_ = false;
};

Result<Tally> ResultReader::read(std::string_view text) {
  const std::size_t named = text.find(sql::first_columns.front());
  const std::size_t behind = named + sql::first_columns.front().size();
  csv::Layout layout;
  if (named <= 1 && behind < text.size()) {
    const char sign = text[text[behind] == '"' ? behind + 1 : behind];
    layout.delimiter = sign == '\t' || sign == ';' ? sign : ',';
  }
  tabs_ = layout.delimiter == '\t';
  csv::Cursor records(text, layout);
  if (!read_header(records)) {
    return std::move(found_);
  }
  while (records.next() && !has_errors(found_)) {
    read_record(records);
  }
  check_whole();
  if (has_errors(found_)) {
    return std::move(found_);
  }
  return {finish(), std::move(found_)};
}

bool ResultReader::read_header(csv::Cursor& records) {
  const std::vector<std::string> columns = sql::result_columns(*source_);
  if (!records.next()) {
    refuse_at(0, std::string(sql::first_columns.front()));
    return false;
  }
  std::string storage;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto cells = records.cells();
    if (i >= cells.size() || case_folded(trimmed(csv::text_of(cells[i], storage))) != columns[i]) {
      refuse_at(records.line(), columns[i]);
      return false;
    }
  }
  return true;
}

void ResultReader::read_record(const csv::Cursor& records) {
  line_ = records.line();
  const std::size_t groups = source_->groupings.size() + source_->role_columns.size();
  const std::size_t width = sql::first_columns.size() + groups + sql::last_columns.size();
  if (records.problem() || records.cells().size() != width) {
    refuse(fmt::format("{} / {}", records.cells().size(), width));
    return;
  }
  std::vector<std::string> cells;
  std::string storage;
  for (const csv::Cell& cell : records.cells()) {
    cells.emplace_back(csv::text_of(cell, storage));
    if (tabs_ && cells.back().find('\\') != std::string::npos) {
      refuse(shortened(cells.back()));  // escaped or meant so: nobody knows
      return;
    }
  }
  const std::string& section = cells.front();
  const std::string& numbers = cells.back();
  if (section == sql::version_section) {
    read_version(numbers);
    return;
  }
  std::vector<std::int64_t> keys;
  for (const std::size_t i : {std::size_t{1}, std::size_t{2}, std::size_t{3}, width - 2}) {
    const std::optional<std::int64_t> number = parse_count(cells[i]);
    if (!number) {
      refuse(shortened(cells[i]));
      return;
    }
    keys.push_back(*number);
  }
  const std::int64_t n = keys.back();
  keys.pop_back();
  if (Sums* sums = sums_of(std::span<const std::string>(cells).subspan(4, 1 + groups))) {
    read_figures(section, keys, n, numbers, *sums);
  }
}

/// "1 postgresql 0123..."
void ResultReader::read_version(std::string_view numbers) {
  ++versions_;
  const std::size_t first = numbers.find(' ');
  const std::size_t second = numbers.find(' ', first == std::string_view::npos ? first : first + 1);
  if (second == std::string_view::npos ||
      numbers.substr(0, first) != fmt::format("{}", sql::query_version)) {
    refuse(shortened(numbers));
    return;
  }
  dialect_ = numbers.substr(first + 1, second - first - 1);
  const std::string_view mark = numbers.substr(second + 1);
  const std::string own = sql::fingerprint(*plan_, *source_);
  if (mark != own) {
    add(error(Code::sql_result_of_another, {.file = file_, .line = line_, .column = 0},
              {fmt::format("{} / {}", shortened(mark), own)}));
  }
}

void ResultReader::read_figures(std::string_view section, std::span<const std::int64_t> keys,
                                std::int64_t n, std::string_view numbers, Sums& sums) {
  const auto node = static_cast<std::size_t>(keys[0]);
  if (section == sql::score_section && counted_.has_scores(node) &&
      keys[1] <= plan_->nodes[node].grid.denominator) {
    counted_.add_scores(node, keys[1], n, sums);
    return;
  }
  const auto parsed = parse_numbers(numbers);
  const auto expected = counted_.numbers_of(node);
  if (section != sql::sums_section || !expected || !parsed || parsed->size() != *expected) {
    refuse(fmt::format("{} {}", shortened(section), keys[0]));
    return;
  }
  counted_.add_sums(node, keys[1], keys[2], n, *parsed, sums);
}

Sums* ResultReader::sums_of(std::span<const std::string> words) {
  const Words cell(words.begin(), words.end());
  auto known = known_.find(cell);
  if (known == known_.end()) {
    known = known_.emplace(cell, decode(words)).first;
  }
  if (!known->second) {
    return nullptr;
  }
  auto sums = cells_.find(*known->second);
  if (sums == cells_.end()) {
    sums = cells_.emplace(*known->second, empty_sums(*plan_)).first;
  }
  return &sums->second;
}

std::optional<CellKey> ResultReader::decode(std::span<const std::string> words) {
  const Location where{.file = file_, .line = line_, .column = 0};
  std::string_view wave = trimmed(words.front());
  if (!source_->waves) {
    wave = engagement_->waves.empty() ? std::string_view{} : engagement_->waves.front().id;
  }
  const auto position = waves_.decode(wave);
  if (!position) {
    add(error(Code::wave_unknown, where, {shortened(wave), waves_.closest(wave)}));
    return std::nullopt;
  }
  CellKey key{.wave = *position, .groups = {}};
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const std::string_view text = trimmed(words[1 + g]);
    const auto value = text.empty() ? std::optional(std::int32_t{-1}) : groups_[g].decode(text);
    if (!value) {
      add(error(Code::group_value_unknown, where, groups_[g].explain(text)));
      return std::nullopt;
    }
    key.groups.push_back(*value);
  }
  check_roles(words.subspan(1 + groups_.size()), key);
  return key;
}

/// Letter cases that a database folds in its own way, or not at all, would change who was asked.
void ResultReader::check_roles(std::span<const std::string> words, const CellKey& key) {
  for (std::size_t c = 0; c < source_->role_columns.size(); ++c) {
    const sql::RoleColumn& column = source_->role_columns[c];
    const std::int32_t group = key.groups[column.grouping];
    std::size_t expected = 0;
    for (std::size_t r = 0; r < column.roles.size() && group >= 0; ++r) {
      const std::string& name = groups_[column.grouping].values()[static_cast<std::size_t>(group)];
      expected = column.roles[r].name == name ? r + 1 : expected;
    }
    if (words[c] != fmt::format("{}", expected)) {
      refuse(fmt::format("role_{}", c + 1));
    }
  }
}

/// What only shows once all rows are there.
void ResultReader::check_whole() {
  if (has_errors(found_)) {
    return;
  }
  if (versions_ != 1) {
    refuse_at(0, fmt::format("{} x {}", versions_, sql::version_section));
    return;
  }
  if (const auto node = counted_.incomplete()) {
    refuse_at(0, plan_->nodes[*node].id);
    return;
  }
  for (std::size_t q = 0; q < plan_->questions.size(); ++q) {
    if (const std::int64_t count = counted_.unknown()[q]; count > 0) {
      refuse_at(0, fmt::format("{}: {} x ?", plan_->questions[q].id, count));
    }
  }
  std::int64_t respondents = 0;
  for (const auto& [key, sums] : cells_) {
    respondents += sums.respondents;
  }
  const auto dialect = sql::find_dialect(dialect_);
  for (const sql::SumsPass& pass : sql::sums_passes(*plan_)) {
    const std::int64_t most =
        sql::rows_that_fit(*plan_, pass, dialect.value_or(sql::Dialect::portable));
    if (respondents > most) {
      add(error(Code::sql_sum_overflow, {.file = file_, .line = 0, .column = 0},
                {plan_->nodes[pass.node].id, fmt::format("{}", most)}));
    }
  }
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (const std::size_t count = groups_[g].values().size(); count > limits::most_group_values) {
      add(error(Code::too_many_group_values, {},
                {engagement_->groupings[g].column, fmt::format("{}", count),
                 fmt::format("{}", limits::most_group_values)}));
    }
    std::int64_t missing = 0;
    for (const auto& [key, sums] : cells_) {
      missing += key.groups[g] < 0 ? sums.respondents : 0;
    }
    if (missing > 0) {
      add(warning(Code::group_value_missing, {.file = file_, .line = 0, .column = 0},
                  {engagement_->groupings[g].column, fmt::format("{}", missing)}));
    }
  }
}

/// Values that are not listed are numbered as they came; their columns sort them.
Tally ResultReader::finish() {
  Tally tally;
  std::vector<CellTally> cells;
  std::vector<std::int32_t> waves;
  std::vector<std::vector<std::int32_t>> positions(groups_.size());
  for (auto& [key, sums] : cells_) {
    counted_.finish(sums);
    waves.push_back(key.wave);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      positions[g].push_back(key.groups[g]);
    }
    cells.push_back({key, std::move(sums)});
  }
  GroupColumn wave_column = std::move(waves_).column(std::move(waves));
  tally.waves = std::move(wave_column.values);
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    GroupColumn column = std::move(groups_[g]).column(std::move(positions[g]));
    tally.groupings.push_back({column.grouping, std::move(column.values), {}});
    for (std::size_t i = 0; i < cells.size(); ++i) {
      cells[i].key.groups[g] = column.positions[i];
    }
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i].key.wave = wave_column.positions[i];
  }
  std::ranges::sort(cells, {}, &CellTally::key);
  tally.cells = std::move(cells);
  return tally;
}

}  // namespace

Result<Tally> read_sql_result(const Engagement& engagement, const Plan& plan,
                              std::string_view bytes, std::string file) {
  const Result<sql::Source> source = sql::source_of(engagement, plan, "t");
  if (!source) {
    return source.diagnostics;
  }
  const Result<std::string_view> text = check_text(bytes, file);
  if (!text) {
    return text.diagnostics;
  }
  return ResultReader(engagement, plan, *source, std::move(file)).read(*text);
}

}  // namespace cxmat
