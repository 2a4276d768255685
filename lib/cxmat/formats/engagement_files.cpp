// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement_files.hpp"

#include "cxmat/assessment/assess.hpp"
#include "cxmat/core/sha256.hpp"
#include "cxmat/formats/benchmark/files.hpp"
#include "cxmat/formats/cell_text.hpp"
#include "cxmat/formats/engagement/logo.hpp"
#include "cxmat/formats/engagement_reader.hpp"
#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/instruments/reader.hpp"
#include "cxmat/formats/response_files.hpp"
#include "cxmat/formats/tally_file/tally_file.hpp"
#include "cxmat/formats/yaml/parse.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <system_error>
#include <utility>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

/// A path as it is shown: without a needless "./" in front.
std::string display(const fs::path& path) {
  return path.lexically_normal().string();
}

struct ParsedEngagement {
  Engagement engagement;
  std::string hash;
  std::vector<Location> instruments;  ///< where assessment.yaml names each of them
  Location logo;                      ///< where it names the logo, if it does
};

/// Where the instruments of a valid assessment.yaml are named.
std::vector<Location> instrument_places(const yaml::Document& document) {
  std::vector<Location> places;
  if (const yaml::Node* list = document.root.find("instruments"); list != nullptr) {
    for (const yaml::Node& item : list->items) {
      places.push_back(document.at(item.position));
    }
  }
  return places;
}

Location logo_place(const yaml::Document& document) {
  const yaml::Node* report = document.root.find("report");
  const yaml::Node* logo = report == nullptr ? nullptr : report->find("logo");
  return logo == nullptr ? Location{} : document.at(logo->position);
}

Result<ParsedEngagement> parse_engagement(const fs::path& file, const Catalogue& catalogue) {
  Result<std::string> bytes = read_file(file, yaml::max_bytes);
  if (!bytes) {
    return std::move(bytes.diagnostics);
  }
  Result<yaml::Document> document = yaml::parse(*bytes, display(file));
  if (!document) {
    return std::move(document.diagnostics);
  }
  Result<Engagement> engagement = read_engagement(*document, catalogue.source(file.parent_path()));
  append(document.diagnostics, std::move(engagement.diagnostics));
  if (!engagement) {
    return std::move(document.diagnostics);
  }
  return {{*std::move(engagement), sha256_hex(*bytes), instrument_places(*document),
           logo_place(*document)},
          std::move(document.diagnostics)};
}

/// The picture that a report shows, in place of its name.
void load_logo(const fs::path& folder, const Location& place, Logo& logo, Diagnostics& found) {
  if (logo.file.empty()) {
    return;
  }
  Result<Logo> read = engagement_file::read_logo(folder / logo.file, logo.file, place);
  append(found, std::move(read.diagnostics));
  logo = std::move(read.value).value_or(Logo{});
}

struct ReadInstruments {
  std::vector<Instrument> instruments;
  std::vector<InputFile> inputs;
};

/// A file that cannot be read is reported where assessment.yaml names it, what is wrong inside of
/// one in that file.
ReadInstruments read_instruments(const fs::path& folder, const ParsedEngagement& parsed,
                                 Diagnostics& found) {
  ReadInstruments read;
  for (std::size_t i = 0; i < parsed.engagement.instruments.size(); ++i) {
    const fs::path path = folder / parsed.engagement.instruments[i];
    Result<std::string> bytes = read_file(path, yaml::max_bytes);
    if (!bytes) {
      for (Diagnostic& diagnostic : bytes.diagnostics) {
        diagnostic.where = parsed.instruments[i];
      }
      append(found, std::move(bytes.diagnostics));
      continue;
    }
    Result<Instrument> instrument = parse_instrument(*bytes, display(path));
    append(found, std::move(instrument.diagnostics));
    if (instrument) {
      read.inputs.push_back({"instrument", path.filename().string(), {}, sha256_hex(*bytes)});
      read.instruments.push_back(*std::move(instrument));
    }
  }
  return read;
}

