// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/temporary_beside.hpp"

#include "cxmat/system/file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

/// What the names of all temporary files of `target` begin with.
std::string beginning_of(const fs::path& target) {
  constexpr std::size_t longest_name = 100;  // the whole must fit into 255 bytes
  return fmt::format(".{}.cxmat-", target.filename().string().substr(0, longest_name));
}

bool is_temporary(std::string_view name, std::string_view beginning) {
  return name.starts_with(beginning) &&
         name.find_first_not_of("0123456789-", beginning.size()) == std::string_view::npos;
}

}  // namespace

TemporaryBeside::TemporaryBeside(const fs::path& target) {
  constexpr int most_attempts = 100;
  const std::string beginning = beginning_of(target);
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    path_ =
        target.parent_path() / fmt::format("{}{}-{}", beginning, system::process_number(), attempt);
    system::Opened opened = system::open_file(path_, system::OpenFor::creating);
    file_ = std::move(opened.file);
    failure_ = opened.failure;
    if (failure_ == 0) {
      // Folders on other machines may know no locks; then nobody takes it for a leftover either.
      static_cast<void>(system::lock(file_.number()));
      lock_ = system::copy_of(file_.number());
      // Another process may have taken it for a leftover before it was locked.
      failure_ = system::is_named(file_.number(), path_) ? 0 : EEXIST;
    }
    if (failure_ != EEXIST) {
      return;
    }
  }
}

TemporaryBeside::~TemporaryBeside() {
  if (failure_ == 0 && !renamed_) {
    system::remove_file(path_);
  }
}

int TemporaryBeside::rename_to(const fs::path& target) noexcept {
  const int failure = system::put_in_place(path_, target);
  renamed_ = failure == 0;
  return failure;
}

void remove_leftovers(const fs::path& target) {
  const std::string beginning = beginning_of(target);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code failed;
  std::vector<fs::path> candidates;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
    if (is_temporary(entry.path().filename().string(), beginning)) {
      candidates.push_back(entry.path());
    }
  }
  for (const fs::path& candidate : candidates) {
    const system::Opened left = system::open_file(candidate, system::OpenFor::removing);
    if (left.failure == 0 && system::lock(left.file.number()) == 0) {
      system::remove_file(candidate);
    }
  }
}

}  // namespace cxmat
