// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/html_rules.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/plain_css.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::array<std::string_view, 24> forbidden_elements{
    "applet", "audio",   "base",    "embed",    "fencedframe", "frame",  "frameset", "iframe",
    "link",   "listing", "noembed", "noframes", "noscript",    "object", "param",    "plaintext",
    "portal", "script",  "source",  "template", "textarea",    "track",  "video",    "xmp"};

/// They load, send or style. Beside them all that begin with "on".
constexpr std::array<std::string_view, 22> forbidden_attributes{
    "action",   "archive",  "attributename", "attributionsrc", "background", "cite",
    "classid",  "codebase", "data",          "dynsrc",         "formaction", "imagesrcset",
    "longdesc", "lowsrc",   "manifest",      "ping",           "poster",     "profile",
    "srcdoc",   "srcset",   "style",         "xml:base"};

/// They are read as CSS inside of <svg> (SVG 2, 6.6), so that a value could name what to load.
constexpr std::array<std::string_view, 62> style_attributes{"alignment-baseline",
                                                            "baseline-shift",
                                                            "clip",
                                                            "clip-path",
                                                            "clip-rule",
                                                            "color",
                                                            "color-interpolation",
                                                            "color-interpolation-filters",
                                                            "color-profile",
                                                            "color-rendering",
                                                            "cursor",
                                                            "direction",
                                                            "display",
                                                            "dominant-baseline",
                                                            "enable-background",
                                                            "fill",
                                                            "fill-opacity",
                                                            "fill-rule",
                                                            "filter",
                                                            "flood-color",
                                                            "flood-opacity",
                                                            "font-family",
                                                            "font-size",
                                                            "font-size-adjust",
                                                            "font-stretch",
                                                            "font-style",
                                                            "font-variant",
                                                            "font-weight",
                                                            "glyph-orientation-vertical",
                                                            "image-rendering",
                                                            "kerning",
                                                            "letter-spacing",
                                                            "lighting-color",
                                                            "marker",
                                                            "marker-end",
                                                            "marker-mid",
                                                            "marker-start",
                                                            "mask",
                                                            "mask-type",
                                                            "opacity",
                                                            "overflow",
                                                            "paint-order",
                                                            "pointer-events",
                                                            "shape-rendering",
                                                            "stop-color",
                                                            "stop-opacity",
                                                            "stroke",
                                                            "stroke-dasharray",
                                                            "stroke-dashoffset",
                                                            "stroke-linecap",
                                                            "stroke-linejoin",
                                                            "stroke-miterlimit",
                                                            "stroke-opacity",
                                                            "stroke-width",
                                                            "text-anchor",
                                                            "text-decoration",
                                                            "text-rendering",
                                                            "transform",
                                                            "transform-origin",
                                                            "unicode-bidi",
                                                            "vector-effect",
                                                            "visibility"};

constexpr std::string_view policy = "content-security-policy";

/// Where the tokenizer is.
enum class Place : std::uint8_t {
  text,
  comment,
  markup_declaration,  ///< <!doctype ...>, <? ... >, </ ...>
  title,
  style,
  element_name,
  end_tag,
  between_attributes,
  attribute_name,
  before_value,
  double_quoted,
  single_quoted,
  unquoted
};

struct Attribute {
  std::string name;
  std::string value;  ///< as written, tags included
  std::size_t begin = 0;
  bool has_section = false;
  std::vector<const Tag*> tags = {};
};

