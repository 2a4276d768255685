// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/reader.hpp"

#include "cxmat/formats/files.hpp"
#include "cxmat/formats/instruments/automation_reader.hpp"
#include "cxmat/formats/instruments/goal_conflicts_reader.hpp"
#include "cxmat/formats/instruments/kpi_review_reader.hpp"
#include "cxmat/formats/instruments/pitstop_reader.hpp"
#include "cxmat/formats/instruments/silo_map_reader.hpp"
#include "cxmat/formats/instruments/touchpoints_reader.hpp"
#include "cxmat/formats/yaml/parse.hpp"

#include <array>
#include <utility>
#include <variant>

namespace cxmat {
namespace {

template <class T, Result<T> (*read)(const yaml::Document&)>
Result<Instrument> read_as(const yaml::Document& document) {
  Result<T> instrument = read(document);
  if (!instrument) {
    return std::move(instrument.diagnostics);
  }
  return {Instrument(*std::move(instrument)), std::move(instrument.diagnostics)};
}

/// In the order of the variant: kind_of() counts on it.
constexpr std::array<InstrumentFormat, std::variant_size_v<Instrument>> registry{{
    {"touchpoints", read_as<Touchpoints, read_touchpoints>},
    {"automation", read_as<Automation, read_automation>},
    {"goal_conflicts", read_as<GoalConflicts, read_goal_conflicts>},
    {"silo_map", read_as<SiloMap, read_silo_map>},
    {"kpi_review", read_as<KpiReview, read_kpi_review>},
    {"pitstop", read_as<PitStop, read_pitstop>},
}};

std::string kinds() {
  std::string list;
  for (const InstrumentFormat& format : registry) {
    list += list.empty() ? "" : ", ";
    list += format.kind;
  }
  return list;
}

}  // namespace

std::span<const InstrumentFormat> instrument_formats() noexcept {
  return registry;
}

std::string_view kind_of(const Instrument& instrument) noexcept {
  return registry[instrument.index()].kind;
}

std::string_view instrument_kind(const yaml::Document& document) noexcept {
  for (const InstrumentFormat& format : registry) {
    if (document.root.find(format.kind) != nullptr) {
      return format.kind;
    }
  }
  return {};
}

Result<Instrument> read_instrument(const yaml::Document& document) {
  const std::string_view kind = instrument_kind(document);
  for (const InstrumentFormat& format : registry) {
    if (format.kind == kind) {
      return format.read(document);
    }
  }
  return error(Code::wrong_file_kind, document.at(document.root.position), {kinds()});
}

Result<Instrument> parse_instrument(std::string_view bytes, std::string file) {
  Result<yaml::Document> document = yaml::parse(bytes, std::move(file));
  if (!document) {
    return std::move(document.diagnostics);
  }
  Result<Instrument> instrument = read_instrument(*document);
  append(document.diagnostics, std::move(instrument.diagnostics));
  instrument.diagnostics = std::move(document.diagnostics);
  return instrument;
}

Result<Instrument> load_instrument(const std::filesystem::path& path) {
  Result<std::string> bytes = read_file(path, yaml::max_bytes);
  if (!bytes) {
    return std::move(bytes.diagnostics);
  }
  return parse_instrument(*bytes, path.lexically_normal().string());
}

}  // namespace cxmat
