// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/peers/peer_files.hpp"

#include "cxmat/formats/cell_text.hpp"
#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/file_findings.hpp"
#include "cxmat/formats/files.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_list_bytes = std::size_t{64} << 20U;
constexpr int deepest_list = 4;

class Finder {
 public:
  void add(const std::string& name, int depth = 0) {
    std::error_code ignored;
    if (name.starts_with('@') && depth < deepest_list) {
      add_list(name.substr(1), depth + 1);
    } else if (fs::is_directory(name, ignored)) {
      add_folder(name);
    } else {
      add_file(name);
    }
  }

  PeerFiles files;
  Diagnostics found;

 private:
  void add_list(const std::string& path, int depth) {
    Result<std::string> bytes = read_file(path, max_list_bytes);
    append(found, std::move(bytes.diagnostics));
    for (std::string_view rest = bytes ? std::string_view(*bytes) : std::string_view();
         !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      if (const std::string_view line = trimmed(rest.substr(0, end)); !line.empty()) {
        add(std::string(line), depth);
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void add_folder(const std::string& name) {
    std::error_code ignored;
    if (fs::exists(fs::path(name) / "assessment.yaml", ignored)) {
      files.assessments.push_back(name);
      return;
    }
    std::vector<std::string> results;
    for (const fs::directory_entry& entry : fs::directory_iterator(name, ignored)) {
      if (entry.path().extension() == ".json") {
        results.push_back(entry.path().string());
      }
    }
    if (results.empty()) {
      found.push_back(error(Code::no_results_in_folder, whole_file(name), {name}));
    }
    std::ranges::sort(results);
    files.results.insert(files.results.end(), results.begin(), results.end());
  }

  void add_file(const std::string& name) {
    const std::string ending = case_folded(fs::path(name).extension().string());
    if (ending == ".json") {
      files.results.push_back(name);
    } else if (ending == ".csv") {
      files.tables.push_back(name);
    } else if (ending == ".yaml" || ending == ".yml") {
      files.assessments.push_back(name);
    } else {
      std::error_code ignored;
      const bool is_there = fs::exists(name, ignored);
      found.push_back(is_there ? error(Code::unknown_format, whole_file(name),
                                       {name, "assessment.yaml, .json, .csv"})
                               : error(Code::file_not_found, whole_file(name), {name}));
    }
  }
};

}  // namespace

Result<PeerFiles> find_peer_files(std::span<const std::string> names) {
  Finder finder;
  for (const std::string& name : names) {
    finder.add(name);
  }
  if (has_errors(finder.found)) {
    return std::move(finder.found);
  }
  return {std::move(finder.files), std::move(finder.found)};
}

Result<std::vector<PeerResult>> load_peer_results(std::span<const std::string> paths,
                                                  PeerNodes nodes) {
  std::vector<Result<PeerResult>> read(paths.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    PeerResultReader reader(nodes);
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      read[i] = reader.load(paths[i]);
    }
  };
  {
    constexpr std::size_t worth_a_thread = 16;
    std::optional<std::jthread> helper;
    if (paths.size() >= worth_a_thread) {
      helper.emplace(work);
    }
    work();
  }
  FileFindings found({});
  std::vector<PeerResult> peers;
  for (Result<PeerResult>& one : read) {
    found.add(one.diagnostics);
    if (one) {
      peers.push_back(*std::move(one));
    }
  }
  Diagnostics all = std::move(found).finish();
  if (has_errors(all)) {
    return all;
  }
  return {std::move(peers), std::move(all)};
}

}  // namespace cxmat
