// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/system_reason.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

namespace cxmat {

std::string system_reason(int number) {
  using Reason = std::pair<int, std::string_view>;
  static constexpr std::array reasons{
      Reason{EACCES, "Permission denied"},
      Reason{EAGAIN, "Resource temporarily unavailable"},
      Reason{EBADF, "Bad file descriptor"},
      Reason{EBUSY, "Device or resource busy"},
      Reason{EEXIST, "File exists"},
      Reason{EFBIG, "File too large"},
      Reason{EINVAL, "Invalid argument"},
      Reason{EIO, "Input/output error"},
      Reason{EISDIR, "Is a directory"},
      Reason{ELOOP, "Too many levels of symbolic links"},
      Reason{EMFILE, "Too many open files"},
      Reason{ENAMETOOLONG, "File name too long"},
      Reason{ENFILE, "Too many open files in system"},
      Reason{ENODEV, "No such device"},
      Reason{ENOENT, "No such file or directory"},
      Reason{ENOMEM, "Cannot allocate memory"},
      Reason{ENOSPC, "No space left on device"},
      Reason{ENOTDIR, "Not a directory"},
      Reason{ENXIO, "No such device or address"},
      Reason{EPERM, "Operation not permitted"},
      Reason{EPIPE, "Broken pipe"},
      Reason{EROFS, "Read-only file system"},
      Reason{ETXTBSY, "Text file busy"},
      Reason{EXDEV, "Invalid cross-device link"},
#ifdef EDQUOT
      Reason{EDQUOT, "Disk quota exceeded"},
#endif
      Reason{file_changed, "Stale file handle"},
  };
  const auto found = std::ranges::find(reasons, number, &Reason::first);
  return found == reasons.end() ? fmt::format("system error {}", number)
                                : std::string(found->second);
}

}  // namespace cxmat
