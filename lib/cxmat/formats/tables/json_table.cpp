// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/json_table.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/tables/json_object.hpp>
#include <cxmat/formats/tables/sparse_row.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace cxmat::tables {
namespace {

constexpr auto npos = std::string_view::npos;

struct JsonContent {
  std::string file;
  Text text;
  JsonShape shape;
  KeyTable keys;
};

/// Walks over the texts of the objects, without looking into them.
class Objects {
 public:
  Objects(std::string_view text, const JsonShape& shape) noexcept
      : text_(text), kind_(shape.kind), at_(shape.begin) {
    at_ += in_list() ? 1U : 0U;
  }

  /// False at the end, or where there is a problem().
  [[nodiscard]] bool next();
  [[nodiscard]] std::size_t begin() const noexcept { return begin_; }
  [[nodiscard]] std::string_view object() const noexcept {
    return text_.substr(begin_, at_ - begin_);
  }
  /// Behind the last object, and behind the list's bracket.
  [[nodiscard]] std::size_t end() const noexcept { return at_; }
  [[nodiscard]] std::optional<Code> problem() const noexcept { return problem_; }

 private:
  [[nodiscard]] bool in_list() const noexcept {
    return kind_ == JsonShape::Kind::list || kind_ == JsonShape::Kind::wrapped;
  }
  bool next_line() noexcept;
  bool stop(Code code) noexcept {
    problem_ = code;
    return false;
  }

  std::string_view text_;
  JsonShape::Kind kind_;
  std::size_t at_;
  std::size_t begin_ = 0;
  bool first_ = true;
  std::optional<Code> problem_;
};

bool Objects::next_line() noexcept {
  begin_ = skip_space(text_, at_);
  at_ = begin_;
  while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') {
    ++at_;
  }
  return begin_ < at_;
}

bool Objects::next() {
  if (kind_ == JsonShape::Kind::lines) {
    return next_line();
  }
  at_ = skip_space(text_, at_);
  const bool first = std::exchange(first_, false);
  if (in_list()) {
    if (at_ < text_.size() && text_[at_] == ']') {
      ++at_;
      return false;
    }
    if (!first) {
      if (at_ >= text_.size() || text_[at_] != ',') {
        return stop(Code::json_cut_off);
      }
      at_ = skip_space(text_, at_ + 1);
    }
  } else if (at_ == text_.size()) {
    return false;
  }
  if (at_ == text_.size()) {
    return stop(Code::json_cut_off);
  }
  begin_ = at_;
  if (text_[at_] != '{') {
    const bool value = std::string_view("[\"-0123456789tfn").find(text_[at_]) != npos;
    return stop(value && in_list() ? Code::records_expected : Code::json_cut_off);
  }
  at_ = std::min(skip_value(text_, at_), text_.size());
  return true;
}

/// Lines and columns of growing offsets, each counted from the one before.
class Place {
 public:
  void move_to(std::string_view text, std::size_t offset) {
    const std::string_view passed = text.substr(offset_, offset - offset_);
    const std::size_t last = passed.rfind('\n');
    line_ += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
    column_ = letters(passed.substr(last + 1)) + (last == npos ? column_ : 1);
    offset_ = offset;
  }
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
  [[nodiscard]] Location location(std::string_view text, const std::string& file) const {
    const std::size_t reach = std::min(offset_, longest_excerpt);
    const std::string_view before = text.substr(offset_ - reach, reach);
    const std::size_t last = before.rfind('\n');
    const bool whole = last != npos || reach == offset_;
    const std::size_t begin = offset_ - reach + (last == npos ? 0 : last + 1);
    const std::string_view line = text.substr(begin, longest_excerpt + 1);
    return {.file = file,
            .line = line_,
            .column = column_,
            .excerpt = whole ? excerpt(line.substr(0, line.find('\n'))) : std::string()};
  }

 private:
  static std::size_t letters(std::string_view text) noexcept {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char letter) { return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80; }));
  }

  std::size_t offset_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

Location place_of(std::string_view text, std::size_t offset, const std::string& file) {
  Place place;
  place.move_to(text, std::min(offset, text.size()));
  return place.location(text, file);
}

class JsonRows : public RowSource {
 public:
  explicit JsonRows(std::shared_ptr<const JsonContent> content)
      : content_(std::move(content)),
        objects_(content_->text.view(), content_->shape),
        keys_(content_->keys) {}

  [[nodiscard]] bool next() override;
  [[nodiscard]] std::span<const std::string_view> cells() const override { return row_.cells(); }
  [[nodiscard]] const std::optional<Diagnostic>& problem() const override { return problem_; }
  [[nodiscard]] Location at(std::size_t column) const override;
  [[nodiscard]] std::size_t row() const override { return number_; }
  [[nodiscard]] double share_read() const override {
    const std::size_t size = content_->text.view().size();
    return size == 0 ? 1 : static_cast<double>(objects_.end()) / static_cast<double>(size);
  }

 private:
  void read_object();

  std::shared_ptr<const JsonContent> content_;
  Objects objects_;
  KeyTable keys_;  // all keys are known: nothing is added
  JsonCells found_;
  SparseRow row_;
  Place place_;
  std::optional<Diagnostic> problem_;
  std::size_t number_ = 0;
  bool headed_ = false;
};

