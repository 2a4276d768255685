// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/logo.hpp"

#include "cxmat/core/system_reason.hpp"
#include "cxmat/formats/engagement/picture.hpp"
#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/plain_css.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <optional>
#include <system_error>
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
    std::size_t end = std::string_view::npos;
    if (text.starts_with("<!--")) {
      end = text.find("-->");
      end += end == std::string_view::npos ? 0 : 3;
    } else if (text.starts_with("<?")) {
      end = text.find('>');
      end += end == std::string_view::npos ? 0 : 1;
    } else if (text.starts_with("<!")) {
      end = behind_document_type(text, 0);
    }
    if (end == std::string_view::npos) {
      return text;
    }
    text.remove_prefix(end);
  }
}

/// XML without its references, and where each of its bytes came from.
struct Referenced {
  std::string text;
  std::vector<std::size_t> places;
};

/// The character that a reference (&#117; &#x75; &quot;) at the start of `text` stands for, and its
/// length; nothing where none is there. Beyond ASCII it is '?', as nothing there is looked for.
std::optional<std::pair<char, std::size_t>> reference(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> named{
      {{"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}}};
  for (const auto& [name, value] : named) {
    if (text.starts_with(name)) {
      return std::pair{value, name.size()};
    }
  }
  const bool hex = text.starts_with("&#x");
  const std::size_t first = hex ? 3 : 2;
  const std::size_t end = text.starts_with("&#") ? text.find(';', first) : std::string_view::npos;
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  unsigned value = 0;
  const auto [stop, failure] =
      std::from_chars(text.data() + first, text.data() + end, value, hex ? 16 : 10);
  if (failure != std::errc{} || stop != text.data() + end) {
    return std::nullopt;
  }
  return std::pair{value > 0 && value < 0x80 ? static_cast<char>(value) : '?', end + 1};
}

Referenced without_references(std::string_view xml) {
  Referenced plain;
  for (std::size_t at = 0; at < xml.size();) {
    const auto character = xml[at] == '&' ? reference(xml.substr(at)) : std::nullopt;
    plain.places.push_back(at);
    plain.text += character ? character->first : xml[at];
    at += character ? character->second : 1;
  }
  return plain;
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
        at = read_declaration(at);
      } else {
        at = read_element(at);
      }
      at = svg_.find('<', std::min(at, svg_.size()));
    }
    // In style elements and attributes alike.
    find_in_styles();
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

  /// A document type as drawing programs write it names an outer one, which browsers do not load. A
  /// subset of its own is refused: its entities could spell anything.
  std::size_t read_declaration(std::size_t at) {
    const std::size_t end = std::min(behind_document_type(svg_, at), svg_.size());
    const std::string_view written = svg_.substr(at, end - at);
    const std::string_view name =
        written.substr(0, std::min(written.find_first_of(" \t\r\n[>"), written.size()));
    if (name != "<!DOCTYPE") {
      complain(at, std::string(name) + ">");
    } else if (written.find('[') != std::string_view::npos) {
      complain(at, "<!DOCTYPE [...]>");
    }
    return end;
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
    constexpr std::array<std::string_view, 9> forbidden{
        "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "set"};
    // What is animated may become an address.
    if (name.starts_with("animate") || std::ranges::find(forbidden, name) != forbidden.end()) {
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

  /// Sees through references of XML and escapes of CSS, one after the other as a browser does.
  void find_in_styles() {
    const Referenced xml = without_references(svg_);
    const PlainCss css = plain_css(xml.text);
    for (const std::string_view word : {"@import", "url(", "image-set(", "src("}) {
      for (std::size_t at = css.text.find(word); at != std::string::npos;
           at = css.text.find(word, at + 1)) {
        std::string_view inside = std::string_view(css.text).substr(at + word.size());
        inside.remove_prefix(std::min(inside.find_first_not_of(" \t\r\n\f\"'"), inside.size()));
        if (word != "url(" || (!inside.starts_with('#') && !inside.starts_with("data:"))) {
          complain(xml.places[css.places[at]],
                   std::string(word) + (word.ends_with('(') ? ")" : ""));
        }
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
  if (!element.starts_with('<')) {
    return "";
  }
  const std::string_view tag = element.substr(1);
  const std::size_t end = tag.find_first_of(" \t\r\n/>");
  const std::string_view name = tag.substr(0, end);
  const bool named = name.substr(name.find(':') + 1) == "svg";  // no colon: npos + 1 is 0
  return end != std::string_view::npos && named ? "image/svg+xml" : "";
}

Diagnostics check_svg(std::string_view svg, const std::string& file) {
  Diagnostics found = SvgCheck(svg, file).run();
  std::ranges::stable_sort(found, {}, [](const Diagnostic& each) {
    return std::pair(each.where.line, each.where.column);
  });
  return found;
}

namespace {

/// Whether the file ends where its format says; `type` as of media_type().
bool is_whole(std::string_view bytes, std::string_view type) {
  return type == "image/png"    ? is_whole_png(bytes)
         : type == "image/jpeg" ? is_whole_jpeg(bytes)
                                : is_whole_svg(bytes);
}

/// A pipe or device, whose reading may never end.
bool is_stream(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_other(std::filesystem::status(path, ignored));
}

}  // namespace

Result<Logo> read_logo(const std::filesystem::path& path, const std::string& file,
                       const Location& where) {
  constexpr std::size_t kilobyte = 1000;
  if (is_stream(path)) {
    return error(Code::file_unreadable, where, {file, system_reason(EINVAL)});
  }
  // A file of that name, not standard input.
  Result<std::string> bytes = read_file(path == "-" ? "./-" : path, max_logo_bytes);
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
  if (!is_whole(*bytes, type)) {
    return error(Code::logo_unknown_type, where, {file});
  }
  return Logo{.file = file, .media_type = std::string(type), .bytes = *std::move(bytes)};
}

}  // namespace cxmat::engagement_file
