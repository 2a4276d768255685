// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/yaml_table.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/tables/key_table.hpp>
#include <cxmat/formats/tables/sparse_row.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace cxmat::tables {
namespace {

struct YamlCell {
  std::size_t column = 0;
  std::string text;
  yaml::Position position;
};

struct YamlContent {
  yaml::Document document;  ///< its lines; the tree has become records
  KeyTable keys;
  struct Record {
    yaml::Position position;
    std::vector<YamlCell> cells;
  };
  std::vector<Record> records;
};

/// One map as the cells of a record. The parser has bounded the depth.
class Flattener {
 public:
  Flattener(YamlContent& content, std::vector<YamlCell>& cells)
      : content_(&content), cells_(&cells) {}

  std::optional<Diagnostic> read(const yaml::Node& map) {
    for (const yaml::Entry& entry : map.entries) {
      const std::size_t before = path_.size();
      path_ += (depth_ == 0 ? "" : "/") + entry.key;
      if (auto problem = read_value(entry.value)) {
        return problem;
      }
      path_.resize(before);
    }
    return std::nullopt;
  }

 private:
  std::optional<Diagnostic> read_value(const yaml::Node& value) {
    if (value.kind == yaml::Kind::map) {
      ++depth_;
      auto problem = read(value);
      --depth_;
      return problem;
    }
    YamlCell cell{
        .column = content_->keys.add(path_), .text = value.text, .position = value.position};
    if (content_->keys.is_full()) {
      return error(Code::too_many_columns, content_->document.at(value.position),
                   {std::to_string(most_keys)});
    }
    for (std::size_t i = 0; i < value.items.size(); ++i) {
      const yaml::Node& item = value.items[i];
      if (item.kind == yaml::Kind::list || item.kind == yaml::Kind::map) {
        return error(Code::repeated_group, content_->document.at(item.position), {path_});
      }
      cell.text += (i == 0 ? "" : std::string(1, list_separator)) + item.text;
    }
    if (value.kind != yaml::Kind::null) {
      cells_->push_back(std::move(cell));
    }
    return std::nullopt;
  }

  YamlContent* content_;
  std::vector<YamlCell>* cells_;
  std::string path_;
  std::size_t depth_ = 0;
};

class YamlRows : public RowSource {
 public:
  explicit YamlRows(std::shared_ptr<const YamlContent> content) : content_(std::move(content)) {}

  [[nodiscard]] bool next() override;
  [[nodiscard]] std::span<const std::string_view> cells() const override { return row_.cells(); }
  [[nodiscard]] const std::optional<Diagnostic>& problem() const override { return problem_; }
  [[nodiscard]] Location at(std::size_t column) const override;
  [[nodiscard]] std::size_t row() const override { return number_; }
  [[nodiscard]] double share_read() const override {
    const std::size_t size = content_->records.size();
    return size == 0 ? 1 : static_cast<double>(number_) / static_cast<double>(size);
  }

 private:
  std::shared_ptr<const YamlContent> content_;
  SparseRow row_;
  std::optional<Diagnostic> problem_;  // what is wrong is found when the file is opened
  std::size_t number_ = 0;
  bool headed_ = false;
};

bool YamlRows::next() {
  row_.clear();
  if (!std::exchange(headed_, true)) {
    row_.set_all(content_->keys.names());
    if (!row_.blank()) {
      return true;
    }
    row_.clear();
  }
  while (number_ < content_->records.size()) {
    for (const YamlCell& cell : content_->records[number_].cells) {
      row_.set(cell.column, cell.text);
    }
    ++number_;
    if (!row_.blank()) {
      return true;
    }
    row_.clear();
  }
  return false;
}

Location YamlRows::at(std::size_t column) const {
  if (number_ == 0) {
    return whole_file(content_->document.file);
  }
  const YamlContent::Record& record = content_->records[number_ - 1];
  const auto found = std::ranges::find(record.cells, column, &YamlCell::column);
  return content_->document.at(found == record.cells.end() ? record.position : found->position);
}

class YamlBody : public Body {
 public:
  explicit YamlBody(std::shared_ptr<const YamlContent> content) : content_(std::move(content)) {}
  [[nodiscard]] std::unique_ptr<RowSource> rows() const override {
    return std::make_unique<YamlRows>(content_);
  }

 private:
  std::shared_ptr<const YamlContent> content_;
};

/// The responses in the file; nothing where it holds none.
std::optional<std::span<const yaml::Node>> records_in(const yaml::Node& root) {
  if (root.kind == yaml::Kind::list) {
    return root.items;
  }
  for (const std::string_view key : {"responses", "results"}) {
    const yaml::Node* found = root.find(key);
    if (found != nullptr && found->kind == yaml::Kind::list) {
      return found->items;
    }
  }
  const yaml::Node* single = root.find("response");
  return single == nullptr ? std::nullopt : std::optional(std::span(single, 1));
}

bool starts_with_key(std::string_view line) noexcept {
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 &&
         (colon + 1 == line.size() || line[colon + 1] == ' ') &&
         line.substr(0, colon).find_first_of(",;\t|\"") == std::string_view::npos;
}

}  // namespace

bool looks_like_yaml(std::string_view text, std::string_view file) noexcept {
  const bool named = file.ends_with(".yaml") || file.ends_with(".yml");
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    if (line.empty() || line == "#" || line.starts_with("# ") || line.starts_with("%YAML")) {
      continue;
    }
    if (line == "---" || line.starts_with("cxmat: ") || line == "responses:" ||
        line == "results:") {
      return true;
    }
    if (line == "-") {
      return named || text.substr(std::min(at, text.size())).starts_with("  ");
    }
    if (line.starts_with("- ")) {
      line.remove_prefix(std::min(line.find_first_not_of(' ', 1), line.size()));
      return line.starts_with('{') || starts_with_key(line);
    }
    return named && starts_with_key(line);
  }
  return named;
}

Result<Opened> open_yaml(const Text& text, const std::string& file) {
  Result<yaml::Document> parsed = yaml::parse(text.view(), file);
  if (!parsed) {
    return std::move(parsed.diagnostics);
  }
  Diagnostics found = std::move(parsed.diagnostics);
  auto content = std::make_shared<YamlContent>();
  content->document = *std::move(parsed);
  const yaml::Node root = std::exchange(content->document.root, {});
  const std::optional<std::span<const yaml::Node>> records = records_in(root);
  if (!records) {
    append(found, {error(Code::records_expected, content->document.at(root.position))});
    return found;
  }
  std::size_t damaged = 0;
  for (const yaml::Node& node : *records) {
    if (node.kind != yaml::Kind::map) {
      append(found, {error(Code::records_expected, content->document.at(node.position))});
      return found;
    }
    YamlContent::Record record{.position = node.position, .cells = {}};
    if (auto problem = Flattener(*content, record.cells).read(node)) {
      append(found, {*std::move(problem)});
      return found;
    }
    for (const YamlCell& cell : record.cells) {
      damaged += cell.text.find(replacement_character) != std::string::npos ? 1U : 0U;
    }
    content->records.push_back(std::move(record));
  }
  if (damaged > 0) {
    found.push_back(warning(Code::damaged_text, whole_file(file), {std::to_string(damaged)}));
  }
  const FileFacts facts{.kind = FileKind::yaml, .encoding = text.encoding};
  return {{.facts = facts, .body = std::make_shared<YamlBody>(std::move(content))},
          std::move(found)};
}

}  // namespace cxmat::tables
