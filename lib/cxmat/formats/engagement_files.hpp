/// \file
/// Everything one run needs, read from disk: the engagement, its responses, its benchmark, and a
/// record of the files for provenance.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/streaming/one_pass.hpp>
#include <cxmat/instruments/instrument.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/tally.hpp>

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
  std::optional<Tally> tally;  ///< instead of responses, where no row was kept
  std::optional<Benchmark> benchmark;
  std::vector<ContextBenchmark> context;  ///< in the order of assessment.yaml
  std::vector<Instrument> instruments;    ///< in the order of assessment.yaml
  std::vector<InputFile> inputs;
};

/// How the responses of a run are read.
struct Reading {
  Rows rows = Rows::keep;
  std::filesystem::path tally;  ///< a file that `cxmat tally` wrote, in place of all responses
  StreamOptions stream;         ///< of what is read in one pass
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
/// Under Rows::never settings that need the rows are an error (needs_rows); under Rows::if_small
/// they keep them.
[[nodiscard]] Result<EngagementFiles> load_engagement_files(const std::filesystem::path& path,
                                                            const Catalogue& catalogue,
                                                            const Reading& reading = {});

/// Reads the given files as one engagement with one wave and default settings.
[[nodiscard]] Result<EngagementFiles> load_loose_files(const LooseFiles& files,
                                                       const Catalogue& catalogue,
                                                       const Reading& reading = {});

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
