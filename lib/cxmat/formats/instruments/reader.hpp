/// \file
/// The files of all instruments: which kinds there are, and how one is read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/instruments/instrument.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace cxmat {

/// A kind of instrument. `kind` is the key of a file's head, as in `touchpoints: our-journey`.
struct InstrumentFormat {
  std::string_view kind;
  Result<Instrument> (*read)(const yaml::Document& document);
};

/// All kinds, in the order in which Instrument lists them.
[[nodiscard]] std::span<const InstrumentFormat> instrument_formats() noexcept;

/// The kind of `instrument`, as its file's head says it.
[[nodiscard]] std::string_view kind_of(const Instrument& instrument) noexcept;

/// The kind of instrument that `document` holds, or "" if it is none.
[[nodiscard]] std::string_view instrument_kind(const yaml::Document& document) noexcept;

/// wrong_file_kind where the document is no instrument.
[[nodiscard]] Result<Instrument> read_instrument(const yaml::Document& document);

/// The instrument in the bytes of `file`.
[[nodiscard]] Result<Instrument> parse_instrument(std::string_view bytes, std::string file);

[[nodiscard]] Result<Instrument> load_instrument(const std::filesystem::path& path);

}  // namespace cxmat
