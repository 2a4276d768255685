// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/result_summary_reader.hpp"

#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/result/json_walk.hpp"
#include "cxmat/formats/result/summary_walk.hpp"

#include <string>
#include <utility>

namespace cxmat {
namespace {

/// `bytes` have room for the parser to read beyond their end.
Result<ResultSummary> read_roomy(const std::string& bytes, std::string_view file) {
  const std::string_view text = json::without_mark(bytes);
  if (text.empty()) {
    return error(Code::file_empty, whole_file(std::string(file)), {std::string(file)});
  }
  const std::size_t capacity = bytes.capacity() - (bytes.size() - text.size());
  simdjson::ondemand::parser parser;
  json::Walk walk;
  json::SummaryWalk summary(walk);
  const bool done =
      json::walk_document(parser, text, capacity, walk,
                          [&](simdjson::ondemand::document& root) { return summary.read(root); });
  if (!done || !summary.finish()) {
    return json::diagnostic_of(walk, text, file);
  }
  return std::move(summary.result);
}

}  // namespace

Result<ResultSummary> read_result_summary(std::string_view bytes, std::string_view file) {
  std::string roomy;
  roomy.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
  roomy = bytes;
  return read_roomy(roomy, file);
}

Result<ResultSummary> load_result_summary(const std::filesystem::path& path) {
  std::string bytes;
  if (auto failure = read_file_into(path, max_result_bytes, simdjson::SIMDJSON_PADDING, bytes)) {
    return *std::move(failure);
  }
  return read_roomy(bytes, path.string());
}

}  // namespace cxmat
