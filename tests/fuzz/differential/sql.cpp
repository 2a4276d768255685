// SPDX-License-Identifier: Apache-2.0
// Responses counted by SQLite, with the query that cxmat writes, against cxmat's own count. The
// input are the rows of the file.
#include "tests/fuzz/support/input.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/assessment/settle.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/responses.hpp>
#include <cxmat/formats/sql/source.hpp>
#include <cxmat/formats/sql_result.hpp>
#include <cxmat/formats/tables/table.hpp>
#include <cxmat/tally/sql/query.hpp>
#include <cxmat/tally/tally.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sqlite3.h>
#include <string>
#include <vector>

using namespace cxmat;

namespace {

constexpr std::string_view header = "respondent,department,han01,han02,han03,han04\n";
constexpr std::size_t columns = 6;

struct Example {
  Engagement engagement;
  Plan plan;
  std::string query;
};

const Example& example() {
  static const Example made = [] {
    Example example;
    Result<Engagement> read =
        load_engagement(CXMAT_SOURCE_DIR "/examples/sql", Catalogue::embedded());
    fuzz::require(bool(read), "the example is there");
    example.engagement = *std::move(read);
    return example;
  }();
  static const bool ready = [] {
    Example& example = const_cast<Example&>(made);  // NOLINT: the plan refers to where it is now
    example.plan = plan_of(example.engagement);
    const auto source = sql::source_of(example.engagement, example.plan, "responses");
    fuzz::require(bool(source), "the example can be counted by a database");
    example.query = sql::write_query(example.plan, *source, sql::Dialect::portable);
    return true;
  }();
  fuzz::require(ready, "the example is ready");
  return made;
}

/// A database with one table of texts.
class Database {
 public:
  explicit Database(const std::vector<std::array<std::string, columns>>& rows) {
    fuzz::require(sqlite3_open(":memory:", &handle_) == SQLITE_OK, "a database opens");
    run("create table responses(respondent text, department text, han01 text, han02 text, "
        "han03 text, han04 text)");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(handle_, "insert into responses values(?,?,?,?,?,?)", -1, &insert, nullptr);
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < columns; ++i) {
        sqlite3_bind_text(insert, static_cast<int>(i) + 1, row[i].data(),
                          static_cast<int>(row[i].size()), SQLITE_STATIC);
      }
      fuzz::require(sqlite3_step(insert) == SQLITE_DONE, "a row is stored");
      sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() { sqlite3_close(handle_); }

  /// The result as CSV.
  [[nodiscard]] std::string csv(const std::string& query) const {
    sqlite3_stmt* select = nullptr;
    const int prepared = sqlite3_prepare_v2(handle_, query.c_str(), -1, &select, nullptr);
    fuzz::require(prepared == SQLITE_OK, "the query is SQL");
    std::string text;
    const int count = sqlite3_column_count(select);
    for (int i = 0; i < count; ++i) {
      text += (i > 0 ? "," : "") + quoted(sqlite3_column_name(select, i));
    }
    text += "\n";
    while (sqlite3_step(select) == SQLITE_ROW) {
      for (int i = 0; i < count; ++i) {
        const auto* cell = reinterpret_cast<const char*>(sqlite3_column_text(select, i));  // NOLINT
        text += (i > 0 ? "," : "") + quoted(cell == nullptr ? "" : cell);
      }
      text += "\n";
    }
    sqlite3_finalize(select);
    return text;
  }

 private:
  void run(const char* statement) {
    fuzz::require(sqlite3_exec(handle_, statement, nullptr, nullptr, nullptr) == SQLITE_OK,
                  "a statement runs");
  }
  static std::string quoted(std::string_view cell) {
    std::string text = "\"";
    for (const char byte : cell) {
      text += byte == '"' ? "\"\"" : std::string(1, byte);
    }
    return text + "\"";
  }

  sqlite3* handle_ = nullptr;
};

std::vector<std::array<std::string, columns>> cells_of(const std::string& bytes) {
  std::vector<std::array<std::string, columns>> all;
  const auto table = tables::Table::open(bytes, "input");
  if (!table) {
    return all;
  }
  const auto rows = table->rows();
  fuzz::require(rows->next(), "there is a header");
  while (rows->next()) {
    auto& row = all.emplace_back();
    const auto cells = rows->cells();
    std::copy_n(cells.begin(), std::min(cells.size(), columns), row.begin());
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Example& asked = example();
  const std::string bytes = std::string(header) + std::string(fuzz::text_of(data, size));
  const std::array sources{ResponseSource{.file = "input", .bytes = bytes, .wave = "2026-Q1"}};
  const Result<Responses> rows = read_responses(asked.engagement, sources);
  if (!rows) {
    return 0;
  }
  const auto cells = cells_of(bytes);
  if (cells.size() != rows->size()) {
    return 0;  // the file looks like one of another dialect when nobody says that it is not
  }
  Tally ours = make_tally(asked.plan, *rows);
  const std::string answered = Database(cells).csv(asked.query);
  Result<Tally> theirs = read_sql_result(asked.engagement, asked.plan, answered, "result.csv");
  if (!theirs) {
    std::fprintf(stderr, "%s\n", answered.c_str());  // NOLINT: no streams in a target
  }
  fuzz::require(bool(theirs), "the result can be read");
  settle(ours, asked.engagement);
  settle(*theirs, asked.engagement);
  fuzz::require(ours == *theirs, "a database counts the same");
  return 0;
}
