// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/temporary_file.hpp"

#include "cxmat/core/system_reason.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <unistd.h>

namespace cxmat {

Result<TemporaryFile> TemporaryFile::make() {
  std::error_code failure;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(failure);
  if (failure) {
    return error(Code::not_writable, {.file = "TMPDIR"},
                 {"TMPDIR", system_reason(failure.value())});
  }
  std::string name = (folder / "cxmat-XXXXXX").string();
  const int number = ::mkstemp(name.data());
  if (number < 0) {
    return error(Code::not_writable, {.file = folder.string()},
                 {folder.string(), system_reason(errno)});
  }
  TemporaryFile file(name, folder, Descriptor(number));
  // Linux has a second name for it, which nobody has to remove; not where /proc is missing.
  std::filesystem::path nameless = fmt::format("/proc/self/fd/{}", number);
  if (std::filesystem::equivalent(name, nameless, failure)) {
    ::unlink(name.c_str());
    file.path_ = std::move(nameless);
  }
  return file;
}

TemporaryFile::~TemporaryFile() {
  if (file_.is_open() && !path_.string().starts_with("/proc/")) {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
}

}  // namespace cxmat
