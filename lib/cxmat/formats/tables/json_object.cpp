// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/json_object.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/tables/encoding.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace cxmat::tables {
namespace {

using Json = nlohmann::json;

/// What the parser says, without the place, which is said better elsewhere, and without the token,
/// which may be long.
std::string said_by(std::string_view what) {
  constexpr std::string_view beginning = "syntax error ";
  const std::size_t said = what.find(beginning);
  std::string text(said == std::string_view::npos ? what : what.substr(said + beginning.size()));
  if (const std::size_t token = text.find("; last read: '"); token != std::string::npos) {
    const std::size_t rest = text.rfind("'; expected ");
    text.replace(token, rest == std::string::npos || rest < token ? text.size() : rest + 1 - token,
                 "");
  }
  return shortened(text);
}

/// Takes the parser's events of one object.
class Flattener : public nlohmann::json_sax<Json> {
 public:
  Flattener(KeyTable& keys, JsonCells& into) : keys_(&keys), into_(&into) {}

  bool null() override {
    if (list_ == 0) {
      found_column();
    }
    return usable();
  }
  bool boolean(bool value) override { return scalar(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
  bool number_float(number_float_t /*value*/, const string_t& written) override {
    std::string number = written;  // with the decimal comma of a locale that somebody set
    std::ranges::replace(number, ',', '.');
    return scalar(number);
  }
  bool string(string_t& value) override {
    std::ranges::replace(value, list_separator, ' ');
    for (std::size_t at = 0; (at = value.find('\0', at)) != std::string::npos;) {
      value.replace(at, 1, replacement_character);
    }
    return scalar(value);
  }
  bool binary(binary_t& /*value*/) override { return false; }

  bool start_object(std::size_t /*size*/) override {
    return list_ > 0 ? fail(Code::repeated_group, {path_}) : open();
  }
  bool key(string_t& name) override {
    path_.resize(open_.back());
    path_ += path_.empty() && open_.size() == 1 ? "" : "/";
    path_ += name;
    return true;
  }
  bool end_object() override {
    path_.resize(open_.back());
    open_.pop_back();
    return true;
  }
  bool start_array(std::size_t /*size*/) override {
    if (list_ > 0 || open_.empty()) {
      return fail(Code::repeated_group, {path_});
    }
    ++list_;
    has_items_ = false;
    column_ = found_column();
    begin_ = into_->texts.size();
    return usable();
  }
  bool end_array() override {
    --list_;
    into_->cells.push_back(
        {.column = column_, .begin = begin_, .size = into_->texts.size() - begin_});
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const Json::exception& problem) override {
    fail(Code::json_cut_off, {said_by(problem.what())});
    problem_->offset = position == 0 ? 0 : position - 1;
    return false;
  }

  [[nodiscard]] std::optional<JsonProblem>& problem() noexcept { return problem_; }

 private:
  bool open() {
    open_.push_back(path_.size());
    return open_.size() <= deepest_json ||
           fail(Code::yaml_too_deep, {std::to_string(deepest_json)});
  }
  std::size_t found_column() { return keys_->add(path_); }
  [[nodiscard]] bool usable() {
    return !keys_->is_full() || fail(Code::too_many_columns, {std::to_string(most_keys)});
  }
  bool scalar(std::string_view text) {
    std::string& texts = into_->texts;
    if (list_ > 0) {
      if (std::exchange(has_items_, true)) {
        texts.push_back(list_separator);
      }
      texts += text;
      return true;
    }
    into_->cells.push_back({.column = found_column(), .begin = texts.size(), .size = text.size()});
    texts += text;
    return usable();
  }
  bool fail(Code code, std::vector<std::string> arguments) {
    if (!problem_) {
      problem_ = {.code = code, .offset = 0, .arguments = std::move(arguments)};
    }
    return false;
  }

  KeyTable* keys_;
  JsonCells* into_;
  std::string path_;
  std::vector<std::size_t> open_;  // objects: how long the path was when they began
  std::size_t list_ = 0;           // open lists, at most one
  bool has_items_ = false;
  std::size_t column_ = 0;
  std::size_t begin_ = 0;
  std::optional<JsonProblem> problem_;
};

/// Takes the events of any JSON and keeps only what is wrong.
class Judge : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*written*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return true; }
  bool key(string_t& /*name*/) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t /*size*/) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const Json::exception& problem) override {
    problem_ = {.code = Code::json_cut_off,
                .offset = position == 0 ? 0 : position - 1,
                .arguments = {said_by(problem.what())}};
    return false;
  }

  [[nodiscard]] std::optional<JsonProblem>& problem() noexcept { return problem_; }

 private:
  std::optional<JsonProblem> problem_;
};

/// The first column that several cells are for.
std::optional<std::size_t> column_twice(const std::vector<JsonCell>& cells) {
  std::vector<std::size_t> columns;
  columns.reserve(cells.size());
  for (const JsonCell& cell : cells) {
    columns.push_back(cell.column);
  }
  std::ranges::sort(columns);
  const auto found = std::ranges::adjacent_find(columns);
  return found == columns.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<JsonProblem> read_json_object(std::string_view text, KeyTable& keys,
                                            JsonCells& into) {
  into.cells.clear();
  into.texts.clear();
  into.twice.reset();
  Flattener taker(keys, into);
  if (Json::sax_parse(text.begin(), text.end(), &taker)) {
    into.twice = column_twice(into.cells);
    return std::nullopt;
  }
  return taker.problem() ? taker.problem() : JsonProblem{.arguments = {""}};
}

std::optional<JsonProblem> json_problem(std::string_view text) {
  Judge judge;
  static_cast<void>(Json::sax_parse(text.begin(), text.end(), &judge));
  return judge.problem();
}

}  // namespace cxmat::tables
