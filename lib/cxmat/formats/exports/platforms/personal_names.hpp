/// \file
/// Headings behind which people give away who they are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/platforms/headings.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cxmat::exports {

enum class PersonalHeading : std::uint8_t {
  none,
  contact,     ///< a name, an address, a number to call
  identifier,  ///< a token, coordinates, an IP address, a number of a person
  place        ///< a town: of a person, or a site that many share
};

/// What the heading as a whole is a usual name for, in English, German or French: "E-Mail",
/// "first_name", "IP-Adresse", "Numéro de téléphone". A longer text that mentions a name is none.
[[nodiscard]] PersonalHeading personal_heading(std::string_view heading);

/// True if the cells, from row `first` on, are choices, as those of an option or a statement called
/// "E-Mail" are: 1, x, yes, the heading again, or few texts that many have. False where all are
/// empty.
[[nodiscard]] bool cells_are_choices(const FirstRows& rows, std::size_t column, std::size_t first,
                                     std::string_view heading);

/// True if the cell is nothing but something like a mail address.
[[nodiscard]] bool is_mail_address(std::string_view cell);

/// True if most of the cells are mail addresses, IP addresses, IBANs or telephone numbers.
[[nodiscard]] bool cells_are_personal(const FirstRows& rows, std::size_t column, std::size_t first);

/// True if most are coordinates, or nearly each of many is another one.
[[nodiscard]] bool cells_are_places_of_people(const FirstRows& rows, std::size_t column,
                                              std::size_t first);

}  // namespace cxmat::exports
