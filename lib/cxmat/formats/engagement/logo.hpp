/// \file
/// A picture for reports: what it is by its content, and whether it is one that only shows itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace cxmat::engagement_file {

/// Every report carries the logo inside itself.
inline constexpr std::size_t max_logo_bytes = 200'000;

/// "image/png", "image/jpeg" or "image/svg+xml" by the first bytes, whatever the file is called
/// and whether it is whole; "" for all else.
[[nodiscard]] std::string_view media_type(std::string_view bytes) noexcept;

/// What an SVG holds that runs, or loads something: script, foreignObject, animation,
/// entities, event handlers, references out of the file, however they are escaped. Each with its
/// place.
[[nodiscard]] Diagnostics check_svg(std::string_view svg, const std::string& file);

/// Reads and checks `path`, named `file` in assessment.yaml at `where`: there stands what is wrong
/// with the file as a whole. Pipes and devices are not read; a picture that is cut short is of no
/// known type.
[[nodiscard]] Result<Logo> read_logo(const std::filesystem::path& path, const std::string& file,
                                     const Location& where);

}  // namespace cxmat::engagement_file
