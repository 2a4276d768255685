/// \file
/// The scanner behind prescan(): knows where tokens start and end, and nothing about their meaning.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/findings.hpp>
#include <cxmat/formats/yaml/prescan.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::yaml {

/// Walks over a text once, token by token. Between two tokens `at_` is at the next byte to look
/// at, and `line_start_` at the start of its line.
class Scanner {
 public:
  Scanner(std::string_view text, Findings& found) : text_(text), found_(&found) {
    scan_.text = text;
  }

  [[nodiscard]] Prescan run();

 private:
  // Lines and tokens: scanner.cpp
  void start_line();
  void check_indentation();
  void step();
  void token(char first);
  void block_token(char first);
  void flow_token(char first);
  void indicator(bool allowed);
  void property(char first);
  void blank_out(std::size_t begin, std::size_t end);
  void stop();
  void open_bracket();
  void close_bracket();
  void report_open_bracket();

  // Scalars: scanner_scalars.cpp
  /// Why the scan of an unquoted text stops within a line.
  enum class PlainEnd { line, key, comment, flow_sign };
  void plain(bool quiet = false);
  PlainEnd plain_line(std::size_t begin, std::size_t line_begin, bool quiet);
  void key(std::size_t begin, std::size_t colon);
  void colon_in_text(std::size_t line_begin, bool continued);
  void comment_in_text(std::size_t begin);
  void missing_colon(std::size_t begin);
  void quoted();
  [[nodiscard]] std::optional<std::size_t> quote_end(std::size_t begin) const;
  [[nodiscard]] bool may_follow_quote(std::size_t at) const;
  void block_scalar();
  void skip_block_lines(std::ptrdiff_t parent, std::ptrdiff_t indent);
  /// Reports what makes the token at `begin` no YAML and goes on as if it were unquoted text.
  void refuse_start(Code code, std::size_t begin);

  // Looking around: scanner_places.cpp
  [[nodiscard]] char peek(std::size_t at) const noexcept {
    return at < text_.size() ? text_[at] : '\n';
  }
  [[nodiscard]] bool in_flow() const noexcept { return !brackets_.empty(); }
  [[nodiscard]] bool is_break(std::size_t at) const noexcept;
  [[nodiscard]] bool is_space(std::size_t at) const noexcept;
  [[nodiscard]] bool is_value_colon(std::size_t at) const noexcept;
  [[nodiscard]] bool is_document_marker(std::size_t line) const noexcept;
  [[nodiscard]] std::size_t skip_blanks(std::size_t at) const noexcept;
  [[nodiscard]] std::size_t end_of_line(std::size_t at) const noexcept;
  [[nodiscard]] std::ptrdiff_t column(std::size_t at) const noexcept;
  /// The column that the further lines of the token at `begin` must exceed.
  [[nodiscard]] std::ptrdiff_t parent_of(std::size_t begin) const noexcept;
  /// The first sign of the next line that is not blank, if that line continues a text below
  /// `parent`.
  [[nodiscard]] std::optional<std::size_t> continuation(std::size_t at,
                                                        std::ptrdiff_t parent) const noexcept;
  void go_to(std::size_t at) noexcept;

  std::string_view text_;
  Findings* found_;
  Prescan scan_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::ptrdiff_t structure_ = -1;  ///< column of the last key or dash
  bool value_ = false;             ///< behind a key, in the same line or the same brackets' entry
  bool content_ = false;           ///< a token was seen
  bool tab_reported_ = false;
  /// Up to here, lines may belong to a text whose quote was refused.
  std::size_t doubtful_until_ = 0;
  std::size_t tokens_ = 0;
  std::vector<std::size_t> brackets_;  ///< the open ones
  bool value_before_brackets_ = false;
};

}  // namespace cxmat::yaml