bool JsonRows::next() {
  row_.clear();
  problem_.reset();
  if (!std::exchange(headed_, true)) {
    row_.set_all(content_->keys.names());
    if (!row_.blank()) {
      return true;
    }
    row_.clear();
  }
  while (objects_.next()) {
    ++number_;
    read_object();
    if (problem_ || !row_.blank()) {
      return true;
    }
    row_.clear();
  }
  return false;
}

void JsonRows::read_object() {
  const std::string_view text = content_->text.view();
  place_.move_to(text, objects_.begin());
  if (auto found = read_json_object(objects_.object(), keys_, found_)) {
    Place place = place_;
    place.move_to(text, std::min(objects_.begin() + found->offset, objects_.end()));
    problem_ =
        error(found->code, place.location(text, content_->file), std::move(found->arguments));
  }
  const std::size_t width = content_->keys.names().size();
  for (const JsonCell& cell : found_.cells) {
    if (cell.column < width) {
      row_.set(cell.column, std::string_view(found_.texts).substr(cell.begin, cell.size));
    }
  }
  if (found_.twice && !problem_) {
    problem_ = error(Code::yaml_duplicate_key, at(*found_.twice),
                     {keys_.names()[*found_.twice], std::to_string(place_.line())});
  }
}

Location JsonRows::at(std::size_t column) const {
  const std::string_view text = content_->text.view();
  Place place = place_;
  const std::vector<std::string>& names = content_->keys.names();
  if (number_ > 0 && column < names.size()) {
    const auto found = find_member(objects_.object(), 0, names[column]);
    place.move_to(text, objects_.begin() + found.value_or(0));
  }
  return place.location(text, content_->file);
}

class JsonBody : public Body {
 public:
  explicit JsonBody(std::shared_ptr<const JsonContent> content) : content_(std::move(content)) {}
  [[nodiscard]] std::unique_ptr<RowSource> rows() const override {
    return std::make_unique<JsonRows>(content_);
  }

 private:
  std::shared_ptr<const JsonContent> content_;
};

/// What is wrong around the list of responses.
std::optional<Diagnostic> problem_around(const JsonContent& content, std::size_t list_end) {
  const std::string_view text = content.text.view();
  const std::size_t begin = content.shape.begin;
  std::string around(text.substr(0, begin));
  around += "[]";
  around += text.substr(list_end);
  std::optional<JsonProblem> found = json_problem(around);
  if (!found) {
    return std::nullopt;
  }
  const std::size_t offset =
      found->offset < begin + 2 ? found->offset : found->offset - begin - 2 + list_end;
  return error(found->code, place_of(text, offset, content.file), std::move(found->arguments));
}

/// Reads all objects for their keys.
std::optional<Diagnostic> collect_keys(JsonContent& content, std::size_t& damaged) {
  const std::string_view text = content.text.view();
  const bool lines = content.shape.kind == JsonShape::Kind::lines;
  const auto problem_at = [&](Code code, std::size_t offset, std::vector<std::string> arguments) {
    return error(code, place_of(text, offset, content.file), std::move(arguments));
  };
  Objects objects(text, content.shape);
  JsonCells cells;
  while (objects.next()) {
    auto found = read_json_object(objects.object(), content.keys, cells);
    const bool of_line = found && lines && found->code == Code::json_cut_off;
    if (found && !of_line) {
      return problem_at(found->code, objects.begin() + found->offset, std::move(found->arguments));
    }
    if (cells.texts.find(replacement_character) != std::string::npos) {
      damaged +=
          static_cast<std::size_t>(std::ranges::count_if(cells.cells, [&](const JsonCell& cell) {
            return std::string_view(cells.texts)
                       .substr(cell.begin, cell.size)
                       .find(replacement_character) != npos;
          }));
    }
  }
  if (objects.problem() == Code::records_expected) {
    return problem_at(Code::records_expected, objects.end(), {});
  }
  if (objects.problem()) {
    return problem_at(Code::json_cut_off, objects.end(), {"expected ',' or the end of the list"});
  }
  const bool in_list =
      content.shape.kind == JsonShape::Kind::list || content.shape.kind == JsonShape::Kind::wrapped;
  return in_list ? problem_around(content, objects.end()) : std::nullopt;
}

}  // namespace

Result<Opened> open_json(Text text, const JsonShape& shape, const std::string& file) {
  auto content = std::make_shared<JsonContent>();
  content->file = file;
  content->text = std::move(text);
  content->shape = shape;
  std::size_t damaged = 0;
  if (auto found = collect_keys(*content, damaged)) {
    return *std::move(found);
  }
  Diagnostics found;
  if (damaged > 0) {
    found.push_back(warning(Code::damaged_text, whole_file(file), {std::to_string(damaged)}));
  }
  const bool several = shape.kind == JsonShape::Kind::lines;
  const FileFacts facts{.kind = several ? FileKind::ndjson : FileKind::json,
                        .encoding = content->text.encoding};
  return {{.facts = facts, .body = std::make_shared<JsonBody>(std::move(content))},
          std::move(found)};
}

}  // namespace cxmat::tables
