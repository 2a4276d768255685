// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/files.hpp"

#include "cxmat/core/sha256.hpp"
#include "cxmat/formats/benchmark/context_reader.hpp"
#include "cxmat/formats/benchmark_reader.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/yaml/parse.hpp"

#include <utility>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

/// A tree with the hash of the bytes it was read from.
struct HashedDocument {
  yaml::Document document;
  std::string hash;
};

Result<HashedDocument> read_document(const fs::path& path) {
  Result<std::string> bytes = read_file(path, yaml::max_bytes);
  if (!bytes) {
    return std::move(bytes.diagnostics);
  }
  Result<yaml::Document> document = yaml::parse(*bytes, path.lexically_normal().string());
  if (!document) {
    return std::move(document.diagnostics);
  }
  return {{*std::move(document), sha256_hex(*bytes)}, std::move(document.diagnostics)};
}

}  // namespace

Result<Benchmark> load_benchmark(const fs::path& path) {
  Result<HashedDocument> file = read_document(path);
  if (!file) {
    return std::move(file.diagnostics);
  }
  Result<Benchmark> benchmark = read_benchmark(file->document, file->hash);
  append(file.diagnostics, std::move(benchmark.diagnostics));
  benchmark.diagnostics = std::move(file.diagnostics);
  return benchmark;
}

LoadedContext load_context(const fs::path& folder, const std::vector<std::string>& names,
                           Diagnostics& found) {
  LoadedContext loaded;
  for (const std::string& name : names) {
    const fs::path path = folder / name;
    Result<HashedDocument> file = read_document(path);
    append(found, std::move(file.diagnostics));
    if (!file) {
      continue;
    }
    Result<ContextBenchmark> context = read_context(file->document);
    append(found, std::move(context.diagnostics));
    if (context) {
      loaded.inputs.push_back(
          {"context", path.filename().string(), std::to_string(context->year), file->hash});
      loaded.files.push_back(*std::move(context));
    }
  }
  return loaded;
}

}  // namespace cxmat
