/// \file
/// Rows that were never in a file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::test {

class FakeRows : public tables::RowSource {
 public:
  explicit FakeRows(std::vector<std::vector<std::string>> rows) : rows_(std::move(rows)) {}

  [[nodiscard]] bool next() override {
    if (at_ == rows_.size()) {
      return false;
    }
    cells_.assign(rows_[at_].begin(), rows_[at_].end());
    ++at_;
    return true;
  }
  [[nodiscard]] std::span<const std::string_view> cells() const override { return cells_; }
  [[nodiscard]] const std::optional<Diagnostic>& problem() const override { return problem_; }
  [[nodiscard]] Location at(std::size_t column) const override {
    return {.file = "fake", .line = at_, .column = column + 1};
  }
  [[nodiscard]] std::size_t row() const override { return at_; }
  [[nodiscard]] double share_read() const override { return 0; }

 private:
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::string_view> cells_;
  std::optional<Diagnostic> problem_;
  std::size_t at_ = 0;
};

}  // namespace cxmat::test
