// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/picture.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::engagement_file {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view space = " \t\r\n";
constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

/// The number of `count` bytes at `at`, the highest first; they must be there.
std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) noexcept {
  std::size_t value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    value = value * 256 + static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

/// XML as its elements, far enough to see whether they fit together.
class SvgWalk {
 public:
  explicit SvgWalk(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) {
      text_.remove_prefix(3);
    }
  }

  bool run() {
    while (at_ < text_.size()) {
      if (text_[at_] != '<') {
        if (open_.empty() && space.find(text_[at_]) == npos) {
          return false;  // text beside the root
        }
        ++at_;
      } else if (!read_markup()) {
        return false;
      }
    }
    return rooted_ && open_.empty();
  }

 private:
  bool skip(std::size_t begin, std::string_view end) {
    const std::size_t found = text_.find(end, begin);
    at_ = found == npos ? text_.size() : found + end.size();
    return found != npos;
  }

  bool read_markup() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
      return skip(at_ + 4, "-->");
    }
    if (rest.starts_with("<?")) {
      return skip(at_ + 2, "?>");
    }
    if (rest.starts_with("<![CDATA[")) {
      return !open_.empty() && skip(at_, "]]>");
    }
    if (rest.starts_with("<!DOCTYPE")) {
      at_ = behind_document_type(text_, at_);
      return !rooted_ && at_ != npos;
    }
    return rest.starts_with("</") ? read_end() : read_element();
  }

  std::string_view read_name() {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n/>=<\"'", at_), text_.size());
    const std::string_view name = text_.substr(at_, end - at_);
    at_ = end;
    return name;
  }

  void skip_space() { at_ = std::min(text_.find_first_not_of(space, at_), text_.size()); }

  /// True if `sign` stands here; goes behind it.
  bool take(char sign) {
    const bool here = at_ < text_.size() && text_[at_] == sign;
    at_ += here ? 1 : 0;
    return here;
  }

  bool read_end() {
    at_ += 2;
    const std::string_view name = read_name();
    skip_space();
    if (open_.empty() || open_.back() != name || !take('>')) {
      return false;
    }
    open_.pop_back();
    return true;
  }

  bool read_element() {
    ++at_;
    const std::string_view name = read_name();
    const std::size_t colon = name.find(':');
    const std::string_view local = name.substr(colon == npos ? 0 : colon + 1);
    if (local.empty() || (open_.empty() && (rooted_ || local != "svg"))) {
      return false;
    }
    const std::string declared =
        colon == npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
    bool in_namespace = false;
    while (true) {
      skip_space();
      const bool closed = take('/');
      if (take('>')) {
        if (!closed) {
          open_.push_back(name);
        }
        break;
      }
      const auto attribute = read_attribute();
      if (closed || !attribute) {
        return false;
      }
      in_namespace =
          in_namespace || *attribute == std::pair{std::string_view(declared), svg_namespace};
    }
    if (!rooted_ && !in_namespace) {
      return false;
    }
    rooted_ = true;
    return true;
  }

  /// Its name and value.
  std::optional<std::pair<std::string_view, std::string_view>> read_attribute() {
    const std::string_view name = read_name();
    skip_space();
    if (name.empty() || !take('=')) {
      return std::nullopt;
    }
    skip_space();
    const char quote = at_ < text_.size() ? text_[at_] : ' ';
    const std::size_t end = quote == '"' || quote == '\'' ? text_.find(quote, at_ + 1) : npos;
    if (end == npos) {
      return std::nullopt;
    }
    const std::string_view value = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    return value.find('<') == npos ? std::optional(std::pair{name, value}) : std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;  ///< names of the elements around this place
  bool rooted_ = false;                 ///< the root has begun
};

}  // namespace

bool is_whole_png(std::string_view bytes) noexcept {
  constexpr std::size_t signature = 8;
  constexpr std::size_t around = 12;  // length, type and check sum
  constexpr std::size_t header = 13;
  bool has_data = false;
  for (std::size_t at = signature; at + around <= bytes.size();) {
    const std::size_t length = big_endian(bytes, at, 4);
    const std::string_view type = bytes.substr(at + 4, 4);
    if (length > bytes.size() - at - around) {
      return false;
    }
    if (at == signature &&
        (type != "IHDR" || length != header || big_endian(bytes, at + 8, 4) == 0 ||
         big_endian(bytes, at + 12, 4) == 0)) {
      return false;
    }
    if (type == "IEND") {
      return has_data;
    }
    has_data = has_data || (type == "IDAT" && length > 0);
    at += around + length;
  }
  return false;
}

bool is_whole_jpeg(std::string_view bytes) noexcept {
  bool has_frame = false;
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    const auto mark = static_cast<unsigned char>(bytes[at + 1]);
    if (bytes[at] != '\xFF') {
      return false;
    }
    if (mark == 0xFF) {
      ++at;  // fill byte
      continue;
    }
    const std::size_t length = big_endian(bytes, at + 2, 2);
    if (length < 2 || length > bytes.size() - at - 2) {
      return false;
    }
    at += 2 + length;
    if (mark == 0xDA) {  // a scan: its end cannot occur in its data
      return has_frame && bytes.find("\xFF\xD9", at) != npos;
    }
    // Frames are C0 to CF but for the tables C4 and CC and the reserved C8.
    has_frame =
        has_frame || (mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC);
  }
  return false;
}

bool is_whole_svg(std::string_view text) {
  return SvgWalk(text).run();
}

std::size_t behind_document_type(std::string_view text, std::size_t at) noexcept {
  bool inside = false;  // of the internal subset
  while (at < text.size()) {
    const char sign = text[at];
    if (text.substr(at).starts_with("<!--")) {
      at = text.find("-->", at + 4);
      at += at == npos ? 0 : 2;
    } else if (sign == '"' || sign == '\'') {
      at = text.find(sign, at + 1);
    } else if (sign == '>' && !inside) {
      return at + 1;
    } else if (sign == '[' || sign == ']') {
      inside = sign == '[';
    }
    at += at == npos ? 0 : 1;
  }
  return npos;
}

}  // namespace cxmat::engagement_file
