// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/byte_source.hpp"

#include <cxmat/core/system_reason.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/system/file.hpp>

#include <cerrno>
#include <utility>

namespace cxmat::streaming {

namespace {

constexpr int longest_wait = 200;  // milliseconds

}  // namespace

Result<ByteSource> ByteSource::open(const std::filesystem::path& path) {
  using Kind = system::FileStatus::Kind;
  const bool is_standard = path == "-";
  system::Opened opened = is_standard
                              ? system::Opened{.file = system::Descriptor(system::standard_input)}
                              : system::open_file(path, system::OpenFor::reading);
  if (opened.failure != 0) {
    return read_failure(path, opened.failure);
  }
  const system::FileStatus status = system::status_of(opened.file.number());
  if (status.failure != 0) {
    return read_failure(path, status.failure);
  }
  if (status.kind == Kind::folder) {
    return read_failure(path, EISDIR);
  }
  if (status.kind == Kind::characters && !is_standard) {
    return read_failure(path, EINVAL);
  }
  const bool has_size = status.kind == Kind::regular && !is_standard;
  return ByteSource(std::move(opened.file), has_size ? std::optional(status.size) : std::nullopt);
}

int ByteSource::read_at(std::uint64_t offset, std::span<char> memory) const noexcept {
  while (!memory.empty()) {
    const std::ptrdiff_t got = system::read_some_at(file_.number(), memory, offset);
    if (got == 0) {
      return file_changed;
    }
    if (got < 0 && errno != EINTR) {
      return errno;
    }
    const std::size_t more = got < 0 ? 0 : static_cast<std::size_t>(got);
    offset += more;
    memory = memory.subspan(more);
  }
  return 0;
}

int ByteSource::read_next(std::span<char> memory, std::size_t& got,
                          const std::atomic<bool>* stop) noexcept {
  got = 0;
  while (got < memory.size()) {
    if (stop != nullptr && stop->load()) {
      return ECANCELED;
    }
    if (stop != nullptr && !system::wait_for_input(file_.number(), longest_wait)) {
      continue;  // nobody writes: so that the user's wish to stop is seen
    }
    const std::ptrdiff_t more = system::read_some(file_.number(), memory.subspan(got));
    if (more == 0) {
      break;
    }
    if (more < 0 && errno != EINTR) {
      return errno;
    }
    got += more < 0 ? 0 : static_cast<std::size_t>(more);
  }
  return 0;
}

bool ByteSource::is_unchanged() const noexcept {
  const system::FileStatus status = system::status_of(file_.number());
  return !size_ || (status.failure == 0 && status.size == *size_);
}

}  // namespace cxmat::streaming