void add_questionnaires(const Engagement& engagement, std::vector<InputFile>& inputs) {
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    inputs.push_back(
        {"questionnaire", use.questionnaire.id, use.questionnaire.version, use.questionnaire.hash});
  }
}

/// The files of `waves` that are to be read in one pass; nothing where rows are kept.
std::optional<std::vector<StreamedFile>> read_in_one_pass(const Engagement& engagement,
                                                          const std::vector<Wave>& waves,
                                                          const fs::path& folder, Rows rows,
                                                          Diagnostics& found) {
  if (rows == Rows::keep) {
    return std::nullopt;
  }
  std::optional<std::vector<StreamedFile>> files = streamable(waves, folder);
  const bool asked_for = rows == Rows::never;
  if (!files || (!asked_for && bytes_of(*files) <= most_bytes_kept)) {
    return std::nullopt;
  }
  const std::vector<std::string> needed = what_needs_rows(engagement);
  if (!needed.empty() && asked_for) {
    found.push_back(error(Code::needs_rows, {}, {listed(needed)}));
  }
  return needed.empty() ? std::move(files) : std::nullopt;
}

/// Takes a tally in place of responses. Its fingerprint is that of the answers, whichever files
/// they stood in, so that a result does not depend on how they were split.
void take_tally(EngagementFiles& files, TallyFile tally) {
  files.inputs.push_back({"tally", "responses", {}, fingerprint(tally)});
  files.tally = std::move(tally.tally);
}

void read_given_tally(EngagementFiles& files, const fs::path& path, Diagnostics& found) {
  Result<TallyFile> read = read_tally(path);
  append(found, std::move(read.diagnostics));
  if (!read) {
    return;
  }
  append(found, fits(*read, files.engagement, plan_of(files.engagement), display(path)));
  if (const std::vector<std::string> needed = what_needs_rows(files.engagement, false);
      !needed.empty()) {
    found.push_back(error(Code::needs_rows, {}, {listed(needed)}));
  }
  if (read->tally.cells.empty()) {
    found.push_back(error(Code::no_responses, whole_file(display(path)), {display(path)}));
  }
  if (!has_errors(found)) {
    take_tally(files, *std::move(read));
  }
}

/// The responses of `waves`, or their tally.
void read_answers(EngagementFiles& files, const std::vector<Wave>& waves, const fs::path& folder,
                  const Reading& reading, Diagnostics& found) {
  const Engagement& engagement = files.engagement;
  if (!reading.tally.empty()) {
    read_given_tally(files, reading.tally, found);
    return;
  }
  if (const auto streamed = read_in_one_pass(engagement, waves, folder, reading.rows, found)) {
    if (!has_errors(found)) {
      const Plan plan = plan_of(engagement);
      Result<Tally> tally = tally_responses(engagement, plan, *streamed, reading.stream);
      append(found, std::move(tally.diagnostics));
      if (tally) {
        take_tally(files, {.made_with = identity_of(engagement, plan), .tally = *std::move(tally)});
      }
    }
    return;
  }
  ResponseFiles responses(engagement, folder);
  for (const Wave& wave : waves) {
    responses.add(wave.responses, wave.id, files.inputs, found);
  }
  files.responses = responses.read(found);
}

}  // namespace

fs::path assessment_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored) ? path / "assessment.yaml" : path;
}

Result<Engagement> load_engagement(const fs::path& path, const Catalogue& catalogue) {
  Result<ParsedEngagement> parsed = parse_engagement(assessment_file(path), catalogue);
  if (!parsed) {
    return std::move(parsed.diagnostics);
  }
  return {std::move(parsed->engagement), std::move(parsed.diagnostics)};
}

