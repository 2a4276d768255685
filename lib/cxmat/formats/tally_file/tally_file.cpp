// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tally_file/tally_file.hpp"

#include "cxmat/core/sha256.hpp"
#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/tally_file/sums_bytes.hpp"
#include "cxmat/tally/merge.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace cxmat {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view magic = "cxmat tally ";
constexpr std::string_view internal =
    ": internal, holds counts of small groups, not for publication\n";
constexpr std::size_t digest_length = 64;

std::int64_t respondents_in(const Tally& tally) {
  std::int64_t respondents = 0;
  for (const CellTally& cell : tally.cells) {
    respondents += cell.sums.respondents;
  }
  return respondents;
}

Json header_of(const TallyFile& file) {
  Json questionnaires = Json::array();
  for (const TallyIdentity::Used& used : file.made_with.questionnaires) {
    questionnaires.push_back({{"id", used.id},
                              {"version", used.version},
                              {"sha256", used.sha256},
                              {"weight", used.weight}});
  }
  Json groupings = Json::array();
  for (std::size_t i = 0; i < file.made_with.groupings.size(); ++i) {
    const TallyIdentity::Grouped& grouped = file.made_with.groupings[i];
    groupings.push_back({{"column", grouped.column},
                         {"listed", grouped.values},
                         {"values", file.tally.groupings[i].values}});
  }
  Json nodes = Json::array();
  for (const TallyIdentity::Node& node : file.made_with.nodes) {
    nodes.push_back({{"id", node.id}, {"scores", node.scores}, {"coverages", node.coverages}});
  }
  return {{"questionnaires", std::move(questionnaires)},
          {"groupings", std::move(groupings)},
          {"listed_waves", file.made_with.waves},
          {"waves", file.tally.waves},
          {"weight_column", file.made_with.weight_column},
          {"weighted", file.tally.weighted},
          {"signs", file.tally.signs_judged},
          {"sign_rules", file.made_with.signs},
          {"plan", file.made_with.plan},
          {"questions", file.made_with.questions},
          {"nodes", std::move(nodes)},
          {"respondents", respondents_in(file.tally)},
          {"cells", file.tally.cells.size()}};
}

/// The two lines in front of the cells.
std::string head_of(const TallyFile& file) {
  return fmt::format("{}{}{}{}\n", magic, tally_format_version, internal, header_of(file).dump());
}

std::vector<std::string> texts(const Json& list) {
  return list.get<std::vector<std::string>>();
}

/// Conversions would take 1e23 for a whole number, too.
std::int64_t whole_number(const Json& number) {
  if (!number.is_number_integer()) {
    throw Json::other_error::create(501, "no whole number", &number);
  }
  return number.get<std::int64_t>();
}

/// Throws what nlohmann-json throws where the header is not as header_of() writes it.
TallyFile from_header(const Json& json) {
  TallyFile file;
  for (const Json& used : json.at("questionnaires")) {
    file.made_with.questionnaires.push_back({.id = used.at("id").get<std::string>(),
                                             .version = used.at("version").get<std::string>(),
                                             .sha256 = used.at("sha256").get<std::string>(),
                                             .weight = used.at("weight").get<std::string>()});
  }
  for (const Json& grouped : json.at("groupings")) {
    file.made_with.groupings.push_back(
        {.column = grouped.at("column").get<std::string>(), .values = texts(grouped.at("listed"))});
    file.tally.groupings.push_back({.grouping = grouped.at("column").get<std::string>(),
                                    .values = texts(grouped.at("values")),
                                    .positions = {}});
  }
  file.made_with.waves = texts(json.at("listed_waves"));
  file.tally.waves = texts(json.at("waves"));
  file.made_with.weight_column = json.at("weight_column").get<std::string>();
  file.tally.weighted = json.at("weighted").get<bool>();
  file.tally.signs_judged = json.at("signs").get<bool>();
  file.made_with.signs = json.at("sign_rules").get<std::string>();
  file.made_with.plan = json.at("plan").get<std::string>();
  file.made_with.questions = texts(json.at("questions"));
  for (const Json& node : json.at("nodes")) {
    file.made_with.nodes.push_back({.id = node.at("id").get<std::string>(),
                                    .scores = whole_number(node.at("scores")),
                                    .coverages = whole_number(node.at("coverages"))});
  }
  return file;
}

