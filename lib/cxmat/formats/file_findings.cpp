// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/file_findings.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace cxmat {
namespace {

/// Where a finding stands in the order of a file; findings of the whole file come last.
std::pair<std::size_t, std::size_t> order(const Diagnostic& found) noexcept {
  const std::size_t line = found.where.line;
  return {line == 0 ? std::numeric_limits<std::size_t>::max() : line, found.where.column};
}

}  // namespace

void FileFindings::add(const Diagnostic& found) {
  add(found.code, [&found] { return found; });
}

void FileFindings::add(const Diagnostics& found) {
  for (const Diagnostic& one : found) {
    add(one);
  }
}

void FileFindings::add(FileFindings&& part) {
  append(found_, std::move(part.found_));
  std::ranges::stable_sort(found_, {}, order);
  for (const auto& [code, count] : part.counts_) {
    counts_[code] += count;
  }
  std::map<Code, std::size_t> kept;
  std::erase_if(found_, [&kept](const Diagnostic& each) { return ++kept[each.code] > detailed; });
}

Diagnostics FileFindings::finish() && {
  std::ranges::stable_sort(found_, {}, order);
  for (const auto& [code, count] : counts_) {
    if (count > detailed) {
      Diagnostic rest = note(Code::more_of_the_same, whole_file(file_),
                             {fmt::format("{}", count - detailed), to_string(code)});
      rest.severity = std::ranges::find(found_, code, &Diagnostic::code)->severity;
      found_.push_back(std::move(rest));
    }
  }
  return std::move(found_);
}

}  // namespace cxmat
