// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/result_json.hpp"

#include "cxmat/formats/result/benchmark_json.hpp"
#include "cxmat/formats/result/members.hpp"
#include "cxmat/formats/result/values.hpp"
#include "cxmat/formats/result/wave_json.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace cxmat {
namespace {

using result_json::interval;
using result_json::Json;
using result_json::Members;
using result_json::nullable;
using result_json::text_or_null;
using result_json::texts;

Json distribution(const Figures& figures, const Scale* scale) {
  constexpr std::size_t keys = 7;
  Members json(keys);
  if (!figures.level_counts.empty()) {
    json.add("levels", figures.level_counts);
  }
  if (figures.answers && scale != nullptr) {
    Members choices(scale->choices.size());
    for (std::size_t i = 0; i < scale->choices.size(); ++i) {
      if (scale->choices[i].kind == ChoiceKind::regular) {
        choices.add(scale->choices[i].name, figures.answers->choices[i]);
      }
    }
    json.add("choices", choices.take());
    json.add("answered", figures.answers->answered);
    json.add("unanswered", figures.answers->unanswered);
    json.add("not_applicable", figures.answers->not_applicable);
    json.add("dont_know", figures.answers->dont_know);
    json.add("not_shown", figures.answers->not_shown);
  }
  return json.empty() ? Json(nullptr) : json.take();
}

Json quartiles(const std::optional<Quartiles>& quartiles) {
  return quartiles ? Json::array({quartiles->lower, quartiles->median, quartiles->upper})
                   : Json(nullptr);
}

Json level_shares(std::span<const ShareFigures> shares) {
  Json list = Json::array();
  for (const ShareFigures& share : shares) {
    Members json(2);
    json.add("share", share.share);
    json.add("interval", interval(share.interval));
    list.push_back(json.take());
  }
  return list.empty() ? Json(nullptr) : list;
}

Json own_units(const std::optional<OwnUnits>& units) {
  return units ? Json{{"value", units->value}, {"maximum", units->maximum}} : Json(nullptr);
}

Json indicator(const std::optional<IndicatorFigures>& figures) {
  static constexpr std::array<std::string_view, 4> names{"none", "nps", "ces", "csat"};
  if (!figures) {
    return nullptr;
  }
  return {{"kind", std::string(names[static_cast<std::size_t>(figures->kind)])},
          {"value", figures->value},
          {"standard_error", nullable(figures->standard_error)},
          {"interval", interval(figures->interval)},
          {"high", figures->high},
          {"middle", figures->middle},
          {"low", figures->low}};
}

Json number(const std::optional<NumberFigures>& figures) {
  if (!figures) {
    return nullptr;
  }
  return {{"mean", figures->mean},
          {"sd", nullable(figures->sd)},
          {"quartiles", quartiles(figures->quartiles)}};
}

Json cell(const Cell& cell, const Scale* scale) {
  if (!cell) {
    return cell.counts
               ? Json{{"suppressed", true}, {"n", cell.counts->n}, {"asked", cell.counts->asked}}
               : Json{{"suppressed", true}};
  }
  constexpr std::size_t keys = 26;
  Members json(keys);
  json.add("n", cell->n);
  json.add("asked", cell->asked);
  json.add("effective_n", nullable(cell->effective_n));
  json.add("coverage", nullable(cell->coverage));
  json.add("score", nullable(cell->score));
  json.add("level_score", nullable(cell->level_score));
  json.add("level", nullable(cell->level));
  json.add("ungated_score", nullable(cell->ungated_score));
  json.add("sd", nullable(cell->sd));
  json.add("interval", interval(cell->interval));
  json.add("agreement", nullable(cell->agreement));
  json.add("alpha", nullable(cell->alpha));
  json.add("distribution", distribution(*cell, scale));
  json.add("unweighted_score", nullable(cell->unweighted_score));
  json.add("quartiles", quartiles(cell->quartiles));
  json.add("level_shares", level_shares(cell->level_shares));
  json.add("listwise_agreement", nullable(cell->listwise_agreement));
  json.add("standardized_alpha", nullable(cell->standardized_alpha));
  json.add("alpha_interval", interval(cell->alpha_interval));
  json.add("alpha_n", cell->alpha_if_dropped || cell->alpha ? Json(cell->alpha_n) : Json(nullptr));
  json.add("alpha_if_dropped", nullable(cell->alpha_if_dropped));
  json.add("item_rest", nullable(cell->item_rest));
  json.add("own_units", own_units(cell->own_units));
  json.add("percent_to_target", nullable(cell->percent_to_target));
  json.add("indicator", indicator(cell->indicator));
  json.add("number", number(cell->number));
  return json.take();
}

Json weighting(const std::optional<WeightingResult>& result) {
  if (!result) {
    return nullptr;
  }
  return {{"design_effect", result->design_effect},
          {"smallest", result->smallest},
          {"largest", result->largest},
          {"iterations", result->iterations},
          {"trimmed_share", result->trimmed_share},
          {"unplaced", nullable(result->unplaced)}};
}

Json quality(const QualityResult& result) {
  Json findings = Json::object();
  for (const QualityFinding& finding : result.findings) {
    findings[std::string(to_string(finding.flag))] = {{"flagged", nullable(finding.flagged)},
                                                      {"excluded", finding.excluded}};
  }
  return {{"findings", std::move(findings)},
          {"excluded", nullable(result.excluded)},
          {"score_with_all", nullable(result.score_with_all)}};
}

Json certainty(const std::optional<Certainty>& found) {
  if (!found) {
    return nullptr;
  }
  return {{"respondents", nullable(found->respondents)},
          {"replicates", found->replicates},
          {"weights", nullable(found->weights)},
          {"weightings", found->weightings},
          {"not_worked_out", text_or_null(found->not_worked_out)}};
}

bool says_anything(const Cell& cell) {
  return cell || cell.counts;
}

Json evidence(const std::vector<EvidenceNote>& notes) {
  if (notes.empty()) {
    return nullptr;
  }
  Json list = Json::array();
  for (const EvidenceNote& note : notes) {
    list.push_back({{"grade", note.grade < 0 ? Json(nullptr) : Json(note.grade)},
                    {"text", text_or_null(note.text)},
                    {"lowered", note.lowered}});
  }
  return list;
}

Json evidence(const std::optional<EvidenceResult>& result) {
  return !result ? Json(nullptr)
                 : Json{{"grades", result->grades},
                        {"without_grade", result->without_grade},
                        {"lowered", result->lowered}};
}

Json comments(const std::optional<Comments>& written) {
  return written ? Json{{"count", nullable(written->count)},
                        {"texts", written->texts},
                        {"withheld", nullable(written->withheld)}}
                 : Json(nullptr);
}

class ResultWriter {
 public:
  explicit ResultWriter(const Assessment& assessment) : assessment_(assessment) {
    for (const QuestionnaireUse& use : assessment.engagement.questionnaires) {
      for (const Question* question : questions_of(use.questionnaire)) {
        scales_.emplace_back(question->id, &question->scale);
      }
    }
  }

