/// \file
/// Whole files in and out: reads with one clear reason for each failure, writes atomically.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cxmat {

/// The bytes of `path`; "-" is standard input. Missing, unreadable, a directory, larger than
/// `limit`: one error each (a file that is too large is refused before it is read). An empty file
/// is an empty string; whether that is an error is for the caller.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit);

/// read_file() into memory that is used again and again: `bytes` become those of the file, with
/// room for at least `room` more behind them. The error, if any.
[[nodiscard]] std::optional<Diagnostic> read_file_into(const std::filesystem::path& path,
                                                       std::size_t limit, std::size_t room,
                                                       std::string& bytes);

/// The error for a file that cannot be read, by the system's error number.
[[nodiscard]] Diagnostic read_failure(const std::filesystem::path& path, int number);

/// What to write where.
struct FileContent {
  std::filesystem::path path;
  std::string_view bytes;
};

/// write_file() for several files as one: all of them are written beside their targets before the
/// first target changes, so that a full disk or a place without rights changes none.
[[nodiscard]] std::optional<Diagnostic> write_files(std::span<const FileContent> files);

/// Replaces `path` by `bytes`, whole or not at all: a temporary file beside it, fsync, rename,
/// fsync of the folder; a symbolic link is resolved and its target replaced; permissions of a
/// replaced file are kept. Devices and pipes are written straight. On failure the old file is
/// as it was, no temporary file stays, and the error (not_writable) is returned.
[[nodiscard]] std::optional<Diagnostic> write_file(const std::filesystem::path& path,
                                                   std::string_view bytes);

/// Checks that `bytes` are UTF-8 text without NUL: strips a byte order mark, and reports
/// utf16_encoding, not_utf8 and nul_byte with line and column. `file` names it in diagnostics.
[[nodiscard]] Result<std::string_view> check_text(std::string_view bytes, std::string_view file);

/// What stands in front of a part of a file: so many bytes, in so many whole lines.
struct BytesBefore {
  std::uint64_t bytes = 0;
  std::size_t lines = 0;
};

/// not_utf8 or nul_byte where `text`, which begins on a line of its own, holds such a byte. Lines
/// end with LF, CRLF or CR.
[[nodiscard]] std::optional<Diagnostic> find_bad_byte(std::string_view text,
                                                      const BytesBefore& before,
                                                      std::string_view file);

/// The byte order mark at the start of `bytes`, or nothing: so many bytes to pass over.
[[nodiscard]] std::size_t byte_order_mark(std::string_view bytes) noexcept;

/// UTF-16 by its byte order mark, or by the zero bytes that ASCII letters have in it.
[[nodiscard]] bool looks_like_utf16(std::string_view bytes) noexcept;

}  // namespace cxmat
