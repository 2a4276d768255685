// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/temporary_file.hpp"

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
    return error(Code::not_writable, {.file = "TMPDIR"}, {"TMPDIR", failure.message()});
  }
  std::string name = (folder / "cxmat-XXXXXX").string();
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) {
    const std::string reason = std::error_code(errno, std::generic_category()).message();
    return error(Code::not_writable, {.file = folder.string()}, {folder.string(), reason});
  }
  ::close(descriptor);
  return TemporaryFile(name);
}

TemporaryFile::~TemporaryFile() {
  if (!path_.empty()) {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
}

}  // namespace cxmat
