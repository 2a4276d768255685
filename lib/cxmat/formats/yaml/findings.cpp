// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/findings.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::yaml {

void Findings::error(Code code, std::size_t begin, std::size_t end,
                     std::vector<std::string> arguments) {
  has_errors_ = true;
  add(Severity::error, code, begin, end, std::move(arguments));
}

void Findings::warning(Code code, std::size_t begin, std::size_t end,
                       std::vector<std::string> arguments) {
  add(Severity::warning, code, begin, end, std::move(arguments));
}

void Findings::add(Severity severity, Code code, std::size_t begin, std::size_t end,
                   std::vector<std::string> arguments) {
  if (++counts_[code] <= most_of_one_code) {
    Location where = document_->at(index_->position(begin, end));
    found_.push_back({begin, {code, severity, std::move(where), std::move(arguments)}});
  }
}

bool Findings::has_error_in_line_of(std::size_t offset) const {
  const std::size_t line = index_->position(offset, offset).line;
  return std::ranges::any_of(found_, [line](const Found& found) {
    return found.diagnostic.severity == Severity::error && found.diagnostic.where.line == line;
  });
}

void Findings::forget_behind(std::size_t offset) {
  std::erase_if(found_, [offset](const Found& found) { return found.offset > offset; });
  counts_.clear();
  for (const Found& found : found_) {
    ++counts_[found.diagnostic.code];
  }
  has_errors_ = std::ranges::any_of(
      found_, [](const Found& found) { return found.diagnostic.severity == Severity::error; });
}

Diagnostics Findings::take() {
  std::ranges::stable_sort(found_, {}, &Found::offset);
  Diagnostics all;
  for (Found& found : found_) {
    if (std::ranges::find(all, found.diagnostic) == all.end()) {
      all.push_back(std::move(found.diagnostic));
    }
  }
  for (const auto& [code, count] : counts_) {
    if (count > most_of_one_code) {
      all.push_back(note(Code::more_of_the_same, whole_file(document_->file),
                         {fmt::format("{}", count - most_of_one_code), to_string(code)}));
    }
  }
  return all;
}

}  // namespace cxmat::yaml
