// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/waves.hpp"

#include "cxmat/formats/exports/platform.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <optional>
#include <string>
#include <utility>

namespace cxmat::engagement_file {
namespace {

using Places = std::map<std::string, yaml::Position, std::less<>>;

/// `text` under a name space of its own; a second one is an error.
void add(yaml::Reader& reader, const std::string& text, const yaml::Position& place,
         Places& places) {
  const auto [first, is_new] = places.try_emplace(text, place);
  if (!is_new) {
    reader.error(Code::duplicate_id, place, {text, place_text(reader.at(first->second))});
  }
}

std::string read_platform(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("from");
  if (node == nullptr) {
    return "auto";
  }
  std::vector<std::string> known{"auto"};
  for (const exports::Platform platform : exports::all_platforms) {
    known.emplace_back(exports::to_string(platform));
  }
  const auto position = fields::one_of(reader, *node, "from", known);
  return position ? known[*position] : std::string();
}

/// Codes are texts, whether they look like numbers or not.
std::vector<std::string> read_missing(yaml::Reader& reader, yaml::MapReader& map) {
  std::vector<std::string> codes;
  for (const yaml::Node& item : map.list("missing")) {
    if (std::optional<std::string> code = fields::filled(reader, item, "missing")) {
      codes.push_back(std::move(*code));
    }
  }
  return codes;
}

/// A platform's export and how it is read.
std::optional<ResponseFile> read_export(yaml::Reader& reader, const yaml::Node& node,
                                        Places& places) {
  yaml::MapReader map(reader, node, "responses");
  ResponseFile file;
  if (const yaml::Node* name = map.find("file", yaml::Need::required); name != nullptr) {
    file.file = fields::filled(reader, *name, "file").value_or("");
    if (!file.file.empty()) {
      add(reader, file.file, name->position, places);
    }
  }
  file.from = read_platform(reader, map);
  file.map = fields::filled(reader, map, "map").value_or("");
  file.respondent = fields::filled(reader, map, "respondent").value_or("");
  file.missing = read_missing(reader, map);
  file.since = fields::date(reader, map, "since").value_or("");
  file.until = fields::date(reader, map, "until").value_or("");
  file.include_incomplete = map.flag("include_incomplete").value_or(false);
  map.finish();
  return file.file.empty() ? std::nullopt : std::optional(std::move(file));
}

/// The files of one wave. The same file twice would count everyone twice.
std::vector<ResponseFile> read_files(yaml::Reader& reader, yaml::MapReader& map) {
  std::vector<ResponseFile> files;
  const yaml::Node* node = map.find("responses", yaml::Need::required);
  if (node == nullptr) {
    return files;
  }
  Places places;
  for (const yaml::Node& item : reader.list(*node, "responses")) {
    if (item.kind == yaml::Kind::map) {
      if (std::optional<ResponseFile> file = read_export(reader, item, places)) {
        files.push_back(std::move(*file));
      }
    } else if (std::optional<std::string> file = fields::filled(reader, item, "responses")) {
      add(reader, *file, item.position, places);
      files.push_back({.file = std::move(*file)});
    }
  }
  if (node->kind == yaml::Kind::list && node->items.empty()) {
    reader.error(Code::empty_list, map.place_of("responses"), {"responses"});
  }
  return files;
}

Wave read_wave(const Texts& texts, const yaml::Node& node, Places& ids) {
  yaml::Reader& reader = texts.reader();
  yaml::MapReader map(reader, node, "waves");
  Wave wave;
  if (const yaml::Node* id = map.find("id", yaml::Need::required); id != nullptr) {
    wave.id = fields::filled(reader, *id, "id").value_or("");
    if (!wave.id.empty()) {
      add(reader, wave.id, id->position, ids);
    }
  }
  wave.label = texts.read(map, "label");
  if (wave.label.empty()) {
    wave.label = LocalizedText(wave.id);
  }
  wave.date = fields::date(reader, map, "date").value_or("");
  wave.responses = read_files(reader, map);
  wave.population = fields::positive(reader, map, "population");
  map.finish();
  return wave;
}

}  // namespace

std::vector<Wave> read_waves(const Texts& texts, yaml::MapReader& map) {
  yaml::Reader& reader = texts.reader();
  std::vector<Wave> waves;
  const yaml::Node* node = map.find("waves", yaml::Need::required);
  if (node == nullptr) {
    return waves;
  }
  Places ids;
  std::string latest;
  for (const yaml::Node& item :
       limits::at_most(reader, reader.list(*node, "waves"), limits::most_waves, "waves")) {
    Wave wave = read_wave(texts, item, ids);
    if (!wave.date.empty()) {
      if (wave.date < latest) {  // ISO dates sort as text
        reader.warning(Code::waves_out_of_order, item.find("date")->position, {wave.id, latest});
      }
      latest = wave.date;
    }
    waves.push_back(std::move(wave));
  }
  if (node->kind == yaml::Kind::list && node->items.empty()) {
    reader.error(Code::no_wave, map.place_of("waves"));
  }
  return waves;
}

}  // namespace cxmat::engagement_file
