// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/file.hpp"

#include "cxmat/system/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <io.h>
#include <limits>
#include <process.h>
#include <windows.h>

namespace cxmat::system {
namespace {

namespace fs = std::filesystem;

/// A file may be read, replaced and removed by others while it is open, as elsewhere.
constexpr DWORD shared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
/// The byte that is locked lies far behind the others: Windows keeps locked bytes from being read.
constexpr DWORD far_behind = 0x4000'0000;

int failure_of(DWORD number) noexcept {
  switch (number) {
    case ERROR_SHARING_VIOLATION:
      return EBUSY;
    case ERROR_LOCK_VIOLATION:
    case ERROR_IO_PENDING:
      return EWOULDBLOCK;
    case ERROR_INVALID_NAME:
    case ERROR_BAD_PATHNAME:
      return ENOENT;
    case ERROR_DIRECTORY:
      return ENOTDIR;
    case ERROR_WRITE_PROTECT:
      return EROFS;
    default: {
      const int known = error_number({static_cast<int>(number), std::system_category()});
      return known != 0 ? known : EIO;
    }
  }
}

int last_failure() noexcept {
  return failure_of(::GetLastError());
}

HANDLE handle_of(int number) noexcept {
  return reinterpret_cast<HANDLE>(::_get_osfhandle(number));
}

struct How {
  DWORD access = GENERIC_READ;
  DWORD disposition = OPEN_EXISTING;
  int flags = _O_RDONLY;
};

How how_to_open(OpenFor purpose) noexcept {
  constexpr DWORD removable = GENERIC_WRITE | DELETE;
  switch (purpose) {
    case OpenFor::reading:
      return {};
    case OpenFor::writing:
      return {.access = GENERIC_WRITE, .flags = _O_WRONLY};
    case OpenFor::removing:
      return {.access = removable, .flags = _O_WRONLY};
    case OpenFor::creating:
      return {.access = removable, .disposition = CREATE_NEW, .flags = _O_WRONLY};
    case OpenFor::holding:
      return {.access = GENERIC_READ | GENERIC_WRITE, .disposition = OPEN_ALWAYS, .flags = _O_RDWR};
  }
  return {};
}

Opened open_as(const fs::path& path, const How& how, DWORD attributes) noexcept {
  const HANDLE handle = ::CreateFileW(path.c_str(), how.access, shared, nullptr, how.disposition,
                                      attributes, nullptr);
  if (handle == INVALID_HANDLE_VALUE) {
    const int failure = last_failure();
    const bool is_folder = status_of(path).kind == FileStatus::Kind::folder;
    return {.file = {}, .failure = is_folder ? EISDIR : failure};
  }
  const int number = ::_open_osfhandle(reinterpret_cast<std::intptr_t>(handle),
                                       how.flags | _O_BINARY | _O_NOINHERIT);
  if (number < 0) {
    ::CloseHandle(handle);
    return {.file = {}, .failure = EMFILE};
  }
  return {.file = Descriptor(number)};
}

unsigned at_most(std::size_t bytes) noexcept {
  constexpr std::size_t most = std::numeric_limits<int>::max();
  return static_cast<unsigned>(std::min(bytes, most));
}

OVERLAPPED at(std::uint64_t offset) noexcept {
  constexpr unsigned half = 32;
  OVERLAPPED place{};
  place.Offset = static_cast<DWORD>(offset);
  place.OffsetHigh = static_cast<DWORD>(offset >> half);
  return place;
}

}  // namespace

Opened open_file(const fs::path& path, OpenFor purpose) noexcept {
  return open_as(path, how_to_open(purpose), FILE_ATTRIBUTE_NORMAL);
}

std::ptrdiff_t read_some(int number, std::span<char> memory) noexcept {
  const int got = ::_read(number, memory.data(), at_most(memory.size()));
  return got < 0 && errno == EPIPE ? 0 : got;  // the other end of a pipe is closed
}

std::ptrdiff_t write_some(int number, std::string_view bytes) noexcept {
  constexpr std::size_t most_for_console = 32'768;  // it refuses more
  const bool is_console = is_terminal(number);
  const std::string_view part = is_console ? bytes.substr(0, most_for_console) : bytes;
  const int put = ::_write(number, part.data(), at_most(part.size()));
  if (put < 0 && errno == EINVAL) {
    errno = EPIPE;  // nobody reads any more
  }
  return put;
}

std::ptrdiff_t read_some_at(int number, std::span<char> memory, std::uint64_t offset) noexcept {
  OVERLAPPED place = at(offset);
  DWORD got = 0;
  if (::ReadFile(handle_of(number), memory.data(), at_most(memory.size()), &got, &place) != 0) {
    return got;
  }
  if (const DWORD failure = ::GetLastError(); failure != ERROR_HANDLE_EOF) {
    errno = failure_of(failure);
    return -1;
  }
  return 0;
}

bool wait_for_input(int number, int milliseconds) noexcept {
  constexpr int between_looks = 20;
  const HANDLE handle = handle_of(number);
  if (::GetFileType(handle) != FILE_TYPE_PIPE) {
    return true;
  }
  for (int waited = 0; waited < milliseconds; waited += between_looks) {
    DWORD waiting = 0;
    if (::PeekNamedPipe(handle, nullptr, 0, nullptr, &waiting, nullptr) == 0 || waiting > 0) {
      return true;  // there is something, or never will be
    }
    ::Sleep(between_looks);
  }
  return false;
}

FileStatus status_of(int number) noexcept {
  using Kind = FileStatus::Kind;
  const HANDLE handle = handle_of(number);
  const DWORD type = ::GetFileType(handle);
  if (type != FILE_TYPE_DISK) {
    return {.kind = type == FILE_TYPE_CHAR ? Kind::characters : Kind::other};
  }
  LARGE_INTEGER size{};
  if (::GetFileSizeEx(handle, &size) == 0) {
    return {.failure = last_failure()};
  }
  return {.kind = Kind::regular, .size = static_cast<std::uint64_t>(size.QuadPart)};
}

FileStatus status_of(const fs::path& path) noexcept {
  using Kind = FileStatus::Kind;
  WIN32_FILE_ATTRIBUTE_DATA data{};
  if (::GetFileAttributesExW(path.c_str(), GetFileExInfoStandard, &data) == 0) {
    return {.failure = last_failure()};
  }
  constexpr unsigned half = 32;
  const auto high = static_cast<std::uint64_t>(data.nFileSizeHigh) << half;
  return {.kind = (data.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? Kind::folder
                  : (data.dwFileAttributes & FILE_ATTRIBUTE_DEVICE) != 0  ? Kind::characters
                                                                          : Kind::regular,
          .size = high | data.nFileSizeLow};
}

bool is_named(int number, const fs::path& path) noexcept {
  const Opened named = open_file(path, OpenFor::reading);
  BY_HANDLE_FILE_INFORMATION one{};
  BY_HANDLE_FILE_INFORMATION other{};
  return named.failure == 0 && ::GetFileInformationByHandle(handle_of(number), &one) != 0 &&
         ::GetFileInformationByHandle(handle_of(named.file.number()), &other) != 0 &&
         one.dwVolumeSerialNumber == other.dwVolumeSerialNumber &&
         one.nFileIndexHigh == other.nFileIndexHigh && one.nFileIndexLow == other.nFileIndexLow;
}

int check_writable(const fs::path& path) noexcept {
  const DWORD attributes = ::GetFileAttributesW(path.c_str());
  if (attributes == INVALID_FILE_ATTRIBUTES) {
    return last_failure();
  }
  return (attributes & FILE_ATTRIBUTE_READONLY) != 0 ? EACCES : 0;
}

int set_rights(int /*number*/, unsigned /*rights*/) noexcept {
  return 0;  // a new file has those of its folder
}

int lock(int number) noexcept {
  OVERLAPPED place{};
  place.OffsetHigh = far_behind;
  return ::LockFileEx(handle_of(number), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1,
                      0, &place) != 0
             ? 0
             : last_failure();
}

bool has_no_locks(int failure) noexcept {
  return failure == ENOSYS || failure == ENOTSUP || failure == EINVAL;
}

Descriptor copy_of(int number) noexcept {
  return Descriptor(::_dup(number));
}

int flush_to_disk(int number) noexcept {
  return ::FlushFileBuffers(handle_of(number)) != 0 ? 0 : last_failure();
}

void flush_folder_of(const fs::path& /*file*/) noexcept {}  // MOVEFILE_WRITE_THROUGH does it

int put_in_place(const fs::path& from, const fs::path& to) noexcept {
  constexpr DWORD how = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
  return ::MoveFileExW(from.c_str(), to.c_str(), how) != 0 ? 0 : last_failure();
}

void remove_file(const fs::path& path) noexcept {
  ::DeleteFileW(path.c_str());
}

Scratch make_scratch(const fs::path& folder) {
  constexpr int most_attempts = 100;
  int failure = 0;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const fs::path path = folder / fmt::format("cxmat-{}-{}.tmp", process_number(),
                                               ::GetTickCount64() + static_cast<unsigned>(attempt));
    failure = open_file(path, OpenFor::creating).failure;
    if (failure != EEXIST) {
      return {.path = path, .has_name = failure == 0, .failure = failure};
    }
  }
  return {.failure = failure};
}

long process_number() noexcept {
  return ::_getpid();
}

}  // namespace cxmat::system
