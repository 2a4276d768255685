// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/peers/peer_csv.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/cell_text.hpp"
#include "cxmat/formats/csv/csv.hpp"
#include "cxmat/formats/csv/layout.hpp"
#include "cxmat/formats/csv/place.hpp"
#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/file_findings.hpp"
#include "cxmat/formats/files.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace cxmat {
namespace {

constexpr double lowest_score = 1;
constexpr double highest_score = 9;
constexpr std::size_t max_peer_bytes = std::size_t{1} << 30U;

constexpr std::array<std::string_view, 3> common_criteria{"industry", "size", "region"};

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

bool is_identifier(std::string_view text) noexcept {
  constexpr std::size_t longest = 20;
  return !text.empty() && text.size() <= longest && text.front() >= 'a' && text.front() <= 'z' &&
         std::ranges::all_of(text, [](char sign) {
           return (sign >= 'a' && sign <= 'z') || is_digit(sign) || sign == '_';
         });
}

/// "2,6": a number but for its comma.
bool has_decimal_comma(std::string_view cell) noexcept {
  const std::size_t comma = cell.find(',');
  return comma != std::string_view::npos && comma > 0 && comma + 1 < cell.size() &&
         std::ranges::all_of(cell.substr(0, comma), is_digit) &&
         std::ranges::all_of(cell.substr(comma + 1), is_digit);
}

std::optional<double> score_of(std::string_view cell) noexcept {
  double score = 0;
  const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), score);
  const bool is_number = failure == std::errc{} && end == cell.data() + cell.size();
  return is_number && score >= lowest_score && score <= highest_score ? std::optional(score)
                                                                      : std::nullopt;
}

enum class Use : std::uint8_t { ignored, criterion, score };

struct Column {
  std::string name;
  Use use = Use::ignored;
  std::size_t position = 0;  ///< among the criteria or the nodes
};

class TableReader {
 public:
  TableReader(std::string_view text, std::string_view file, const PeerColumns& meaning)
      : text_(text),
        file_(file),
        meaning_(meaning),
        records_(text, csv::detect_layout(text)),
        found_(std::string(file)) {}

  Result<PeerTable> read() {
    if (!records_.next() || !read_header()) {
      if (columns_.empty()) {
        found_.add(error(Code::csv_no_header, whole_file(file_)));
      }
      return std::move(found_).finish();
    }
    std::int64_t blank_rows = 0;
    while (records_.next()) {
      blank_rows += read_row() ? 0 : 1;
    }
    if (blank_rows > 0) {
      found_.add(
          warning(Code::row_without_answers, whole_file(file_), {std::to_string(blank_rows)}));
    }
    Diagnostics found = std::move(found_).finish();
    if (has_errors(found)) {
      return found;
    }
    return {std::move(table_), std::move(found)};
  }

 private:
  [[nodiscard]] Location place(const csv::Cell& cell) const {
    return csv::place_of(text_, records_, cell.begin, cell.end, file_);
  }

  [[nodiscard]] bool is_node(std::string_view name) const {
    const std::string_view root = name.substr(0, name.find('.'));
    return name == "overall" ||
           std::ranges::find(meaning_.questionnaires, root, &BenchmarkQuestionnaire::id) !=
               meaning_.questionnaires.end() ||
           (meaning_.questions && is_identifier(name));
  }

  [[nodiscard]] Use use_of(const std::string& name) const {
    if (std::ranges::find(common_criteria, name) != common_criteria.end() ||
        std::ranges::find(meaning_.own, name) != meaning_.own.end()) {
      return Use::criterion;
    }
    return is_node(name) ? Use::score : Use::ignored;
  }