struct Element {
  std::string name;
  std::size_t begin = 0;
  std::vector<Attribute> attributes = {};
  bool has_section = false;  ///< among its attributes
};

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string lower(std::string_view text) {
  std::string folded(text);
  for (char& byte : folded) {
    byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  return folded;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

/// The ASCII character of a reference (&#117; &#x75; &colon;) at the start of `text`, and its
/// length; nothing for all others, which cannot be part of what is looked for.
std::optional<std::pair<char, std::size_t>> reference(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 9> named{{{"&colon;", ':'},
                                                                    {"&bsol;", '\\'},
                                                                    {"&lpar;", '('},
                                                                    {"&sol;", '/'},
                                                                    {"&num;", '#'},
                                                                    {"&Tab;", '\t'},
                                                                    {"&NewLine;", '\n'},
                                                                    {"&amp;", '&'},
                                                                    {"&period;", '.'}}};
  for (const auto& [name, value] : named) {
    if (text.starts_with(name)) {
      return std::pair{value, name.size()};
    }
  }
  if (!text.starts_with("&#")) {
    return std::nullopt;
  }
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::string_view digits = hex ? "0123456789abcdefABCDEF" : "0123456789";
  const std::size_t first = hex ? 3 : 2;
  std::size_t end = first;
  unsigned value = 0;
  while (end < text.size() && digits.find(text[end]) != std::string_view::npos) {
    const std::size_t digit = digits.find(text[end++]);
    value =
        std::min(value * (hex ? 16U : 10U) + static_cast<unsigned>(digit < 16 ? digit : digit - 6),
                 0x110000U);
  }
  if (end == first || value == 0 || value >= 0x80) {
    return std::nullopt;
  }
  const bool ended = end < text.size() && text[end] == ';';
  return std::pair{static_cast<char>(value), ended ? end + 1 : end};
}

/// A value as the browser sees it, as far as it is ASCII.
std::string referenced(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const auto character = reference(value.substr(at));
    text += character ? character->first : value[at];
    at += character ? character->second : 1;
  }
  return text;
}

/// As above, without white space, in lower case.
std::string decoded(std::string_view value) {
  std::string text = lower(referenced(value));
  std::erase_if(text, is_space);
  return text;
}

/// A value as a style reads it: white space goes last, as it may end an escape.
std::string decoded_style(std::string_view value) {
  std::string text = plain_css(referenced(value)).text;
  std::erase_if(text, is_space);
  return text;
}

class HtmlCheck {
 public:
  HtmlCheck(std::string_view text, std::span<const Tag> tags, TemplateRole role,
            std::string_view file)
      : text_(text), tags_(tags), role_(role), file_(file) {}

  Diagnostics run() {
    while (at_ < text_.size()) {
      if (next_ < tags_.size() && tags_[next_].begin == at_) {
        read_tag(tags_[next_++]);
      } else {
        read_byte();
      }
    }
    if (place_ != Place::text) {
      complain(Code::template_markup_open, begin_, 1);
    }
    if (role_ == TemplateRole::page && !policy_seen_) {
      found_.push_back(error(Code::template_policy_missing, whole_file(std::string(file_))));
    }
    return std::move(found_);
  }

 private:
  void complain(Code code, std::size_t at, std::size_t length,
                std::vector<std::string> arguments = {}) {
    Location where = locate(text_, at, file_);
    where.length = count_code_points(text_.substr(at, length));
    found_.push_back(error(code, std::move(where), std::move(arguments)));
  }

  void complain(Code code, const Tag& tag, std::vector<std::string> arguments) {
    found_.push_back(error(code, locate_tag(text_, tag, file_), std::move(arguments)));
  }

  void misplaced(const Tag& tag) {
    complain(Code::template_tag_misplaced, tag,
             {std::string(text_.substr(tag.begin, tag.end - tag.begin))});
  }

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  /// The first byte behind this tag and those that follow it at once; a space at the end.
  [[nodiscard]] char byte_behind(const Tag& tag) const {
    std::size_t end = tag.end;
    for (std::size_t i = next_; i < tags_.size() && tags_[i].begin == end; ++i) {
      end = tags_[i].end;
    }
    return end < text_.size() ? text_[end] : ' ';
  }

  // ---- Tags of the template ----

  void read_tag(const Tag& tag) {
    at_ = tag.end;
    const bool is_section = tag.kind == TagKind::section || tag.kind == TagKind::inverted;
    switch (place_) {
      case Place::text:
        shown_ = shown_ || tag.kind != TagKind::other;
        if (tag.kind == TagKind::part && tag.name == "part_stylesheet") {
          misplaced(tag);
        }
        break;
      case Place::title:
        if (tag.kind == TagKind::part || tag.kind == TagKind::unescaped) {
          misplaced(tag);
        }
        break;
      case Place::double_quoted:
      case Place::single_quoted:
        read_tag_in_value(tag);
        break;
      case Place::element_name:
      case Place::attribute_name:
      case Place::between_attributes:
        if (!read_tag_between_attributes(tag)) {
          misplaced(tag);
        }
        break;
      case Place::style:
      case Place::comment:
      case Place::markup_declaration:
      case Place::end_tag:
      case Place::before_value:
      case Place::unquoted:
        misplaced(tag);
        break;
    }
    if (is_section) {
      open_.push_back({&tag, place_});
    } else if (tag.kind == TagKind::end) {
      end_section(tag);
    }
  }

  void end_section(const Tag& tag) {
    if (open_.empty() || open_.back().first->name != tag.name) {
      return;  // badly formed, and reported as such
    }
    if (open_.back().second != place_) {
      complain(Code::template_section_uneven, *open_.back().first, {tag.name});
    }
    open_.pop_back();
  }

  void read_tag_in_value(const Tag& tag) {
    Attribute& attribute = element_.attributes.back();
    attribute.value += text_.substr(tag.begin, tag.end - tag.begin);
    attribute.tags.push_back(&tag);
    attribute.has_section = attribute.has_section || tag.kind != TagKind::text;
    if (tag.kind == TagKind::part || tag.kind == TagKind::unescaped) {
      misplaced(tag);
    }
  }

  /// What is skipped or repeated there must not join names: something that ends them comes behind.
  bool read_tag_between_attributes(const Tag& tag) {
    const char behind = byte_behind(tag);
    const bool fits =
        (is_space(behind) || behind == '>' || behind == '/') &&
        (tag.kind == TagKind::section || tag.kind == TagKind::inverted || tag.kind == TagKind::end);
    element_.has_section = true;
    place_ = Place::between_attributes;
    return fits;
  }

  // ---- Markup ----

  void read_byte() {
    const char byte = text_[at_];
    switch (place_) {
      case Place::text:
        read_text(byte);
        break;
      case Place::comment:
        read_comment();
        break;
      case Place::markup_declaration:
        place_ = byte == '>' ? Place::text : place_;
        ++at_;
        break;
      case Place::title:
        read_title(byte);
        break;
      case Place::style:
        complain(Code::template_own_style, begin_, 6);
        place_ = Place::text;  // once is enough
        ++at_;
        break;
      case Place::end_tag:
        place_ = byte == '>' ? Place::text : place_;
        ++at_;
        break;
      default:
        read_inside_element(byte);
        break;
    }
  }

  void read_text(char byte) {
    if (byte != '<') {
      shown_ = shown_ || !is_space(byte);
      ++at_;
      return;
    }
    begin_ = at_;
    if (next_ < tags_.size() && tags_[next_].begin == at_ + 1) {
      misplaced(tags_[next_]);
      ++at_;
      return;
    }
    const std::string_view after = rest().substr(1);
    if (after.starts_with("!--")) {
      place_ = Place::comment;
      at_ += 4;
    } else if (after.starts_with('!') || after.starts_with('?')) {
      place_ = Place::markup_declaration;
      at_ += 2;
    } else if (after.starts_with('/')) {
      const bool named = after.size() > 1 && is_letter(after[1]);
      place_ = named ? Place::end_tag : Place::markup_declaration;
      at_ += 2;
    } else if (!after.empty() && is_letter(after.front())) {
      element_ = {.name = {}, .begin = at_};
      place_ = Place::element_name;
      ++at_;
    } else {
      shown_ = true;
      ++at_;
    }
  }

  /// <!--> and <!---> end at once, --!> ends like -->.
  void read_comment() {
    const bool at_start = at_ == begin_ + 4;
    if (at_start && (rest().starts_with('>') || rest().starts_with("->"))) {
      at_ = text_.find('>', at_) + 1;
      place_ = Place::text;
    } else if (rest().starts_with("-->") || rest().starts_with("--!>")) {
      at_ = text_.find('>', at_) + 1;
      place_ = Place::text;
    } else {
      ++at_;
    }
  }

  /// Inside of SVG a title is markup like any other, so that it holds none at all.
  void read_title(char byte) {
    if (byte != '<') {
      ++at_;
      return;
    }
    if (lower(rest().substr(0, 8)) == "</title>") {
      place_ = Place::text;
      at_ += 8;
      return;
    }
    complain(Code::template_element, at_, 1, {"title> ... <"});
    ++at_;
  }

  void read_inside_element(char byte) {
    if (place_ == Place::double_quoted || place_ == Place::single_quoted) {
      if (byte == (place_ == Place::double_quoted ? '"' : '\'')) {
        place_ = Place::between_attributes;
      } else {
        element_.attributes.back().value += byte;
      }
      ++at_;
      return;
    }
    if (byte == '>') {
      ++at_;
      end_element();
      return;
    }
    switch (place_) {
      case Place::element_name:
        if (is_space(byte) || byte == '/') {
          place_ = Place::between_attributes;
        } else {
          element_.name += byte;
        }
        break;
      case Place::attribute_name:
        if (is_space(byte) || byte == '/') {
          place_ = Place::between_attributes;
        } else if (byte == '=') {
          place_ = Place::before_value;
        } else {
          element_.attributes.back().name += byte;
        }
        break;
      case Place::before_value:
        if (byte == '"' || byte == '\'') {
          place_ = byte == '"' ? Place::double_quoted : Place::single_quoted;
        } else if (!is_space(byte)) {
          element_.attributes.back().value += byte;
          place_ = Place::unquoted;
        }
        break;
      case Place::unquoted:
        if (is_space(byte)) {
          place_ = Place::between_attributes;
        } else {
          element_.attributes.back().value += byte;
        }
        break;
      default:
        read_between_attributes(byte);
        break;
    }
    ++at_;
  }

  void read_between_attributes(char byte) {
    if (byte == '=' && !element_.attributes.empty() && element_.attributes.back().value.empty()) {
      place_ = Place::before_value;  // name = "value"
    } else if (!is_space(byte) && byte != '/') {
      element_.attributes.push_back({.name = std::string(1, byte), .value = {}, .begin = at_});
      place_ = Place::attribute_name;
    }
  }

  // ---- Rules ----

  void end_element() {
    place_ = Place::text;
    element_.name = lower(element_.name);
    for (Attribute& attribute : element_.attributes) {
      attribute.name = lower(attribute.name);
    }
    if (std::ranges::find(forbidden_elements, element_.name) != forbidden_elements.end()) {
      complain(Code::template_element, element_.begin, element_.name.size() + 1, {element_.name});
    } else if (element_.name == "style") {
      check_style();
      return;
    } else if (element_.name == "meta") {
      check_meta();
    } else if (element_.name == "title") {
      place_ = Place::title;
    } else if (element_.name != "html" && element_.name != "head") {
      shown_ = true;
    }
    for (const Attribute& attribute : element_.attributes) {
      check_attribute(attribute);
    }
  }

  /// <style>{{>part_stylesheet}}</style>, to the letter.
  void check_style() {
    constexpr std::string_view end = "</style>";
    shown_ = true;
    const bool is_ours = element_.attributes.empty() && !element_.has_section &&
                         next_ < tags_.size() && tags_[next_].begin == at_ &&
                         tags_[next_].kind == TagKind::part &&
                         tags_[next_].name == "part_stylesheet" &&
                         lower(text_.substr(tags_[next_].end, end.size())) == end;
    if (!is_ours) {
      complain(Code::template_own_style, element_.begin, element_.name.size() + 1);
      return;
    }
    at_ = tags_[next_++].end + end.size();
  }

  void check_meta() {
    const auto refers = [](const Attribute& attribute) { return attribute.name == "http-equiv"; };
    const auto equivalent = std::ranges::find_if(element_.attributes, refers);
    if (equivalent == element_.attributes.end()) {
      if (!is_harmless_meta()) {
        complain(Code::template_element, element_.begin, element_.name.size() + 1,
                 {meta_as_written()});
      }
      return;
    }
    if (decoded(equivalent->value) != policy || !equivalent->tags.empty()) {
      complain(Code::template_attribute, equivalent->begin, equivalent->name.size(),
               {"http-equiv"});
      return;
    }
    const auto value = [&](std::string_view name) -> const Attribute* {
      const auto found = std::ranges::find(element_.attributes, name, &Attribute::name);
      return found == element_.attributes.end() ? nullptr : &*found;
    };
    const Attribute* const content = value("content");
    const bool unchanged =
        element_.attributes.size() == 2 && content != nullptr && content->tags.size() == 1 &&
        content->tags.front()->kind == TagKind::text &&
        content->tags.front()->name == "security_policy" &&
        content->value.size() == content->tags.front()->end - content->tags.front()->begin;
    if (!unchanged || policy_seen_ || shown_ || !open_.empty() || element_.has_section ||
        role_ != TemplateRole::page) {
      complain(Code::template_policy_wrong, element_.begin, at_ - element_.begin);
    }
    policy_seen_ = true;
  }

  /// The encoding, or a name out of a short list with its content: others steer what the browser
  /// sends and loads.
  [[nodiscard]] bool is_harmless_meta() const {
    constexpr std::array<std::string_view, 4> names{"author", "description", "generator",
                                                    "viewport"};
    const std::vector<Attribute>& attributes = element_.attributes;
    if (element_.has_section || attributes.empty() || attributes.size() > 2) {
      return false;
    }
    if (attributes.size() == 1) {
      return attributes[0].name == "charset" && lower(trimmed(attributes[0].value)) == "utf-8";
    }
    const bool name_first = attributes[0].name == "name";
    const Attribute& name = attributes[name_first ? 0 : 1];
    const Attribute& content = attributes[name_first ? 1 : 0];
    return name.name == "name" && content.name == "content" &&
           std::ranges::find(names, lower(trimmed(name.value))) != names.end();
  }

  /// meta name="referrer"
  [[nodiscard]] std::string meta_as_written() const {
    if (element_.attributes.empty()) {
      return element_.name;
    }
    const auto named = std::ranges::find(element_.attributes, "name", &Attribute::name);
    const Attribute& shown =
        named == element_.attributes.end() ? element_.attributes.front() : *named;
    return element_.name + " " + shown.name + "=\"" + std::string(trimmed(shown.value)) + '"';
  }

  /// Whatever a value says, it is no part of a style.
  void check_tags_in_style(const Attribute& attribute) {
    for (const Tag* const tag : attribute.tags) {
      const bool known = tag->kind == TagKind::part || tag->kind == TagKind::unescaped;
      if (!known) {  // or it has been reported where it stood
        misplaced(*tag);
      }
    }
  }

  void check_attribute(const Attribute& attribute) {
    const std::string& name = attribute.name;
    if (std::ranges::find(style_attributes, name) != style_attributes.end()) {
      check_tags_in_style(attribute);
    }
    if (name.starts_with("on") ||
        std::ranges::find(forbidden_attributes, name) != forbidden_attributes.end()) {
      complain(Code::template_attribute, attribute.begin, name.size(), {name});
    } else if (((name == "src") && !is_inside(attribute)) ||
               ((name == "href" || name == "xlink:href") && !is_link(attribute)) ||
               has_outer_url(attribute)) {
      complain(Code::template_address, attribute.begin, name.size(),
               {name, std::string(trimmed(attribute.value))});
    }
  }

  /// Of `src`: a picture that lies in the report.
  static bool is_inside(const Attribute& attribute) {
    if (attribute.tags.empty()) {
      return decoded(attribute.value).starts_with("data:");
    }
    const Tag& tag = *attribute.tags.front();
    const bool alone = attribute.tags.size() == 1 && !attribute.has_section &&
                       attribute.value.size() == tag.end - tag.begin;
    return alone && (tag.name == "brand.logo" || tag.name == "logo");
  }

  [[nodiscard]] bool is_link(const Attribute& attribute) const {
    if (attribute.has_section) {
      return false;
    }
    const std::string address = decoded(attribute.value);
    const bool leads_out = attribute.tags.empty() &&
                           (address.starts_with("https://") || address.starts_with("http://") ||
                            address.starts_with("mailto:"));
    return address.starts_with('#') || (leads_out && element_.name == "a");
  }

  /// url() in an attribute of SVG, such as fill, and its like.
  static bool has_outer_url(const Attribute& attribute) {
    const std::string value = decoded_style(attribute.value);
    if (value.find("image-set(") != std::string::npos || value.find("src(") != std::string::npos) {
      return true;
    }
    for (std::size_t at = value.find("url("); at != std::string::npos;
         at = value.find("url(", at + 1)) {
      const std::string_view inside = std::string_view(value).substr(at + 4);
      if (!inside.starts_with('#') && !inside.starts_with("\"#") && !inside.starts_with("'#")) {
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::span<const Tag> tags_;
  TemplateRole role_;
  std::string_view file_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;  ///< the tag that comes next
  Place place_ = Place::text;
  std::size_t begin_ = 0;  ///< of what was begun last in text
  Element element_ = {};
  std::vector<std::pair<const Tag*, Place>> open_;
  bool shown_ = false;  ///< something that ends a document's head has come
  bool policy_seen_ = false;
  Diagnostics found_;
};

}  // namespace

Diagnostics check_html(std::string_view text, std::span<const Tag> tags, TemplateRole role,
                       std::string_view file) {
  return HtmlCheck(text, tags, role, file).run();
}

}  // namespace cxmat::reports
