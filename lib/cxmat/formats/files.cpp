// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/files.hpp"

#include "cxmat/core/system_reason.hpp"
#include "cxmat/formats/descriptor.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <deque>
#include <fcntl.h>
#include <optional>
#include <set>
#include <span>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
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
int read_up_to(const Descriptor& file, std::size_t limit, std::string& bytes) {
  std::array<char, chunk_bytes> chunk{};
  while (bytes.size() <= limit) {
    const std::size_t wanted = std::min(chunk.size() - 1, limit - bytes.size()) + 1;
    const ssize_t got = ::read(file.number(), chunk.data(), wanted);
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
  Descriptor file(path == "-" ? STDIN_FILENO : open_again_if_interrupted(path, O_RDONLY));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) {
    return read_failure(path, errno);
  }
  if (S_ISCHR(status.st_mode) && path != "-") {
    return read_failure(path, EINVAL);  // a device such as /dev/zero need not end
  }
  if (S_ISREG(status.st_mode) && static_cast<std::uintmax_t>(status.st_size) > limit) {
    return size_error(path, limit);
  }
  bytes.clear();
  if (S_ISREG(status.st_mode)) {
    bytes.reserve(static_cast<std::size_t>(status.st_size) + room);
  }
  if (const int failure = read_up_to(file, limit, bytes); failure != 0) {
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
