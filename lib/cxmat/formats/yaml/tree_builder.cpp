// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/tree_builder.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/yaml/characters.hpp>
#include <cxmat/formats/yaml/parse.hpp>
#include <cxmat/formats/yaml/prescan.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::yaml {
namespace {

std::size_t offset_of(const YAML::Mark& mark) noexcept {
  return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

/// Behind the closing quote of the token at `offset`, or the end of its line.
std::size_t quoted_end(std::string_view text, std::size_t offset) {
  const char quote = text[offset];
  std::size_t at = offset + 1;
  for (; at < text.size() && text[at] != '\n'; ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || !text.substr(at + 1).starts_with('\'')) {
        return at + 1;
      }
      ++at;
    }
  }
  return std::min(at, text.size());
}

/// The end of the line at `offset`, without white space.
std::size_t line_end(std::string_view text, std::size_t offset) {
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  const std::size_t last = text.substr(offset, end - offset).find_last_not_of(" \t\r");
  return last == std::string_view::npos ? offset : offset + last + 1;
}

}  // namespace

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (++documents_ == 1) {
    return;
  }
  const std::size_t at = offset_of(mark);
  const bool marked = text_.substr(std::min(at, text_.size())).starts_with("---");
  found_->error(marked ? Code::yaml_second_document : Code::yaml_content_after_end, at,
                marked ? at + 3 : line_end(text_, at));
  throw Stop{};
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t at = offset_of(mark);
  refuse_properties(at, {}, anchor);
  Node node;
  const bool waits = !open_.empty() && open_.back().has_key;
  // yaml-cpp places an absent value at the next token, which may be lines away.
  node.position =
      waits && !is_written_null(at) ? open_.back().entry.position : found_->position(at, at + 1);
  add(std::move(node), at);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t at = offset_of(mark);
  found_->error(Code::yaml_alias, at, at + 1);
  add({}, at);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  const std::size_t at = offset_of(mark);
  refuse_properties(at, tag, anchor);
  Node node;
  node.kind = Kind::scalar;
  node.quoted = tag != "?";
  node.position = found_->position(at, token_end(at, value, node.quoted));
  node.text = value;
  if (node.quoted) {
    refuse_escaped_controls(node, at);
  } else {
    std::ranges::replace(node.text, question_mark_stand_in, '?');
  }
  add(std::move(node), at);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value /*style*/) {
  start_container(Kind::list, mark, tag, anchor);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/) {
  start_container(Kind::map, mark, tag, anchor);
}

void TreeBuilder::start_container(Kind kind, const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor) {
  const std::size_t at = offset_of(mark);
  refuse_properties(at, tag, anchor);
  if (open_.size() >= max_depth) {
    found_->error(Code::yaml_too_deep, at, at + 1, {fmt::format("{}", max_depth)});
    throw Stop{};
  }
  Open started;
  started.node.kind = kind;
  started.node.position = found_->position(at, at + 1);
  open_.push_back(std::move(started));
  offsets_.push_back(at);
}

void TreeBuilder::end_container() {
  Node finished = std::move(open_.back().node);
  const std::size_t offset = offsets_.back();
  open_.pop_back();
  offsets_.pop_back();
  add(std::move(finished), offset);
}

void TreeBuilder::add(Node node, std::size_t offset) {
  count_node(offset);
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  if (parent.node.kind == Kind::list) {
    parent.node.items.push_back(std::move(node));
  } else if (!parent.has_key) {
    take_key(parent, std::move(node), offset);
  } else {
    parent.has_key = false;
    parent.entry.value = std::move(node);
    if (parent.keep) {
      parent.node.entries.push_back(std::move(parent.entry));
    }
  }
}

void TreeBuilder::take_key(Open& map, Node key, std::size_t offset) {
  map.has_key = true;
  map.keep = false;
  map.entry = {std::move(key.text), key.position, {}};
  if (key.kind != Kind::scalar) {
    found_->error(Code::yaml_complex_key, offset, offset + 1);
    return;
  }
  if (map.entry.key == "<<" && !key.quoted) {
    found_->error(Code::yaml_merge_key, offset, offset + map.entry.key.size());
    return;
  }
  const auto [first, is_new] = map.lines.try_emplace(map.entry.key, key.position.line);
  map.keep = is_new;
  if (!is_new) {
    found_->error(Code::yaml_duplicate_key, offset, token_end(offset, first->first, key.quoted),
                  {map.entry.key, fmt::format("{}", first->second)});
  }
}

void TreeBuilder::count_node(std::size_t offset) {
  if (++nodes_ > max_nodes) {
    found_->error(Code::yaml_too_many_nodes, offset, offset + 1, {fmt::format("{}", max_nodes)});
    throw Stop{};
  }
}

void TreeBuilder::refuse_properties(std::size_t offset, const std::string& tag,
                                    YAML::anchor_t anchor) {
  if (anchor != YAML::NullAnchor) {
    found_->error(Code::yaml_alias, offset, offset + 1);
  }
  // yaml-cpp calls a plain scalar "?" and a quoted one "!".
  if (!tag.empty() && tag != "?" && tag != "!") {
    found_->error(Code::yaml_tag, offset, offset + 1, {tag});
  }
}

void TreeBuilder::refuse_escaped_controls(const Node& node, std::size_t offset) {
  for (std::size_t at = 0; at < node.text.size();) {
    const CodePoint point = decode(node.text, at);
    if (is_control(point.value)) {
      found_->error(Code::control_character, offset, token_end(offset, node.text, true),
                    {code_point_name(point.value)});
      return;
    }
    at += std::max<std::size_t>(1, point.bytes);
  }
}

std::size_t TreeBuilder::token_end(std::size_t offset, std::string_view value, bool quoted) const {
  if (offset >= text_.size()) {
    return offset;
  }
  const char first = text_[offset];
  if (quoted) {
    return first == '"' || first == '\'' ? quoted_end(text_, offset) : offset + 1;
  }
  return text_.substr(offset).starts_with(value) ? offset + value.size() : line_end(text_, offset);
}

bool TreeBuilder::is_written_null(std::size_t offset) const {
  const std::string_view rest = text_.substr(std::min(offset, text_.size()));
  return rest.starts_with('~') || rest.starts_with("null") || rest.starts_with("Null") ||
         rest.starts_with("NULL");
}

}  // namespace cxmat::yaml
