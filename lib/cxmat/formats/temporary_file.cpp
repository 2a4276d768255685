// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/temporary_file.hpp"

#include "cxmat/core/system_reason.hpp"

#include <string>
#include <system_error>

namespace cxmat {
namespace {

Diagnostic not_writable(const std::string& place, int failure) {
  return error(Code::not_writable, {.file = place}, {place, system_reason(failure)});
}

}  // namespace

Result<TemporaryFile> TemporaryFile::make() {
  std::error_code failure;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(failure);
  if (failure) {
    return not_writable("TMPDIR", system::error_number(failure));
  }
  system::Scratch scratch = system::make_scratch(folder);
  if (scratch.failure != 0) {
    return not_writable(folder.string(), scratch.failure);
  }
  return TemporaryFile(std::move(scratch), folder);
}

TemporaryFile::~TemporaryFile() {
  if (scratch_.has_name) {
    system::remove_file(scratch_.path);
  }
}

}  // namespace cxmat
