// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/validate.hpp"

#include <cxmat/formats/benchmark/context_reader.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/exports/matching/import_map.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/form_files.hpp>
#include <cxmat/formats/instruments/reader.hpp>
#include <cxmat/formats/questionnaire_lint.hpp>
#include <cxmat/formats/questionnaire_reader.hpp>
#include <cxmat/formats/responses.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> paths;
  std::vector<std::string> questionnaires;  ///< what responses are checked against
  bool strict = false;                      ///< the style of questionnaires too
};

bool is_yaml(const fs::path& path) {
  return path.extension() == ".yaml" || path.extension() == ".yml";
}

bool is_table(const fs::path& path) {
  static constexpr std::array<std::string_view, 4> endings{".csv", ".tsv", ".txt", ".json"};
  return path == "-" || std::ranges::find(endings, path.extension().string()) != endings.end();
}

/// The key that says what kind of file a document is, or "" if none does.
std::string_view kind_of(const yaml::Document& document) {
  for (const std::string_view kind : {"questionnaire", "assessment", "benchmark", "defaults",
                                      "responses", "response", "import"}) {
    if (document.root.find(kind) != nullptr) {
      return kind;
    }
  }
  return {};
}

/// A benchmark may be JSON, which is read as YAML; other JSON holds responses.
bool is_json_benchmark(const fs::path& path) {
  if (path.extension() != ".json") {
    return false;
  }
  const Result<std::string> bytes = read_file(path, yaml::max_bytes);
  if (!bytes || bytes->find("\"benchmark\"") == std::string::npos) {
    return false;
  }
  const Result<yaml::Document> document = yaml::parse(*bytes, path.string());
  return document && kind_of(*document) == "benchmark";
}

/// As it was saved or not.
bool is_from_form(const fs::path& path) {
  const Result<std::string> bytes = read_file(path, yaml::max_bytes);
  return path.extension() == ".json" && bytes && bytes->find("\"form\"") != std::string::npos;
}

std::string known_kinds() {
  std::string kinds = "questionnaire, assessment, benchmark, responses, import";
  for (const InstrumentFormat& format : instrument_formats()) {
    kinds += fmt::format(", {}", format.kind);
  }
  return kinds;
}

class Validator {
 public:
  Validator(const Options& options, const Catalogue& catalogue)
      : options_(options), catalogue_(catalogue) {}

  [[nodiscard]] Diagnostics check(const fs::path& path) {
    if (path.extension() == ".xlsx") {
      return check_form(path);
    }
    return is_yaml(path) || is_json_benchmark(path) ? check_yaml(path) : check_responses(path);
  }

 private:
  [[nodiscard]] Diagnostics check_yaml(const fs::path& path) {
    Result<std::string> bytes = read_file(path, yaml::max_bytes);
    if (!bytes) {
      return std::move(bytes.diagnostics);
    }
    Result<yaml::Document> document = yaml::parse(*bytes, path.string());
    if (!document) {
      return std::move(document.diagnostics);
    }
    // First: a plan names the assessment that it comes from under a key of that name.
    if (!instrument_kind(*document).empty()) {
      append(document.diagnostics, read_instrument(*document).diagnostics);
      return std::move(document.diagnostics);
    }
    const std::string_view kind = kind_of(*document);
    if (kind == "assessment") {
      return load_engagement_files(path, catalogue_).diagnostics;
    }
    if (kind == "questionnaire") {
      return check_questionnaire(path, *document);
    }
    if (kind == "benchmark") {
      append(document.diagnostics, benchmark_findings(*document));
      return std::move(document.diagnostics);
    }
    if (kind == "defaults") {
      append(document.diagnostics, read_defaults(*document).diagnostics);
      return std::move(document.diagnostics);
    }
    if (kind == "import") {
      append(document.diagnostics, exports::read_import_map(*bytes, path.string()).diagnostics);
      return std::move(document.diagnostics);
    }
    if (kind == "responses" || kind == "response") {
      return check_responses(path);
    }
    return {error(Code::wrong_file_kind, document->at(document->root.position), {known_kinds()})};
  }

  [[nodiscard]] Diagnostics check_questionnaire(const fs::path& path,
                                                const yaml::Document& document) {
    Result<Questionnaire> questionnaire = catalogue_.load_file(path);
    if (options_.strict && questionnaire) {
      append(questionnaire.diagnostics, lint_.check(document, *questionnaire));
    }
    return std::move(questionnaire.diagnostics);
  }

