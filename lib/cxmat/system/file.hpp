/// \file
/// The calls of the operating system on files that the standard library does not have: posix/ and
/// windows/ implement them. They fail by value: the number is one of errno.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cxmat/system/descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>

namespace cxmat::system {

enum class OpenFor : std::uint8_t {
  reading,
  writing,   ///< what is there: a device, a pipe
  removing,  ///< to be locked and then removed; not by a symbolic link
  creating,  ///< it must not be there yet; with the rights of any new file
  holding,   ///< a file to lock, created for its owner alone where it is not there
};

/// The open file, or the error number.
struct Opened {
  Descriptor file;
  int failure = 0;
};
[[nodiscard]] Opened open_file(const std::filesystem::path& path, OpenFor purpose) noexcept;

/// One call of the system: how many bytes were read or written, or -1 and errno, which may be
/// EINTR.
[[nodiscard]] std::ptrdiff_t read_some(int number, std::span<char> memory) noexcept;
[[nodiscard]] std::ptrdiff_t write_some(int number, std::string_view bytes) noexcept;
/// The same at a place of a regular file, from any thread.
[[nodiscard]] std::ptrdiff_t read_some_at(int number, std::span<char> memory,
                                          std::uint64_t offset) noexcept;
/// Everything, again where a signal came in between. 0, or the error number.
[[nodiscard]] int write_all(int number, std::string_view bytes) noexcept;
/// False if nothing came for so long; what cannot be waited for is ready.
[[nodiscard]] bool wait_for_input(int number, int milliseconds) noexcept;

/// What a file is.
struct FileStatus {
  enum class Kind : std::uint8_t { regular, folder, characters, other };
  Kind kind = Kind::other;
  std::uint64_t size = 0;          ///< of a regular file, in bytes
  std::optional<unsigned> rights;  ///< the permission bits, where the system has such
  int failure = 0;                 ///< the error number; then nothing else is known
};
[[nodiscard]] FileStatus status_of(int number) noexcept;
[[nodiscard]] FileStatus status_of(const std::filesystem::path& path) noexcept;
/// True if the name still stands for the open file, and not for another one or none.
[[nodiscard]] bool is_named(int number, const std::filesystem::path& path) noexcept;
/// 0, or the error number.
[[nodiscard]] int check_writable(const std::filesystem::path& path) noexcept;
[[nodiscard]] int set_rights(int number, unsigned rights) noexcept;

/// 0, or the error number: EWOULDBLOCK where another process holds it. Held until this descriptor
/// and all copies of it are closed.
[[nodiscard]] int lock(int number) noexcept;
/// Another number for the same open file and lock.
[[nodiscard]] Descriptor copy_of(int number) noexcept;
/// Whether a failure of lock() means that the file system knows no locks.
[[nodiscard]] bool has_no_locks(int failure) noexcept;

/// What was written, on the disk. 0, or the error number.
[[nodiscard]] int flush_to_disk(int number) noexcept;
/// The names in the folder of `file`, on the disk. A folder that cannot be synchronised is no
/// failure.
void flush_folder_of(const std::filesystem::path& file) noexcept;
/// `from` in the place of `to`, at once. 0, or the error number.
[[nodiscard]] int put_in_place(const std::filesystem::path& from,
                               const std::filesystem::path& to) noexcept;
void remove_file(const std::filesystem::path& path) noexcept;

/// A new, empty file for its owner alone.
struct Scratch {
  Descriptor file;             ///< open only where the file has no name
  std::filesystem::path path;  ///< by which it can be opened
  bool has_name = false;       ///< it must be removed; else it goes with its process
  int failure = 0;             ///< the error number
};
[[nodiscard]] Scratch make_scratch(const std::filesystem::path& folder);

[[nodiscard]] long process_number() noexcept;
/// What `failure` of the standard library is in errno's numbers.
[[nodiscard]] int error_number(const std::error_code& failure) noexcept;

}  // namespace cxmat::system