bool are_different(std::vector<std::string> names) {
  std::ranges::sort(names);
  return std::ranges::adjacent_find(names) == names.end();
}

/// Whether two cells hold the same things, in number.
bool have_same_shape(const Sums& a, const Sums& b) {
  const auto same_question = [](const QuestionTally& one, const QuestionTally& other) {
    return one.choices.size() == other.choices.size();
  };
  const auto same_node = [](const NodeTally& one, const NodeTally& other) {
    return one.contributions.size() == other.contributions.size() &&
           one.pairs.size() == other.pairs.size();
  };
  return std::ranges::equal(a.questions, b.questions, same_question) &&
         std::ranges::equal(a.nodes, b.nodes, same_node);
}

/// True if names are told apart, and all cells hold as much as the first one.
bool is_sound(const Tally& tally) {
  std::int64_t respondents = 0;
  for (const CellTally& cell : tally.cells) {
    if (!have_same_shape(cell.sums, tally.cells.front().sums) ||
        cell.sums.respondents > tally_file::most_tallied - respondents) {
      return false;
    }
    respondents += cell.sums.respondents;
  }
  return are_different(tally.waves) &&
         std::ranges::all_of(tally.groupings, [](const GroupColumn& grouping) {
           return are_different(grouping.values);
         });
}

/// True if the keys of all cells rise and mean waves and values that there are.
bool has_sound_keys(const Tally& tally) {
  for (std::size_t i = 0; i < tally.cells.size(); ++i) {
    const CellKey& key = tally.cells[i].key;
    if (key.wave < 0 || static_cast<std::size_t>(key.wave) >= tally.waves.size() ||
        key.groups.size() != tally.groupings.size() || (i > 0 && !(tally.cells[i - 1].key < key))) {
      return false;
    }
    for (std::size_t g = 0; g < key.groups.size(); ++g) {
      if (key.groups[g] >= static_cast<std::int32_t>(tally.groupings[g].values.size())) {
        return false;
      }
    }
  }
  return true;
}

/// The version in the first line, if the line is one of a tally.
std::optional<std::string_view> version_in(std::string_view bytes) {
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  if (!line.starts_with(magic)) {
    return std::nullopt;
  }
  const std::string_view rest = line.substr(magic.size());
  return rest.substr(0, rest.find_first_not_of("0123456789"));
}

/// The tally in `bytes`, whose checksum fits; nothing where to_bytes() would not write them so.
std::optional<TallyFile> parse_sound(std::string_view bytes) {
  const std::size_t header_begin = bytes.find('\n') + 1;
  const std::size_t header_end = bytes.find('\n', header_begin);
  if (header_end == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view line = bytes.substr(header_begin, header_end - header_begin);
  std::optional<TallyFile> file;
  std::size_t cells = 0;
  try {
    const Json header = Json::parse(line);
    file = from_header(header);
    cells = static_cast<std::size_t>(whole_number(header.at("cells")));
  } catch (const Json::exception&) {
    return std::nullopt;
  }
  tally_file::Decoder decoder(bytes.substr(header_end + 1));
  for (std::size_t i = 0; i < cells && decoder.ok(); ++i) {
    file->tally.cells.push_back(tally_file::get_cell(decoder));
  }
  const bool sound = decoder.ok() && decoder.at_end() && has_sound_keys(file->tally) &&
                     is_sound(file->tally) && head_of(*file) == bytes.substr(0, header_end + 1);
  return sound ? std::move(file) : std::nullopt;
}

/// Whether all scores lie on their nodes' grids.
bool are_on_grids(const Sums& sums, const Plan& plan) {
  for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
    for (const Bin& bin : sums.nodes[i].scores.bins()) {
      if (bin.key < 0 || bin.key > plan.nodes[i].grid.denominator) {
        return false;
      }
    }
  }
  return true;
}

