/// \file
/// What every benchmark file says about itself, whether it holds peers or published figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/formats/texts.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <string>
#include <utility>

namespace cxmat::benchmark_file {

struct About {
  LocalizedText title;
  LocalizedText source;
  LocalizedText population;
  std::string publisher;
  std::string licence;
  int year = 0;
  std::string method;
  bool synthetic = false;
};

/// `need` is that of publisher, licence and population; the rest is always required.
[[nodiscard]] About read_about(const Texts& texts, yaml::MapReader& map, yaml::Need need);

/// Moves it into a file's own fields, which have the same names.
template <class File>
void take(About about, File& file) {
  file.title = std::move(about.title);
  file.source = std::move(about.source);
  file.population = std::move(about.population);
  file.publisher = std::move(about.publisher);
  file.licence = std::move(about.licence);
  file.year = about.year;
  file.method = std::move(about.method);
  file.synthetic = about.synthetic;
}

/// The key `year`, 1900..2999; 0 where it is missing or wrong.
[[nodiscard]] int read_year(yaml::Reader& reader, yaml::MapReader& map);

/// The key `method`: "self", "third_party" or "mixed".
[[nodiscard]] std::string read_method(yaml::Reader& reader, yaml::MapReader& map);

/// True where the file says `comparable: context`.
[[nodiscard]] bool is_context(const yaml::Node& root);

}  // namespace cxmat::benchmark_file
