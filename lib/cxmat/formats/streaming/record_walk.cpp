// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/record_walk.hpp"

#include <algorithm>

namespace cxmat::streaming {
namespace {

constexpr char quote_sign = '"';
constexpr std::size_t none = std::string_view::npos;

/// Whether a CR stands there that surely ends a line alone.
bool is_lone_return(std::string_view text, std::size_t at) noexcept {
  return text[at] == '\r' && at + 1 < text.size() && text[at + 1] != '\n';
}

}  // namespace

void RecordWalk::go_on(std::string_view text, bool is_end) {
  while (at_ < text.size()) {
    const std::size_t quote = text.find(quote_sign, at_);
    if (quote == none) {
      at_ = text.size();
    } else if (!inside_) {
      if (opens(text, quote)) {
        outside_.push_back({outside_from_, quote});
        inside_ = true;
      } else {
        found_odd(quote);
      }
      at_ = quote + 1;
    } else if (quote + 1 == text.size() && !is_end) {
      at_ = quote;  // one of two, or does it close?
      return;
    } else if (quote + 1 < text.size() && text[quote + 1] == quote_sign) {
      at_ = quote + 2;
    } else {
      close(text, quote);
    }
  }
}

bool RecordWalk::opens(std::string_view text, std::size_t quote) const noexcept {
  return quote == 0 || ends_cell(text[quote - 1]);
}

bool RecordWalk::ends_cell(char letter) const noexcept {
  return letter == delimiter_ || letter == '\n' || letter == '\r';
}

void RecordWalk::close(std::string_view text, std::size_t quote) noexcept {
  inside_ = false;
  at_ = quote + 1;
  outside_from_ = at_;
  if (at_ < text.size() && !ends_cell(text[at_])) {
    found_odd(at_);
  }
}

void RecordWalk::found_odd(std::size_t at) noexcept {
  first_odd_ = std::min(first_odd_, at);
  last_odd_ = at;
}

RecordWalk::Part RecordWalk::unsearched(Part part) const noexcept {
  return {std::max(part.begin, endless_), std::max(part.end, endless_)};
}

/// What stands behind the last quoted cell.
RecordWalk::Part RecordWalk::last_part(std::string_view text) const noexcept {
  return inside_ ? Part{} : Part{outside_from_, text.size()};
}

std::size_t RecordWalk::last_end(std::string_view text) noexcept {
  const auto feed_in = [text](Part part) {
    const std::size_t feed = text.substr(part.begin, part.end - part.begin).rfind('\n');
    return feed == none ? 0 : part.begin + feed + 1;
  };
  const auto return_in = [text](Part part) {
    for (std::size_t at = part.end; at > part.begin; --at) {
      if (is_lone_return(text, at - 1)) {
        return at;
      }
    }
    return std::size_t{0};
  };
  const auto last = [this, text](const auto& end_in) {
    std::size_t end = end_in(unsearched(last_part(text)));
    for (std::size_t i = outside_.size(); i > 0 && end == 0 && outside_[i - 1].end > endless_;
         --i) {
      end = end_in(unsearched(outside_[i - 1]));
    }
    return end;
  };
  std::size_t end = last(feed_in);
  end = end != 0 ? end : last(return_in);
  if (end == 0 && !text.empty()) {
    endless_ = text.size() - 1;  // a CR there may yet end a line
  }
  return end;
}

std::size_t RecordWalk::first_end(std::string_view text) noexcept {
  const auto end_in = [text](Part part) {
    for (std::size_t at = part.begin; at < part.end; ++at) {
      if (text[at] == '\n' || is_lone_return(text, at)) {
        return at + 1;
      }
    }
    return std::size_t{0};
  };
  std::size_t end = 0;
  for (std::size_t i = 0; i < outside_.size() && end == 0; ++i) {
    end = end_in(unsearched(outside_[i]));
  }
  end = end != 0 ? end : end_in(unsearched(last_part(text)));
  if (end == 0 && !text.empty()) {
    endless_ = text.size() - 1;
  }
  return end;
}

void RecordWalk::cut(std::size_t count) {
  const auto moved = [count](std::size_t at) { return std::max(at, count) - count; };
  at_ = moved(at_);
  outside_from_ = moved(outside_from_);
  endless_ = moved(endless_);
  std::erase_if(outside_, [count](const Part& part) { return part.end <= count; });
  for (Part& part : outside_) {
    part = {moved(part.begin), moved(part.end)};
  }
  const bool any_odd = first_odd_ != nowhere && last_odd_ >= count;
  first_odd_ = any_odd ? moved(first_odd_) : nowhere;
  last_odd_ = any_odd ? moved(last_odd_) : 0;
}

}  // namespace cxmat::streaming
