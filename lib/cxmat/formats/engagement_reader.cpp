// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement_reader.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/engagement/benchmark_use.hpp"
#include "cxmat/formats/engagement/certainty.hpp"
#include "cxmat/formats/engagement/checks.hpp"
#include "cxmat/formats/engagement/groupings.hpp"
#include "cxmat/formats/engagement/quality.hpp"
#include "cxmat/formats/engagement/report_settings.hpp"
#include "cxmat/formats/engagement/uses.hpp"
#include "cxmat/formats/engagement/waves.hpp"
#include "cxmat/formats/engagement/weights.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/outcome.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

using engagement_file::Uses;

constexpr std::array<FactAnswer, 3> fact_answers{FactAnswer::yes, FactAnswer::no,
                                                 FactAnswer::dont_know};

Organisation read_organisation(yaml::Reader& reader, yaml::MapReader& root) {
  Organisation organisation;
  const yaml::Node* node = root.find("organisation", yaml::Need::required);
  if (node == nullptr) {
    return organisation;
  }
  yaml::MapReader map(reader, *node, "organisation");
  organisation.name = fields::filled(reader, map, "name", yaml::Need::required).value_or("");
  organisation.industry = map.text("industry").value_or("");
  organisation.size = map.text("size").value_or("");
  organisation.country = map.text("country").value_or("");
  map.finish();
  return organisation;
}

std::vector<Language> read_languages(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("languages");
  if (node == nullptr) {
    return {Language::en};
  }
  std::vector<Language> languages;
  for (const yaml::Node& item : reader.list(*node, "languages")) {
    const std::optional<std::string> word = reader.word(item, "languages");
    const std::optional<Language> language = word ? parse_language(*word) : std::nullopt;
    if (word && !language) {
      reader.error(Code::unknown_language, item.position,
                   {*word, list_of({all_languages.begin(), all_languages.end()})});
    } else if (language && std::ranges::find(languages, *language) != languages.end()) {
      const auto first = std::ranges::find(node->items, *word, &yaml::Node::text);
      reader.error(Code::duplicate_id, item.position, {*word, place_text(reader.at(*first))});
    } else if (language) {
      languages.push_back(*language);
    }
  }
  if (node->kind == yaml::Kind::list && node->items.empty()) {
    reader.error(Code::empty_list, map.place_of("languages"), {"languages"});
  }
  return languages;
}

/// The facts of all questionnaires, and those of them that gates ask about.
struct KnownFacts {
  std::vector<std::string> all;
  std::vector<std::string> in_gates;
};

KnownFacts known_facts(const Uses& uses) {
  KnownFacts facts;
  for (const QuestionnaireUse& use : uses.loaded) {
    std::set<std::string> asked;
    for (const Gate& gate : use.questionnaire.gates) {
      const std::vector<std::string> ids = gate.when.ids();
      asked.insert(ids.begin(), ids.end());
    }
    for (const Fact& fact : use.questionnaire.facts) {
      facts.all.push_back(fact.id);
      if (asked.contains(fact.id)) {
        facts.in_gates.push_back(fact.id);
      }
    }
  }
  return facts;
}

void read_facts(yaml::Reader& reader, yaml::MapReader& map, const Uses& uses,
                Engagement& engagement) {
  const std::vector<std::string> answers{"yes", "no", "unknown"};
  const KnownFacts known = known_facts(uses);
  std::set<std::string> mentioned;
  for (const yaml::Entry& entry : map.map("facts")) {
    mentioned.insert(entry.key);
    if (uses.complete && std::ranges::find(known.all, entry.key) == known.all.end()) {
      reader.error(Code::fact_unknown, entry.position,
                   {entry.key, closest_match(entry.key, known.all)});
    }
    if (const auto answer = fields::one_of(reader, entry.value, entry.key, answers)) {
      engagement.facts.insert_or_assign(entry.key, fact_answers[*answer]);
    }
  }
  for (const std::string& fact : known.in_gates) {
    if (!mentioned.contains(fact)) {
      reader.warning(Code::fact_not_answered, map.place_of("facts"), {fact});
    }
  }
}

