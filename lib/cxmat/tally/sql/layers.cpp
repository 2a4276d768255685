// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/sql/layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::sql {
namespace {

constexpr std::string_view prefix = "cx_";
constexpr std::string_view shared_rows = "cx_rows";

bool is_of_name(char sign) noexcept {
  return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '_';
}

}  // namespace

std::set<std::string> columns_in(std::string_view text) {
  std::set<std::string> names;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\'') {  // a literal says nothing
      const std::size_t end = text.find('\'', at + 1);
      at = end == std::string_view::npos ? text.size() : end + 1;
    } else if (is_of_name(text[at])) {
      std::size_t end = at;
      while (end < text.size() && is_of_name(text[end])) {
        ++end;
      }
      if (text.substr(at).starts_with(prefix)) {
        names.emplace(text.substr(at, end - at));
      }
      at = end;
    } else {
      ++at;
    }
  }
  return names;
}

void Layers::share(std::vector<std::string> exports) {
  shared_ = layers_.size();
  exports_ = std::move(exports);
}

std::string Layers::rows(std::string_view uses, std::vector<std::string>& with) const {
  const Fence around = fence(dialect_);
  if (shared_ == 0 || around.shares.empty()) {
    return rows(0, layers_.size(), table_, uses, with);
  }
  const bool is_there = std::ranges::any_of(
      with, [](const std::string& named) { return named.starts_with(shared_rows); });
  if (!is_there) {
    const std::string list = fmt::format("{}", fmt::join(exports_, ", "));
    const std::string from = rows(0, shared_, table_, list, with);
    with.push_back(
        fmt::format("{}{} (\nSELECT {}\nFROM {})", shared_rows, around.shares, list, from));
  }
  return rows(shared_, layers_.size(), std::string(shared_rows), uses, with);
}

std::string Layers::rows(std::size_t first, std::size_t last, std::string from,
                         std::string_view uses, std::vector<std::string>& with) const {
  // From the outside in: what each layer defines of what is wanted, and what it hands through.
  struct Used {
    const std::vector<Column>* layer = nullptr;
    std::set<std::string> wanted;
  };
  std::vector<Used> used;
  std::set<std::string> wanted = columns_in(uses);
  const Fence around = fence(dialect_);
  wanted.merge(columns_in(around.where));
  for (std::size_t i = last; i-- > first;) {
    const std::vector<Column>& layer = layers_[i];
    const bool defines = i == 0 || std::ranges::any_of(layer, [&wanted](const Column& column) {
                           return wanted.contains(column.name);
                         });
    if (!defines) {
      continue;
    }
    used.push_back({&layer, wanted});
    std::set<std::string> inner = wanted;
    for (const Column& column : layer) {
      inner.erase(column.name);
    }
    for (const Column& column : layer) {
      if (wanted.contains(column.name)) {
        inner.merge(columns_in(column.expression));
      }
    }
    inner.merge(columns_in(around.where));
    wanted = std::move(inner);
  }
  for (std::size_t i = used.size(); i-- > 0;) {
    std::set<std::string> handed = used[i].wanted;
    std::vector<std::string> list;
    for (const Column& column : *used[i].layer) {
      if (handed.erase(column.name) > 0) {
        list.push_back(fmt::format("{} AS {}", column.expression, column.name));
      }
    }
    std::string where;
    if (first > 0 || i + 1 < used.size()) {
      list.insert(list.begin(), handed.begin(), handed.end());
      where = around.where.empty() ? "" : fmt::format(" WHERE {}", around.where);
    }
    const std::string query =
        fmt::format("SELECT {}\nFROM {}{}{}", fmt::join(list, ", "), from, where, around.end);
    if (around.named) {
      from = fmt::format("cx_t{}", with.size() + 1);  // the shared rows have a name of their own
      with.push_back(fmt::format("{} AS (\n{})", from, query));
    } else {
      from = fmt::format("(\n{}) cx_t", query);
    }
  }
  return from;
}

}  // namespace cxmat::sql
