/// \file
/// What is said about one file: a wrong column in a million rows is one finding, not a million.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace cxmat {

/// Collects a file's findings: the first 20 of each code in detail, the others as a count.
class FileFindings {
 public:
  static constexpr std::size_t detailed = 20;

  explicit FileFindings(std::string file) : file_(std::move(file)) {}

  /// Counts a finding of `code`; only the first ones are described, by calling `describe()`.
  template <class Describe>
  void add(Code code, const Describe& describe) {
    if (++counts_[code] <= detailed) {
      found_.push_back(describe());
    }
  }
  void add(const Diagnostic& found);
  void add(const Diagnostics& found);
  /// Adds what was found in another part of the file. Parts may come in any order.
  void add(FileFindings&& part);

  /// All findings by line and column, those of the file as a whole last; more_of_the_same for
  /// each code with more than 20.
  [[nodiscard]] Diagnostics finish() &&;

 private:
  std::string file_;
  std::map<Code, std::size_t> counts_;
  Diagnostics found_;
};

}  // namespace cxmat