  [[nodiscard]] Json write(std::string_view producer) const {
    const Engagement& engagement = assessment_.engagement;
    Json json = {{"schema_version", result_schema_version},
                 {"producer", std::string(producer)},
                 {"assessment", engagement.id},
                 {"organisation", organisation()},
                 {"date", text_or_null(engagement.date)},
                 {"method", engagement.method == RatedBy::self ? "self" : "third_party"},
                 {"questionnaires", questionnaires()},
                 {"groupings", grouping_names()},
                 {"waves", wave_names()},
                 {"grouping_details", grouping_details()},
                 {"wave_details", wave_details()},
                 {"privacy", privacy()},
                 {"merged", merged()},
                 {"facts", facts()},
                 {"gates", gates()},
                 {"benchmark", result_json::benchmark(assessment_.benchmark)},
                 {"context", result_json::context(assessment_.context)},
                 {"inputs", inputs()},
                 {"weighting", weighting(assessment_.weighting)},
                 {"quality", quality(assessment_.quality)},
                 {"evidence", evidence(assessment_.evidence)},
                 {"nodes", Json::array()}};
    for (const NodeResult& node : assessment_.nodes) {
      json["nodes"].push_back(write(node));
    }
    return json;
  }

 private:
  [[nodiscard]] Json organisation() const {
    const Organisation& organisation = assessment_.engagement.organisation;
    return {{"name", text_or_null(organisation.name)},
            {"industry", text_or_null(organisation.industry)},
            {"size", text_or_null(organisation.size)},
            {"country", text_or_null(organisation.country)}};
  }

  [[nodiscard]] Json questionnaires() const {
    Json list = Json::array();
    for (const QuestionnaireUse& use : assessment_.engagement.questionnaires) {
      const Questionnaire& questionnaire = use.questionnaire;
      Json levels = Json::array();
      for (const Level& level : questionnaire.levels) {
        levels.push_back(
            {{"level", level.number}, {"from", level.from.value()}, {"name", texts(level.name)}});
      }
      Json includes = Json::array();
      for (const Inclusion& inclusion : questionnaire.includes) {
        includes.push_back({{"id", inclusion.questionnaire}, {"version", inclusion.version}});
      }
      list.push_back(
          {{"id", questionnaire.id},
           {"version", questionnaire.version},
           {"hash", questionnaire.hash},
           {"weight", use.weight.value()},
           {"target", use.target ? Json(use.target->value()) : Json(nullptr)},
           {"result", questionnaire.result == ResultKind::level ? "level" : "distribution"},
           {"title", texts(questionnaire.title)},
           {"includes", std::move(includes)},
           {"levels", std::move(levels)}});
    }
    return list;
  }

