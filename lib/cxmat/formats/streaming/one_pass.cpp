// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/one_pass.hpp"

#include "cxmat/formats/cell_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

bool is_plain_csv(const ResponseFile& given, const fs::path& path) {
  static constexpr std::array<std::string_view, 4> others{".yaml", ".yml", ".json", ".xlsx"};
  std::error_code ignored;
  const std::string suffix = case_folded(path.extension().string());
  return given.from.empty() && std::ranges::find(others, suffix) == others.end() &&
         !fs::is_directory(path, ignored);
}

}  // namespace

std::optional<std::vector<StreamedFile>> streamable(const std::vector<Wave>& waves,
                                                    const fs::path& folder) {
  std::vector<StreamedFile> files;
  for (const Wave& wave : waves) {
    for (const ResponseFile& given : wave.responses) {
      const fs::path path = given.file == "-" ? fs::path(given.file) : folder / given.file;
      if (!is_plain_csv(given, path)) {
        return std::nullopt;
      }
      files.push_back({path, wave.id});
    }
  }
  return files;
}

std::uint64_t bytes_of(const std::vector<StreamedFile>& files) {
  std::uint64_t bytes = 0;
  for (const StreamedFile& each : files) {
    std::error_code ignored;
    if (fs::is_regular_file(each.file, ignored)) {
      const std::uintmax_t size = fs::file_size(each.file, ignored);
      bytes += ignored ? 0 : size;
    }
  }
  return bytes;
}

}  // namespace cxmat