  /// A filled form says itself what it asked.
  [[nodiscard]] Diagnostics check_form(const fs::path& path) const {
    Result<LooseFiles> form = loose_files_of_forms(std::vector{path.string()});
    if (!form) {
      return std::move(form.diagnostics);
    }
    if (!options_.questionnaires.empty()) {
      form->questionnaires = options_.questionnaires;
    }
    return load_loose_files(*form, catalogue_).diagnostics;
  }

  /// Responses mean nothing without their questionnaires.
  [[nodiscard]] Diagnostics check_responses(const fs::path& path) const {
    if (!is_table(path) && !is_yaml(path)) {
      return {error(Code::unknown_format, {.file = path.string()},
                    {path.string(), ".yaml, .yml, .json, .csv, .tsv, .txt"})};
    }
    if (options_.questionnaires.empty() && is_from_form(path)) {
      return check_form(path);
    }
    if (options_.questionnaires.empty()) {
      return {error(Code::responses_need_questionnaire, {.file = path.string()})};
    }
    return load_loose_files({.questionnaires = options_.questionnaires,
                             .responses = {path.string()},
                             .groups = {},
                             .weight_column = {}},
                            catalogue_)
        .diagnostics;
  }

  const Options& options_;
  const Catalogue& catalogue_;
  QuestionnaireLint lint_;
};

/// A folder stands for its assessment.yaml, or else for all its YAML files, or else for the filled
/// forms in it.
std::vector<fs::path> files_of(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) {
    return {path};
  }
  if (fs::exists(path / "assessment.yaml", ignored)) {
    return {path / "assessment.yaml"};
  }
  std::vector<fs::path> files;
  std::vector<fs::path> forms;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, ignored)) {
    if (is_yaml(entry.path())) {
      files.push_back(entry.path());
    } else if (entry.path().extension() == ".json" || entry.path().extension() == ".xlsx") {
      forms.push_back(entry.path());
    }
  }
  if (files.empty()) {
    files = std::move(forms);
  }
  std::ranges::sort(files);
  return files.empty() ? std::vector{path / "assessment.yaml"} : files;
}

std::string verdict(const fs::path& file, const Diagnostics& found,
                    const reports::Messages& messages) {
  const auto errors = std::ranges::count(found, Severity::error, &Diagnostic::severity);
  const auto warnings = std::ranges::count(found, Severity::warning, &Diagnostic::severity);
  std::string text = file.string() + ": ";
  if (errors == 0 && warnings == 0) {
    return text + std::string(messages.text("validate.ok")) + "\n";
  }
  if (errors > 0) {
    text += messages.counted("validate.errors", errors) + (warnings > 0 ? ", " : "");
  }
  if (warnings > 0) {
    text += messages.counted("validate.warnings", warnings);
  }
  return text + "\n";
}

/// With --strict a warning is a check that failed.
ExitCode exit_code(const Diagnostics& found, bool strict) {
  const ExitCode code = exit_code_of(found);
  const bool warned =
      std::ranges::find(found, Severity::warning, &Diagnostic::severity) != found.end();
  return code == ExitCode::done && strict && warned ? ExitCode::check_failed : code;
}

ExitCode run(const Options& options, const Context& context) {
  const Result<Catalogue> catalogue = context.load_catalogue();
  context.console.report(catalogue.diagnostics);
  if (!catalogue) {
    return exit_code_of(catalogue.diagnostics);
  }
  Validator validator(options, *catalogue);
  Diagnostics all;
  std::string verdicts;
  for (const std::string& path : options.paths) {
    for (const fs::path& file : files_of(path)) {
      Diagnostics found = validator.check(file);
      context.console.report(found);
      verdicts += verdict(file, found, context.console.messages);
      append(all, std::move(found));
    }
  }
  const ExitCode printed = context.console.print(verdicts);
  return printed == ExitCode::done ? exit_code(all, options.strict) : printed;
}

}  // namespace

Run attach_validate(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("paths", options->paths,
                 "Files, or folders (their assessment.yaml, or all their YAML files)")
      ->required();
  app.add_option("--questionnaire", options->questionnaires,
                 "What response files on their own are checked against: ids or YAML files")
      ->delimiter(',');
  app.add_flag("--strict", options->strict,
               "Judge the style of questionnaires too (docs/lint.md); exit 1 if anything is found");
  app.footer(
      "Example: cxmat validate examples/nordlicht questionnaires\n"
      "         cxmat validate --strict my-questionnaire.yaml");
  return [options](const Context& context) { return run(*options, context); };
}

}  // namespace cxmat::cli