  bool read_header() {
    std::vector<std::string> names;
    std::vector<std::string> ignored;
    bool good = true;
    for (const csv::Cell& cell : records_.cells().first(csv::width_of(records_))) {
      std::string storage;
      Column column{.name = std::string(trimmed(csv::text_of(cell, storage)))};
      if (std::ranges::find(names, column.name) != names.end()) {
        found_.add(error(Code::csv_duplicate_column, place(cell), {column.name}));
        good = false;
      }
      names.push_back(column.name);
      column.use = use_of(column.name);
      if (column.use == Use::criterion) {
        column.position = table_.criteria.size();
        table_.criteria.push_back(column.name);
      } else if (column.use == Use::score) {
        column.position = table_.nodes.size();
        table_.nodes.push_back(column.name);
      } else {
        ignored.push_back(column.name);
      }
      columns_.push_back(std::move(column));
    }
    table_.scores.resize(table_.nodes.size());
    if (!ignored.empty()) {
      found_.add(warning(Code::column_ignored, whole_file(file_), {listed(ignored)}));
    }
    return check_columns(names) && good;
  }

  bool check_columns(const std::vector<std::string>& names) {
    bool good = true;
    for (const std::string& own : meaning_.own) {
      if (std::ranges::find(names, own) == names.end()) {
        found_.add(
            error(Code::column_missing, whole_file(file_), {own, closest_match(own, names)}));
        good = false;
      }
    }
    if (table_.nodes.empty()) {
      found_.add(error(Code::column_missing, whole_file(file_),
                       {"overall", closest_match("overall", names)}));
      good = false;
    }
    return good;
  }

  /// False where the row has no score.
  bool read_row() {
    if (const auto& problem = records_.problem()) {
      const Location where =
          csv::place_of(text_, records_, problem->offset, problem->offset + 1, file_);
      found_.add(error(problem->code, where, csv::arguments_of(*problem, where.line)));
      return true;
    }
    const std::size_t width = csv::width_of(records_, columns_.size());
    if (width != columns_.size()) {
      found_.add(
          error(Code::csv_ragged_row,
                csv::place_of(text_, records_, records_.start(), records_.start() + 1, file_),
                {std::to_string(width), std::to_string(columns_.size())}));
      return true;
    }
    std::vector<std::string> values(table_.criteria.size());
    std::vector<std::optional<double>> scores(table_.nodes.size());
    bool filled = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const csv::Cell& cell = records_.cells()[i];
      std::string storage;
      const std::string_view text = trimmed(csv::text_of(cell, storage));
      if (columns_[i].use == Use::criterion) {
        values[columns_[i].position] = text;
      } else if (columns_[i].use == Use::score && !text.empty()) {
        scores[columns_[i].position] = read_score(cell, text, columns_[i].name);
        filled = true;
      }
    }
    if (filled) {
      table_.values.push_back(std::move(values));
      for (std::size_t node = 0; node < scores.size(); ++node) {
        table_.scores[node].push_back(scores[node]);
      }
    }
    return filled;
  }

  std::optional<double> read_score(const csv::Cell& cell, std::string_view text,
                                   const std::string& column) {
    const std::optional<double> score = score_of(text);
    if (!score) {
      const bool comma = has_decimal_comma(text);
      found_.add(
          comma ? error(Code::decimal_comma, place(cell), {std::string(text), column})
                : error(Code::peer_score_invalid, place(cell), {shortened(text), column, "1..9"}));
    }
    return score;
  }

  std::string_view text_;
  std::string file_;
  const PeerColumns& meaning_;
  csv::Cursor records_;
  FileFindings found_;
  std::vector<Column> columns_;
  PeerTable table_;
};

}  // namespace

Result<PeerTable> read_peer_csv(std::string_view bytes, std::string_view file,
                                const PeerColumns& columns) {
  const Result<std::string_view> text = check_text(bytes, file);
  if (!text) {
    return text.diagnostics;
  }
  if (text->empty()) {
    return error(Code::file_empty, whole_file(std::string(file)), {std::string(file)});
  }
  return TableReader(*text, file, columns).read();
}

Result<PeerTable> load_peer_csv(const std::filesystem::path& path, const PeerColumns& columns) {
  const Result<std::string> bytes = read_file(path, max_peer_bytes);
  if (!bytes) {
    return bytes.diagnostics;
  }
  return read_peer_csv(*bytes, path.string(), columns);
}

}  // namespace cxmat
