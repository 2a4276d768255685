// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/benchmark_peers.hpp"

#include "cli/assessment_input.hpp"

#include <cxmat/comparison/result_summary.hpp>
#include <cxmat/formats/file_findings.hpp>
#include <cxmat/formats/peers/peer_csv.hpp>
#include <cxmat/formats/peers/peer_files.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace cxmat::cli {
namespace {

Result<PeerResult> score(const std::string& path, PeerNodes nodes, const Catalogue& catalogue) {
  Result<EngagementFiles> files = load_input({.assessment = path}, catalogue, {});
  if (!files) {
    return std::move(files.diagnostics);
  }
  files->benchmark.reset();  // a peer is not compared
  Diagnostics found = std::move(files.diagnostics);
  auto assessment = assess_input(*files, {.crosses = Crosses::skip, .certainty = false});
  append(found, std::move(assessment.diagnostics));
  if (!assessment) {
    return found;
  }
  return {peer_result_of(summary_of(*assessment), nodes), std::move(found)};
}

/// "ownership@1.0.0"; the version of an id alone is that of the catalogue.
Result<BenchmarkQuestionnaire> parse_questionnaire(const std::string& text,
                                                   const Context& context) {
  const std::size_t at = text.find('@');
  if (at != std::string::npos) {
    BenchmarkQuestionnaire named{.id = text.substr(0, at), .version = text.substr(at + 1)};
    const bool is_version = std::ranges::count(named.version, '.') == 2 &&
                            named.version.find_first_not_of(".0123456789") == std::string::npos;
    if (named.id.empty() || !is_version) {
      return error(Code::unknown_option_value, {},
                   {text, "--questionnaires", "ID@1.0.0", std::string()});
    }
    return named;
  }
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return catalogue.diagnostics;
  }
  const Result<Questionnaire> known = catalogue->load(text);
  if (!known) {
    return known.diagnostics;
  }
  return BenchmarkQuestionnaire{.id = known->id, .version = known->version};
}

Result<Peers> load_table(const PeerOrder& order, const std::string& file, const Context& context) {
  Diagnostics found;
  if (order.questionnaires.empty()) {
    found.push_back(error(Code::benchmark_needs_option, {.file = file}, {"--questionnaires"}));
  }
  if (order.method.empty()) {
    found.push_back(error(Code::benchmark_needs_option, {.file = file}, {"--method"}));
  }
  PeerColumns columns{.questionnaires = {}, .own = order.own, .questions = order.questions};
  for (const std::string& text : order.questionnaires) {
    Result<BenchmarkQuestionnaire> questionnaire = parse_questionnaire(text, context);
    append(found, std::move(questionnaire.diagnostics));
    if (questionnaire) {
      columns.questionnaires.push_back(*std::move(questionnaire));
    }
  }
  if (has_errors(found)) {
    return found;
  }
  Result<PeerTable> table = load_peer_csv(file, columns);
  append(found, std::move(table.diagnostics));
  if (!table) {
    return found;
  }
  Peers peers{.table = *std::move(table),
              .common = {.method = order.method, .questionnaires = columns.questionnaires},
              .counts = {},
              .files = {file}};
  peers.counts.rows = static_cast<std::int64_t>(peers.table.peers());
  return {std::move(peers), std::move(found)};
}

/// A peer without a score is none; a warning for each.
Diagnostics leave_out_empty(std::vector<PeerResult>& peers, const std::vector<std::string>& files) {
  FileFindings found({});
  for (std::size_t i = 0; i < peers.size(); ++i) {
    if (peers[i].scores.empty()) {
      found.add(warning(Code::nothing_scored, {.file = files[i]}));
    }
  }
  std::erase_if(peers, [](const PeerResult& peer) { return peer.scores.empty(); });
  return std::move(found).finish();
}

Result<Peers> load_results(const PeerOrder& order, PeerFiles files, const Context& context) {
  const PeerNodes nodes = order.questions ? PeerNodes::all : PeerNodes::without_questions;
  Result<std::vector<PeerResult>> results = load_peer_results(files.results, nodes);
  Diagnostics found = std::move(results.diagnostics);
  std::vector<PeerResult> peers = results ? *std::move(results) : std::vector<PeerResult>();
  const Result<Catalogue> catalogue = context.load_catalogue();
  append(found, catalogue.diagnostics);
  for (const std::string& path : catalogue ? files.assessments : std::vector<std::string>()) {
    Result<PeerResult> scored = score(path, nodes, *catalogue);
    append(found, std::move(scored.diagnostics));
    if (scored) {
      peers.push_back(*std::move(scored));
    }
  }
  if (has_errors(found)) {
    return found;
  }
  Peers made{.table = {},
             .common = {},
             .counts = {.assessments = static_cast<std::int64_t>(files.assessments.size()),
                        .results = static_cast<std::int64_t>(files.results.size())},
             .files = std::move(files.results)};
  std::ranges::move(files.assessments, std::back_inserter(made.files));
  Result<PeersInCommon> common = check_peers(peers, made.files, order.allow_version);
  append(found, std::move(common.diagnostics));
  if (!common) {
    return found;
  }
  made.common = *std::move(common);
  keep_comparable(peers, made.common.questionnaires);
  append(found, leave_out_empty(peers, made.files));
  made.table = table_of(peers);
  return {std::move(made), std::move(found)};
}

}  // namespace

Result<Peers> load_peers(const PeerOrder& order, const Context& context) {
  Result<PeerFiles> files = find_peer_files(order.inputs);
  if (!files) {
    return std::move(files.diagnostics);
  }
  const bool has_others = !files->results.empty() || !files->assessments.empty();
  if (files->tables.size() > 1 || (!files->tables.empty() && has_others)) {
    const std::string& other = !files->results.empty()       ? files->results[0]
                               : !files->assessments.empty() ? files->assessments[0]
                                                             : files->tables[1];
    return error(Code::only_one_of, {.file = files->tables[0]}, {files->tables[0], other});
  }
  Result<Peers> peers = files->tables.empty() ? load_results(order, *std::move(files), context)
                                              : load_table(order, files->tables[0], context);
  if (peers) {
    peers->counts.peers = static_cast<std::int64_t>(peers->table.peers());
    if (!order.method.empty()) {
      peers->common.method = order.method;
    }
  }
  return peers;
}

}  // namespace cxmat::cli