Privacy read_privacy(yaml::Reader& reader, yaml::MapReader& root) {
  Privacy privacy;
  const yaml::Node* node = root.find("privacy");
  if (node == nullptr) {
    return privacy;
  }
  yaml::MapReader map(reader, *node, "privacy");
  privacy.minimum_group =
      fields::positive(reader, map, "minimum_group").value_or(privacy.minimum_group);
  const std::optional<std::int64_t> comments = fields::positive(reader, map, "minimum_comments");
  privacy.minimum_comments = comments.value_or(privacy.minimum_comments);
  if (fields::one_of(reader, map, "unanimous", {"hide", "show"}) == 1) {
    privacy.unanimous = Unanimous::show;
  }
  if (const auto rule = fields::one_of(reader, map, "merge", {"hierarchy", "any", "never"})) {
    privacy.merge = static_cast<MergeRule>(*rule);
  }
  if (comments && *comments < privacy.minimum_group) {
    reader.error(Code::minimum_comments_low, node->find("minimum_comments")->position,
                 {fmt::format("{}", *comments), fmt::format("{}", privacy.minimum_group)});
  }
  privacy.minimum_comments = std::max(privacy.minimum_comments, privacy.minimum_group);
  if (fields::one_of(reader, map, "collection", {"survey", "consensus"}) == 1) {
    privacy.collection = Collection::consensus;
  } else if (privacy.minimum_group < recommended_minimum_group) {
    reader.warning(
        Code::minimum_group_low, node->find("minimum_group")->position,
        {fmt::format("{}", privacy.minimum_group), fmt::format("{}", recommended_minimum_group)});
  }
  map.finish();
  return privacy;
}

/// A report in a language that a questionnaire lacks shows that questionnaire in another one.
void check_languages(const Uses& uses, const std::vector<Language>& languages, Diagnostics& found) {
  for (std::size_t i = 0; i < uses.loaded.size(); ++i) {
    const Questionnaire& questionnaire = uses.loaded[i].questionnaire;
    for (const Language language : languages) {
      if (!questionnaire.title.has(language)) {
        found.push_back(warning(Code::missing_translation, uses.places[i],
                                {questionnaire.id, std::string(to_string(language))}));
      }
    }
  }
}

/// Everything but the questionnaires and what depends on them.
void read_own(yaml::Reader& reader, yaml::MapReader& map, Engagement& engagement) {
  engagement.languages = read_languages(reader, map);
  const Texts texts(reader, engagement.languages, Promise::at_least);
  engagement.title = texts.read(map, "title");
  engagement.organisation = read_organisation(reader, map);
  engagement.date = fields::date(reader, map, "date").value_or("");
  if (fields::one_of(reader, map, "method", {"self", "third_party"}) == 1) {
    engagement.method = RatedBy::third_party;
  }
  engagement.groupings = engagement_file::read_groupings(texts, map);
  engagement.weight_column = fields::filled(reader, map, "weight_column").value_or("");
  engagement.duration_column = fields::filled(reader, map, "duration_column").value_or("");
  engagement.stable_respondents =
      fields::one_of(reader, map, "respondent_ids", {"per_wave", "stable"}) == 1;
  engagement.weighting = engagement_file::read_weighting(reader, map, engagement.groupings);
  engagement.quality = engagement_file::read_quality(reader, map);
  engagement.certainty = engagement_file::read_certainty(reader, map);
  engagement.waves = engagement_file::read_waves(texts, map);
  engagement.benchmark = engagement_file::read_benchmark_use(reader, map);
  engagement.instruments = engagement_file::read_files(reader, map, "instruments");
  engagement.privacy = read_privacy(reader, map);
  engagement.report = engagement_file::read_report_settings(reader, map);
  if (fields::one_of(reader, map, "overall", {"group_scores", "per_respondent"}) == 1) {
    engagement.overall = OverallRule::per_respondent;
  }
}

}  // namespace

Result<Engagement> read_engagement(const yaml::Document& document,
                                   const QuestionnaireSource& questionnaires) {
  Diagnostics found;
  Diagnostics in_questionnaires;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "assessment");
  Engagement engagement;
  if (fields::head(reader, map, document.root, "assessment", engagement.id)) {
    read_own(reader, map, engagement);
    Uses uses = engagement_file::read_uses(reader, map, questionnaires);
    engagement_file::check_columns(reader, document.root, uses.loaded);
    check_languages(uses, engagement.languages, found);
    read_facts(reader, map, uses, engagement);
    append(found, check_together(uses.loaded, uses.places));
    in_questionnaires = std::move(uses.in_questionnaires);
    engagement.questionnaires = std::move(uses.loaded);
    engagement.checks = engagement_file::read_checks(reader, map, engagement, uses.complete);
    map.finish();
  }
  sort_by_place(found);
  append(found, std::move(in_questionnaires));
  return outcome(std::move(engagement), std::move(found));
}

}  // namespace cxmat
