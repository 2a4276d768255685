// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/xml_items.hpp"

#include <algorithm>

namespace cxmat::tables {
namespace {

constexpr std::size_t chunk = 256U << 10U;
constexpr auto npos = std::string::npos;

}  // namespace

bool XmlItems::stop(std::string_view why) {
  if (!trouble_) {
    trouble_ = part_.trouble() ? *part_.trouble()
                               : Trouble{.code = Code::xlsx_bad_part,
                                         .arguments = {part_.name(), std::string(why)}};
  }
  return false;
}

/// Reads on; false at the end. What lies before `keep_` is given up, so offsets change.
bool XmlItems::more() {
  if (keep_ > 0) {
    buffer_.erase(0, keep_);
    at_ -= keep_;
    keep_ = 0;
  }
  const std::size_t before = buffer_.size();
  if (before > longest_item + chunk) {
    return stop("an element of more than 16 MB");
  }
  buffer_.resize(before + chunk);
  const std::size_t got = part_.read(std::span(buffer_).subspan(before));
  buffer_.resize(before + got);
  return got > 0;
}

/// The offset of `what` at or behind `from`, counted from keep_; npos at the end of the stream.
std::size_t XmlItems::find(std::string_view what, std::size_t from) {
  while (true) {
    const std::size_t found = buffer_.find(what, keep_ + from);
    if (found != npos) {
      return found - keep_;
    }
    const std::size_t seen = buffer_.size() - keep_;
    from = std::max(from, seen >= what.size() ? seen - what.size() + 1 : 0);
    if (!more()) {
      return npos;
    }
  }
}

/// The offset of the `>` that ends the tag in which `from` lies, counted from keep_.
std::size_t XmlItems::find_tag_end(std::size_t from) {
  char quote = '\0';
  while (true) {
    for (; keep_ + from < buffer_.size(); ++from) {
      const char letter = buffer_[keep_ + from];
      if (quote != '\0') {
        quote = letter == quote ? '\0' : quote;
      } else if (letter == '>') {
        return from;
      } else if (letter == '"' || letter == '\'') {
        quote = letter;
      }
    }
    if (!more()) {
      return npos;
    }
  }
}

bool XmlItems::skip_past(std::string_view what, std::size_t skipped) {
  const std::size_t found = find(what, at_ - keep_ + skipped);
  if (found == npos) {
    return stop("ends in the middle");
  }
  at_ = keep_ + found + what.size();
  return true;
}

/// Moves behind the next tag, which becomes tag_, and sets begin_ and end_ to it where nothing is
/// kept before. False at the end.
bool XmlItems::find_tag() {
  while (true) {
    const std::size_t open = find("<", at_ - keep_);
    if (open == npos) {
      return false;
    }
    at_ = keep_ + open;
    // So much decides what it is.
    while (buffer_.size() - at_ < 9 && more()) {
    }
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    if (rest.starts_with("<!--")) {
      if (!skip_past("-->", 4)) {
        return false;
      }
    } else if (rest.starts_with("<![CDATA[")) {
      if (!skip_past("]]>", 9)) {
        return false;
      }
    } else if (rest.starts_with("<?")) {
      if (!skip_past("?>", 2)) {
        return false;
      }
    } else if (rest.starts_with("<!")) {
      return stop("a document type, which is not read");
    } else {
      break;
    }
  }
  const std::size_t open = at_ - keep_;
  const std::size_t close = find_tag_end(open + 1);
  if (close == npos) {
    return stop("ends in the middle");
  }
  begin_ = keep_ + open;
  at_ = keep_ + close + 1;
  std::string_view inside = std::string_view(buffer_).substr(begin_ + 1, close - open - 1);
  const bool end_tag = inside.starts_with('/');
  const bool empty_tag = !end_tag && inside.ends_with('/');
  tag_.opens = !end_tag;
  tag_.closes = end_tag || empty_tag;
  inside.remove_prefix(end_tag ? 1 : 0);
  inside = inside.substr(0, inside.find_first_of(" \t\r\n/"));
  const std::size_t colon = inside.find(':');
  tag_.name = colon == npos ? inside : inside.substr(colon + 1);
  return true;
}

/// From behind an item's first tag to behind its last.
bool XmlItems::find_end_of_item() {
  keep_ = begin_;
  std::size_t inside = 1;
  for (std::size_t tags = 0; inside > 0; ++tags) {
    if (tags > most_tags_of_item) {
      return stop("a row of more than 1,000,000 elements");
    }
    if (!find_tag()) {
      return stop("ends in the middle");
    }
    if (tag_.name == item_ && tag_.opens != tag_.closes) {
      inside += tag_.opens ? 1U : std::size_t{0} - 1U;
    }
    if (at_ - keep_ > longest_item) {
      return stop("an element of more than 16 MB");
    }
  }
  begin_ = keep_;
  end_ = at_;
  return true;
}

bool XmlItems::next() {
  if (trouble_) {
    return false;
  }
  keep_ = at_;
  while (find_tag()) {
    const bool within = container_depth_ > 0 && depth_ == container_depth_;
    if (within && tag_.opens && tag_.name == item_) {
      end_ = at_;
      return tag_.closes || find_end_of_item();
    }
    has_root_ = true;
    if (tag_.opens && tag_.name == container_) {
      has_container_ = true;
      container_depth_ = tag_.closes || container_depth_ > 0 ? container_depth_ : depth_ + 1;
    }
    if (tag_.opens && !tag_.closes) {
      ++depth_;
    } else if (!tag_.opens) {
      if (depth_ == 0) {
        return stop("an end without a beginning");
      }
      if (--depth_ < container_depth_) {
        container_depth_ = 0;
      }
    }
    keep_ = at_;
  }
  if (part_.trouble() || depth_ > 0 || !has_root_) {
    return stop("ends in the middle");
  }
  return false;
}

}  // namespace cxmat::tables
