// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/files.hpp"

#include "cxmat/core/system_reason.hpp"
#include "cxmat/system/file.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <optional>
#include <utility>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t chunk_bytes = std::size_t{1} << 16U;

Diagnostic size_error(const fs::path& path, std::size_t limit) {
  constexpr std::size_t megabyte = std::size_t{1} << 20U;
  return error(Code::file_too_large, whole_file(path.string()),
               {path.string(), fmt::format("{}", (limit + megabyte - 1) / megabyte)});
}

/// Appends at most `limit` + 1 bytes of the file to `bytes`; 0, or the error number.
int read_up_to(const system::Descriptor& file, std::size_t limit, std::string& bytes) {
  std::array<char, chunk_bytes> chunk{};
  while (bytes.size() <= limit) {
    const std::size_t wanted = std::min(chunk.size() - 1, limit - bytes.size()) + 1;
    const std::ptrdiff_t got = system::read_some(file.number(), std::span(chunk).first(wanted));
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      return got < 0 ? errno : 0;
    }
    bytes.append(chunk.data(), static_cast<std::size_t>(got));
  }
  return 0;
}

}  // namespace

Diagnostic read_failure(const fs::path& path, int number) {
  const Location where = whole_file(path.string());
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return error(Code::file_not_found, where, {path.string()});
    case EISDIR:
      return error(Code::file_is_directory, where, {path.string()});
    default:
      return error(Code::file_unreadable, where, {path.string(), system_reason(number)});
  }
}

std::optional<Diagnostic> read_file_into(const fs::path& path, std::size_t limit, std::size_t room,
                                         std::string& bytes) {
  using Kind = system::FileStatus::Kind;
  const bool is_standard = path == "-";
  const system::Opened opened =
      is_standard ? system::Opened{.file = system::Descriptor(system::standard_input)}
                  : system::open_file(path, system::OpenFor::reading);
  if (opened.failure != 0) {
    return read_failure(path, opened.failure);
  }
  const system::FileStatus status = system::status_of(opened.file.number());
  if (status.failure != 0) {
    return read_failure(path, status.failure);
  }
  if (status.kind == Kind::characters && !is_standard) {
    return read_failure(path, EINVAL);  // a device such as /dev/zero need not end
  }
  if (status.kind == Kind::regular && status.size > limit) {
    return size_error(path, limit);
  }
  bytes.clear();
  if (status.kind == Kind::regular) {
    bytes.reserve(static_cast<std::size_t>(status.size) + room);
  }
  if (const int failure = read_up_to(opened.file, limit, bytes); failure != 0) {
    return read_failure(path, failure);
  }
  if (bytes.size() > limit) {
    return size_error(path, limit);
  }
  bytes.reserve(bytes.size() + room);
  return std::nullopt;
}

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
  std::string bytes;
  if (auto failure = read_file_into(path, limit, 0, bytes)) {
    return *std::move(failure);
  }
  return bytes;
}

}  // namespace cxmat