  [[nodiscard]] Json grouping_names() const {
    Json names = Json::array();
    for (const GroupingResult& grouping : assessment_.groupings) {
      names.push_back(grouping.column);
    }
    return names;
  }

  [[nodiscard]] Json wave_names() const {
    Json names = Json::array();
    for (const WaveResult& wave : assessment_.waves) {
      names.push_back(wave.id);
    }
    return names;
  }

  [[nodiscard]] Json grouping_details() const {
    Json details = Json::object();
    for (const GroupingResult& grouping : assessment_.groupings) {
      Json values = Json::array();
      for (const GroupValueResult& value : grouping.values) {
        values.push_back({{"name", value.name},
                          {"label", texts(value.label)},
                          {"population", nullable(value.population)},
                          {"respondents", nullable(value.respondents)}});
      }
      details[grouping.column] = {{"label", texts(grouping.label)},
                                  {"values", std::move(values)},
                                  {"waves_without_value", grouping.waves_without_value}};
    }
    return details;
  }

  [[nodiscard]] Json wave_details() const {
    Json details = Json::array();
    for (const WaveResult& wave : assessment_.waves) {
      details.push_back({{"id", wave.id},
                         {"label", texts(wave.label)},
                         {"date", text_or_null(wave.date)},
                         {"respondents", nullable(wave.respondents)},
                         {"population", nullable(wave.population)}});
    }
    return details;
  }

  [[nodiscard]] Json privacy() const {
    const Privacy& privacy = assessment_.engagement.privacy;
    static constexpr std::array<std::string_view, 3> merge_rules{"hierarchy", "any", "never"};
    const bool survey = privacy.collection == Collection::survey;
    return {{"minimum_group", privacy.minimum_group},
            {"minimum_comments", privacy.minimum_comments},
            {"unanimous", privacy.unanimous == Unanimous::hide ? "hide" : "show"},
            {"merge", std::string(merge_rules[static_cast<std::size_t>(privacy.merge)])},
            {"collection", survey ? "survey" : "consensus"},
            {"protection", survey ? "complementary" : "none"}};
  }

  [[nodiscard]] Json merged() const {
    Json list = Json::array();
    for (const GroupMerge& merge : assessment_.merges) {
      Json labels = Json::array();
      for (const LocalizedText& label : merge.labels) {
        labels.push_back(texts(label));
      }
      list.push_back(
          {{"grouping", merge.grouping}, {"into", merge.into}, {"labels", std::move(labels)}});
    }
    return list;
  }

  [[nodiscard]] Json facts() const {
    static constexpr std::array<std::string_view, 3> names{"yes", "no", "unknown"};
    Json json = Json::object();
    for (const auto& [fact, given] : assessment_.engagement.facts) {
      json[fact] = names[static_cast<std::size_t>(given)];
    }
    return json;
  }

  [[nodiscard]] Json gates() const {
    Json list = Json::array();
    for (const GateResult& gate : assessment_.gates) {
      list.push_back({{"node", gate.node},
                      {"when", gate.gate.when.source},
                      {"cap", gate.gate.cap.value()},
                      {"state", std::string(to_string(gate.state))},
                      {"because", texts(gate.gate.because)}});
    }
    return list;
  }

  [[nodiscard]] Json inputs() const {
    Json list = Json::array();
    for (const InputFile& input : assessment_.inputs) {
      list.push_back({{"role", input.role},
                      {"name", input.name},
                      {"version", text_or_null(input.version)},
                      {"sha256", input.hash}});
    }
    return list;
  }

  [[nodiscard]] const Scale* scale_of(const NodeResult& node) const {
    for (const auto& [id, scale] : scales_) {
      if (node.kind == NodeKind::question && id == node.id) {
        return scale;
      }
    }
    return nullptr;
  }

  [[nodiscard]] const GroupingResult& grouping(std::string_view column) const {
    std::size_t position = 0;
    while (assessment_.groupings[position].column != column) {
      ++position;
    }
    return assessment_.groupings[position];
  }

  [[nodiscard]] Json groups(std::span<const GroupCells> groups, const Scale* scale) const {
    Members json(groups.size());
    for (const GroupCells& group : groups) {
      if (!group.cells.empty() && std::ranges::none_of(group.cells, says_anything)) {
        continue;  // not broken down by it
      }
      const std::vector<GroupValueResult>& values = grouping(group.grouping).values;
      Members cells(values.size());
      for (std::size_t i = 0; i < values.size(); ++i) {
        cells.add(values[i].name, cell(group.cells[i], scale));
      }
      json.add(group.grouping, cells.take());
    }
    return json.take();
  }

