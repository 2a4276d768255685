// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/logo.hpp"

#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace cxmat::engagement_file {
namespace {

constexpr std::string_view white_space = " \t\r\n\f\v";

std::string lower(std::string_view text) {
  std::string folded(text);
  for (char& byte : folded) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  return folded;
}

/// What stands behind the XML declaration, comments, a document type and white space.
std::string_view first_element(std::string_view text) noexcept {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
    const std::string_view end = text.starts_with("<!--")                            ? "-->"
                                 : text.starts_with("<?") || text.starts_with("<!D") ? ">"
                                                                                     : "";
    const std::size_t at = end.empty() ? std::string_view::npos : text.find(end);
    if (at == std::string_view::npos) {
      return text;
    }
    text.remove_prefix(at + end.size());
  }
}

/// Finds what an SVG must not hold by walking over its markup. XML is stricter than HTML: names
/// are as written, values are quoted.
class SvgCheck {
 public:
  SvgCheck(std::string_view svg, const std::string& file) : svg_(svg), file_(file) {}

  Diagnostics run() {
    std::size_t at = svg_.find('<');
    while (at != std::string_view::npos) {
      const std::string_view rest = svg_.substr(at);
      if (rest.starts_with("<!--")) {
        at = behind(at, "-->");
      } else if (rest.starts_with("<![CDATA[")) {
        at = behind(at, "]]>");
      } else if (rest.starts_with("<?")) {
        at = read_instruction(at);
      } else if (rest.starts_with("<!")) {
        complain(at, "<!DOCTYPE>");  // entities could spell anything
        at = behind(at, ">");
      } else {
        at = read_element(at);
      }
      at = svg_.find('<', std::min(at, svg_.size()));
    }
    // In style elements and attributes alike.
    find_in_styles("@import");
    return std::move(found_);
  }

 private:
  void complain(std::size_t at, std::string what) {
    found_.push_back(error(Code::logo_forbidden, locate(svg_, at, file_), {std::move(what)}));
  }

  [[nodiscard]] std::size_t behind(std::size_t at, std::string_view end) const {
    const std::size_t found = svg_.find(end, at);
    return found == std::string_view::npos ? svg_.size() : found + end.size();
  }

  std::size_t read_instruction(std::size_t at) {
    if (!lower(svg_.substr(at, 5)).starts_with("<?xml") || svg_.substr(at, 7) == "<?xml-s") {
      complain(at, "<?xml-stylesheet?>");
    }
    return behind(at, "?>");
  }

  /// The byte behind the element's start or end.
  std::size_t read_element(std::size_t begin) {
    const std::size_t name_end = svg_.find_first_of(" \t\r\n/>", begin + 2);
    const std::string_view written =
        svg_.substr(begin + 1, std::min(name_end, svg_.size()) - begin - 1);
    std::string name = lower(written.substr(written.find(':') + 1));  // no colon: npos + 1 is 0
    constexpr std::array<std::string_view, 8> forbidden{
        "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler"};
    if (std::ranges::find(forbidden, name) != forbidden.end()) {
      complain(begin, "<" + std::string(written) + ">");
    }
    std::size_t at = std::min(name_end, svg_.size());
    while (at < svg_.size() && svg_[at] != '>') {
      at = read_attribute(at);
    }
    return at;
  }

  /// The byte behind one attribute, or behind a sign that is none.
  std::size_t read_attribute(std::size_t begin) {
    if (svg_[begin] == '/' || white_space.find(svg_[begin]) != std::string_view::npos) {
      return begin + 1;
    }
    const std::size_t name_end = std::min(svg_.find_first_of("= \t\r\n/>", begin), svg_.size());
    const std::string_view written = svg_.substr(begin, name_end - begin);
    const std::string name = lower(written.substr(written.find(':') + 1));
    std::size_t quote = std::min(svg_.find_first_not_of("= \t\r\n", name_end), svg_.size());
    std::string_view value;
    std::size_t end = std::max(name_end, begin + 1);
    if (quote < svg_.size() && (svg_[quote] == '"' || svg_[quote] == '\'')) {
      end = std::min(svg_.find(svg_[quote], quote + 1), svg_.size());
      value = svg_.substr(quote + 1, end - quote - 1);
      end = std::min(end + 1, svg_.size());
    }
    const std::string_view address =
        value.substr(std::min(value.find_first_not_of(white_space), value.size()));
    if (name.starts_with("on")) {
      complain(begin, std::string(written));
    } else if ((name == "href" || name == "src") && !address.starts_with('#') &&
               !lower(address.substr(0, 11)).starts_with("data:image/")) {
      complain(begin, fmt::format("{}=\"{}\"", written, value));
    }
    return end;
  }

  void find_in_styles(std::string_view import) {
    const std::string folded = lower(svg_);
    for (std::size_t at = folded.find(import); at != std::string::npos;
         at = folded.find(import, at + 1)) {
      complain(at, std::string(import));
    }
    for (std::size_t at = folded.find("url("); at != std::string::npos;
         at = folded.find("url(", at + 1)) {
      std::string_view inside = std::string_view(folded).substr(at + 4);
      inside.remove_prefix(std::min(inside.find_first_not_of(" \t\r\n\"'"), inside.size()));
      if (!inside.starts_with('#') && !inside.starts_with("&quot;#") &&
          !inside.starts_with("data:")) {
        complain(at, "url()");
      }
    }
  }

  std::string_view svg_;
  const std::string& file_;
  Diagnostics found_;
};

}  // namespace

std::string_view media_type(std::string_view bytes) noexcept {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) {
    return "image/png";
  }
  if (bytes.starts_with("\xFF\xD8\xFF")) {
    return "image/jpeg";
  }
  const std::string_view element = first_element(bytes);
  const bool named = element.starts_with("<svg") && element.size() > 4 &&
                     (element[4] == '>' || white_space.find(element[4]) != std::string_view::npos);
  return named || element.starts_with("<svg:svg") ? "image/svg+xml" : "";
}

Diagnostics check_svg(std::string_view svg, const std::string& file) {
  Diagnostics found = SvgCheck(svg, file).run();
  std::ranges::stable_sort(found, {}, [](const Diagnostic& each) {
    return std::pair(each.where.line, each.where.column);
  });
  return found;
}

Result<Logo> read_logo(const std::filesystem::path& path, const std::string& file,
                       const Location& where) {
  constexpr std::size_t kilobyte = 1000;
  Result<std::string> bytes = read_file(path, max_logo_bytes);
  if (!bytes) {
    for (Diagnostic& diagnostic : bytes.diagnostics) {
      diagnostic.where = where;
      if (diagnostic.code == Code::file_too_large) {
        diagnostic = error(Code::logo_too_large, where,
                           {file, fmt::format("{}", max_logo_bytes / kilobyte)});
      }
    }
    return std::move(bytes.diagnostics);
  }
  const std::string_view type = media_type(*bytes);
  if (type.empty()) {
    return error(Code::logo_unknown_type, where, {file});
  }
  if (type == "image/svg+xml") {
    const std::string name = path.lexically_normal().string();
    if (Result<std::string_view> text = check_text(*bytes, name); !text) {
      return std::move(text.diagnostics);
    }
    if (Diagnostics found = check_svg(*bytes, name); !found.empty()) {
      return found;
    }
  }
  return Logo{.file = file, .media_type = std::string(type), .bytes = *std::move(bytes)};
}

}  // namespace cxmat::engagement_file