Result<EngagementFiles> load_engagement_files(const fs::path& path, const Catalogue& catalogue,
                                              const Reading& reading) {
  const fs::path file = assessment_file(path);
  Result<ParsedEngagement> parsed = parse_engagement(file, catalogue);
  if (!parsed) {
    return std::move(parsed.diagnostics);
  }
  Diagnostics found = std::move(parsed.diagnostics);
  EngagementFiles files{.engagement = parsed->engagement,
                        .responses = {},
                        .tally = {},
                        .benchmark = {},
                        .context = {},
                        .instruments = {},
                        .inputs = {{"assessment", file.filename().string(), {}, parsed->hash}}};
  add_questionnaires(files.engagement, files.inputs);
  const fs::path folder = file.parent_path();
  const std::string benchmark_name = files.engagement.benchmark.file;
  // The two largest inputs of most runs are read side by side.
  std::future<Result<Benchmark>> benchmark;
  if (!benchmark_name.empty()) {
    benchmark = std::async(std::launch::async, load_benchmark, folder / benchmark_name);
  }
  read_answers(files, files.engagement.waves, folder, reading, found);
  if (benchmark.valid()) {
    Result<Benchmark> read = benchmark.get();
    append(found, std::move(read.diagnostics));
    if (read) {
      files.inputs.push_back({"benchmark", fs::path(benchmark_name).filename().string(),
                              std::to_string(read->year), read->hash});
      files.benchmark = *std::move(read);
    }
  }
  LoadedContext context = load_context(folder, files.engagement.benchmark.context, found);
  files.context = std::move(context.files);
  std::ranges::move(context.inputs, std::back_inserter(files.inputs));
  load_logo(folder, parsed->logo, files.engagement.report.logo, found);
  ReadInstruments read = read_instruments(folder, *parsed, found);
  files.instruments = std::move(read.instruments);
  std::ranges::move(read.inputs, std::back_inserter(files.inputs));
  if (has_errors(found)) {
    return found;
  }
  return {std::move(files), std::move(found)};
}

Result<EngagementInstruments> load_engagement_instruments(const fs::path& path,
                                                          const Catalogue& catalogue) {
  const fs::path file = assessment_file(path);
  Result<ParsedEngagement> parsed = parse_engagement(file, catalogue);
  if (!parsed) {
    return std::move(parsed.diagnostics);
  }
  ReadInstruments read = read_instruments(file.parent_path(), *parsed, parsed.diagnostics);
  if (has_errors(parsed.diagnostics)) {
    return std::move(parsed.diagnostics);
  }
  EngagementInstruments found{.instruments = std::move(read.instruments), .files = {file}};
  for (const std::string& instrument : parsed->engagement.instruments) {
    found.files.push_back(file.parent_path() / instrument);
  }
  return {std::move(found), std::move(parsed.diagnostics)};
}

Result<Engagement> load_loose_engagement(const LooseFiles& loose, const Catalogue& catalogue) {
  Diagnostics found;
  Engagement engagement;
  engagement.id = "assessment";
  engagement.languages = {Language::en};
  const QuestionnaireSource source = catalogue.source({});
  std::vector<Location> places;
  for (const std::string& reference : loose.questionnaires) {
    Result<Questionnaire> questionnaire = source.load(reference);
    append(found, std::move(questionnaire.diagnostics));
    if (questionnaire) {
      engagement.questionnaires.push_back({.questionnaire = *std::move(questionnaire)});
      places.push_back({.file = reference});
    }
  }
  append(found, check_together(engagement.questionnaires, places));
  for (const std::string& column : loose.groups) {
    engagement.groupings.push_back({.column = column, .label = LocalizedText(column)});
  }
  engagement.weight_column = loose.weight_column;
  if (has_errors(found)) {
    return found;
  }
  return {std::move(engagement), std::move(found)};
}

Result<EngagementFiles> load_loose_files(const LooseFiles& loose, const Catalogue& catalogue,
                                         const Reading& reading) {
  Result<Engagement> engagement = load_loose_engagement(loose, catalogue);
  Diagnostics found = std::move(engagement.diagnostics);
  EngagementFiles files;
  files.engagement = std::move(engagement.value).value_or(Engagement{});
  add_questionnaires(files.engagement, files.inputs);
  Wave all;
  for (const std::string& path : loose.responses) {
    all.responses.push_back({.file = path});
  }
  if (!has_errors(found)) {
    read_answers(files, {all}, {}, reading, found);
  }
  if (has_errors(found)) {
    return found;
  }
  return {std::move(files), std::move(found)};
}

}  // namespace cxmat