std::vector<std::vector<std::string>> listed_values(const TallyIdentity& made_with) {
  std::vector<std::vector<std::string>> values;
  for (const TallyIdentity::Grouped& grouped : made_with.groupings) {
    values.push_back(grouped.values);
  }
  return values;
}

}  // namespace

std::string to_bytes(const TallyFile& file) {
  tally_file::Encoder encoder(head_of(file));
  for (const CellTally& cell : file.tally.cells) {
    tally_file::put(encoder, cell);
  }
  std::string bytes = std::move(encoder).bytes();
  bytes += sha256_hex(bytes);
  return bytes;
}

bool looks_like_tally(std::string_view bytes) noexcept {
  return bytes.starts_with(magic);
}

Result<TallyFile> parse_tally(std::string_view bytes, const std::string& file) {
  const Location place = whole_file(file);
  const std::optional<std::string_view> version = version_in(bytes);
  if (!version) {
    return Diagnostics{error(Code::no_tally, place, {file})};
  }
  if (*version != std::to_string(tally_format_version)) {
    return Diagnostics{error(Code::tally_other_version, place,
                             {std::string(*version), std::to_string(tally_format_version)})};
  }
  const Diagnostics damaged{error(Code::tally_damaged, place)};
  if (bytes.size() < digest_length) {
    return damaged;
  }
  const std::string_view summed = bytes.substr(0, bytes.size() - digest_length);
  if (sha256_hex(summed) != bytes.substr(summed.size())) {
    return damaged;
  }
  std::optional<TallyFile> read = parse_sound(summed);
  return read ? Result<TallyFile>(*std::move(read)) : Result<TallyFile>(damaged);
}

Result<TallyFile> read_tally(const std::filesystem::path& path) {
  Result<std::string> bytes = read_file(path, max_tally_bytes);
  if (!bytes) {
    return std::move(bytes.diagnostics);
  }
  return parse_tally(*bytes, path.string());
}

std::string fingerprint(const TallyFile& file) {
  const std::string bytes = to_bytes(file);
  return bytes.substr(bytes.size() - digest_length);
}

Diagnostics fits(const TallyFile& tally, const Engagement& engagement, const Plan& plan,
                 const std::string& file) {
  const TallyIdentity ours = identity_of(engagement, plan);
  std::string differs = difference(tally.made_with, ours);
  if (differs.empty() && tally.tally.signs_judged && tally.made_with.signs != ours.signs) {
    differs = "quality";
  }
  if (!differs.empty()) {
    return {error(Code::tally_of_another, whole_file(file), {std::move(differs)})};
  }
  const Sums empty = empty_sums(plan);
  const bool sound = std::ranges::all_of(tally.tally.cells, [&](const CellTally& cell) {
    return have_same_shape(cell.sums, empty) && are_on_grids(cell.sums, plan);
  });
  return sound ? Diagnostics{} : Diagnostics{error(Code::tally_damaged, whole_file(file))};
}

Diagnostics add(TallyFile& into, TallyFile more, const std::string& name,
                const std::string& first) {
  std::string differs = difference(more.made_with, into.made_with);
  if (differs.empty() && more.tally.signs_judged != into.tally.signs_judged) {
    differs = "signs";
  }
  if (differs.empty() && more.made_with.signs != into.made_with.signs) {
    differs = "quality";
  }
  if (!differs.empty()) {
    return {error(Code::tallies_differ, whole_file(name), {first, differs})};
  }
  const bool have_cells = !into.tally.cells.empty() && !more.tally.cells.empty();
  if ((have_cells &&
       (into.tally.weighted != more.tally.weighted ||
        !have_same_shape(into.tally.cells.front().sums, more.tally.cells.front().sums))) ||
      respondents_in(more.tally) > tally_file::most_tallied - respondents_in(into.tally)) {
    return {error(Code::tally_damaged, whole_file(name))};
  }
  merge(into.tally, std::move(more.tally));
  settle(into.tally, into.made_with.waves, listed_values(into.made_with));
  return {};
}

}  // namespace cxmat
