/// \file
/// What parsing one text found, by byte offsets, as bounded and ordered diagnostics.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/yaml/line_index.hpp>
#include <cxmat/formats/yaml/tree.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace cxmat::yaml {

class Findings {
 public:
  /// More findings of one code are counted, not kept: a hostile file could hold millions.
  static constexpr std::size_t most_of_one_code = 50;

  /// The text that `index` is about and the document outlive the findings.
  Findings(const Document& document, LineIndex& index) noexcept
      : document_(&document), index_(&index) {}

  /// A finding at the bytes [begin, end).
  void error(Code code, std::size_t begin, std::size_t end,
             std::vector<std::string> arguments = {});
  void warning(Code code, std::size_t begin, std::size_t end,
               std::vector<std::string> arguments = {});

  [[nodiscard]] Position position(std::size_t begin, std::size_t end) const {
    return index_->position(begin, end);
  }
  [[nodiscard]] bool has_errors() const noexcept { return has_errors_; }
  /// True if an error was found in the line of byte `offset`.
  [[nodiscard]] bool has_error_in_line_of(std::size_t offset) const;
  /// Forgets what was found behind byte `offset`.
  void forget_behind(std::size_t offset);

  /// Everything, by line and column, each finding once; of too many of one code, a note.
  [[nodiscard]] Diagnostics take();

 private:
  struct Found {
    std::size_t offset = 0;
    Diagnostic diagnostic;
  };

  void add(Severity severity, Code code, std::size_t begin, std::size_t end,
           std::vector<std::string> arguments);

  const Document* document_;
  LineIndex* index_;
  std::vector<Found> found_;
  std::map<Code, std::size_t> counts_;
  bool has_errors_ = false;
};

}  // namespace cxmat::yaml
