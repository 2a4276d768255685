/// \file
/// Everything one run needs, read from disk: the engagement, its responses, its benchmark, and a
/// record of the files for provenance.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/instruments/instrument.hpp>
#include <cxmat/responses/responses.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cxmat {

/// The largest response file that is read.
inline constexpr std::size_t max_response_bytes = std::size_t{4} << 30U;

struct EngagementFiles {
  Engagement engagement;
  Responses responses;
  std::optional<Benchmark> benchmark;
  std::vector<ContextBenchmark> context;  ///< in the order of assessment.yaml
  std::vector<Instrument> instruments;    ///< in the order of assessment.yaml
  std::vector<InputFile> inputs;
};

/// A run without an assessment.yaml.
struct LooseFiles {
  std::vector<std::string> questionnaires;  ///< catalogue ids, or paths ending in .yaml or .yml
  std::vector<std::string> responses;       ///< paths, "-" for standard input
  std::vector<std::string> groups;          ///< columns
  std::string weight_column;                ///< empty: none
};

/// The assessment.yaml that `path` names: the file itself or the one in a folder.
[[nodiscard]] std::filesystem::path assessment_file(const std::filesystem::path& path);

/// Reads only assessment.yaml and the questionnaires it uses.
[[nodiscard]] Result<Engagement> load_engagement(const std::filesystem::path& path,
                                                 const Catalogue& catalogue);

/// Reads an engagement folder (or its assessment.yaml) and all files it names, relative to it.
[[nodiscard]] Result<EngagementFiles> load_engagement_files(const std::filesystem::path& path,
                                                            const Catalogue& catalogue);

/// Reads the given files as one engagement with one wave and default settings.
[[nodiscard]] Result<EngagementFiles> load_loose_files(const LooseFiles& files,
                                                       const Catalogue& catalogue);

/// The engagement that load_loose_files() would read responses for: `files.responses` are not read.
[[nodiscard]] Result<Engagement> load_loose_engagement(const LooseFiles& files,
                                                       const Catalogue& catalogue);

/// The instruments of an engagement, and every file that was read for them.
struct EngagementInstruments {
  std::vector<Instrument> instruments;
  std::vector<std::filesystem::path> files;
};

/// Reads only the instruments that an engagement folder (or its assessment.yaml) names, and what it
/// takes to know them: assessment.yaml and the questionnaires it uses.
[[nodiscard]] Result<EngagementInstruments> load_engagement_instruments(
    const std::filesystem::path& path, const Catalogue& catalogue);

}  // namespace cxmat