  [[nodiscard]] Json crosses(const NodeResult& node, const Scale* scale) const {
    Members json(node.crosses.size());
    for (const CrossCells& cross : node.crosses) {
      const std::vector<GroupValueResult>& rows = grouping(cross.rows).values;
      const std::vector<GroupValueResult>& columns = grouping(cross.columns).values;
      Members cells(rows.size() * columns.size());
      for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
          cells.add(cross_key(rows[row].name, columns[column].name),
                    cell(cross.cells[row * columns.size() + column], scale));
        }
      }
      json.add(cross.rows + "," + cross.columns, cells.take());
    }
    return json.take();
  }

  [[nodiscard]] Json intraclass(std::span<const GroupCells> groups) const {
    Json json = Json::object();
    for (const GroupCells& group : groups) {
      json[group.grouping] = group.intraclass ? Json{{"icc1", group.intraclass->icc1},
                                                     {"icc2", nullable(group.intraclass->icc2)},
                                                     {"groups", group.intraclass->groups},
                                                     {"n", group.intraclass->n}}
                                              : Json(nullptr);
    }
    return json;
  }

  [[nodiscard]] Json differences(const NodeResult& node) const {
    Json list = Json::array();
    for (const GroupDifference& found : node.differences) {
      const std::vector<GroupValueResult>& values = grouping(found.grouping).values;
      list.push_back({{"grouping", found.grouping},
                      {"a", values[found.a].name},
                      {"b", values[found.b].name},
                      {"difference", found.difference},
                      {"interval", interval(found.interval)},
                      {"t", found.t},
                      {"degrees_of_freedom", found.degrees_of_freedom},
                      {"p", found.p},
                      {"adjusted_p", found.adjusted_p},
                      {"effect", nullable(found.effect)},
                      {"effect_interval", interval(found.effect_interval)}});
    }
    return list;
  }

  [[nodiscard]] Json trace(const Trace& trace) const {
    Json parts = Json::array();
    for (const PartTrace& part : trace.parts) {
      parts.push_back({{"node", assessment_.nodes[part.node].id},
                       {"share", part.share},
                       {"n", part.n},
                       {"score", nullable(part.score)},
                       {"contribution", nullable(part.contribution)}});
    }
    Json practices = Json::array();
    for (const PracticeTrace& practice : trace.practices) {
      practices.push_back({{"node", assessment_.nodes[practice.node].id},
                           {"level", practice.level},
                           {"goal", text_or_null(practice.goal)},
                           {"stream", text_or_null(practice.stream)},
                           {"score", nullable(practice.score)},
                           {"rating", std::string(to_string(practice.rating))},
                           {"blocks", practice.blocks}});
    }
    return {{"parts", std::move(parts)},
            {"practices", std::move(practices)},
            {"below_coverage", trace.below_coverage}};
  }

  [[nodiscard]] Json write(const NodeResult& node) const {
    const Scale* scale = scale_of(node);
    Json waves = Json::object();
    for (const WaveCells& wave : node.waves) {
      waves[wave.wave] = {{"overall", cell(wave.overall, scale)},
                          {"groups", groups(wave.groups, scale)}};
    }
    return {{"id", node.id},
            {"parent", node.parent ? Json(assessment_.nodes[*node.parent].id) : Json(nullptr)},
            {"kind", std::string(to_string(node.kind))},
            {"label", texts(node.label)},
            {"weight", node.weight.value()},
            {"model", text_or_null(node.model)},
            {"scored", node.scored},
            {"target", nullable(node.target)},
            {"benchmark", result_json::standing(node.benchmark)},
            {"overall", cell(node.overall, scale)},
            {"groups", groups(node.groups, scale)},
            {"crosses", crosses(node, scale)},
            {"waves", std::move(waves)},
            {"change", result_json::change(node.change)},
            {"trend", result_json::trend(node.trend)},
            {"intraclass", intraclass(node.groups)},
            {"differences", differences(node)},
            {"certainty", certainty(node.certainty)},
            {"trace",
             node.kind == NodeKind::question || !node.overall ? Json(nullptr) : trace(node.trace)},
            {"comments", comments(node.comments)},
            {"evidence", evidence(node.evidence)}};
  }

  const Assessment& assessment_;
  std::vector<std::pair<std::string, const Scale*>> scales_;
};

}  // namespace

std::string to_json(const Protected<Assessment>& assessment, std::string_view producer) {
  return ResultWriter(*assessment).write(producer).dump(2) + "\n";
}

}  // namespace cxmat
