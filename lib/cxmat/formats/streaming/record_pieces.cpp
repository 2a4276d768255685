// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/record_pieces.hpp"

#include <cxmat/formats/streaming/text_scan.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace cxmat::streaming {

std::span<char> PieceMemory::part(std::size_t count) {
  memory_.resize(std::max(memory_.size(), room_ + count + readable_behind));
  return std::span(memory_).subspan(room_, count);
}

std::string_view PieceMemory::join(std::string_view front, std::size_t count) {
  if (front.size() > room_) {
    const std::size_t more = front.size() - room_;
    memory_.insert(memory_.begin(), more, '\0');
    room_ += more;
  }
  char* const begin = memory_.data() + room_ - front.size();
  std::ranges::copy(front, begin);
  return {begin, front.size() + count};
}

RecordPieces::RecordPieces(ByteSource& source, const FilePlace& start, std::string head,
                           char delimiter, const PieceSizes& sizes, const std::atomic<bool>* stop)
    : source_(&source),
      sizes_(sizes),
      stop_(stop),
      head_(std::move(head)),
      next_offset_(start.offset),
      walk_(delimiter),
      place_(start) {}

bool RecordPieces::next(PieceMemory& memory, Piece& piece) {
  const std::optional<Part> part = take_part(memory);
  if (!part) {
    return false;
  }
  std::unique_lock lock(cutting_);
  turn_changed_.wait(lock, [this, &part] { return turn_ == part->number || aborted_; });
  if (aborted_) {
    return false;
  }
  cut(*part, memory, piece);
  ++turn_;
  lock.unlock();
  turn_changed_.notify_all();
  return true;
}

void RecordPieces::abort() noexcept {
  {
    const std::lock_guard lock(cutting_);
    aborted_ = true;
  }
  no_more_.store(true);
  turn_changed_.notify_all();
}

void RecordPieces::fail(int number) noexcept {
  int none = 0;
  failure_.compare_exchange_strong(none, number);
  abort();
}

std::optional<RecordPieces::Part> RecordPieces::take_part(PieceMemory& memory) {
  std::unique_lock lock(reading_);
  if (all_taken_ || no_more_.load() || (stop_ != nullptr && stop_->load())) {
    return std::nullopt;
  }
  if (!source_->size()) {
    return take_of_pipe(memory);
  }
  const std::uint64_t offset = next_offset_;
  const std::uint64_t left = *source_->size() - offset;
  const Part part{.number = parts_taken_++,
                  .bytes = static_cast<std::size_t>(std::min<std::uint64_t>(left, sizes_.part)),
                  .is_last = left <= sizes_.part};
  next_offset_ += part.bytes;
  all_taken_ = part.is_last;
  lock.unlock();
  if (const int failure = source_->read_at(offset, memory.part(part.bytes)); failure != 0) {
    fail(failure);
    return std::nullopt;
  }
  read_.fetch_add(part.bytes);
  return part;
}

/// Under the lock.
std::optional<RecordPieces::Part> RecordPieces::take_of_pipe(PieceMemory& memory) {
  const std::span<char> space = memory.part(sizes_.part);
  const std::size_t of_head = static_cast<std::size_t>(std::min<std::uint64_t>(
      head_.size() - std::min<std::uint64_t>(next_offset_, head_.size()), space.size()));
  if (of_head > 0) {
    std::memcpy(space.data(), head_.data() + next_offset_, of_head);
  }
  std::size_t got = 0;
  if (const int failure = source_->read_next(space.subspan(of_head), got, stop_); failure != 0) {
    if (failure != ECANCELED) {
      fail(failure);
    }
    return std::nullopt;
  }
  next_offset_ += of_head + got;
  if (next_offset_ >= head_.size()) {
    std::string().swap(head_);
  }
  all_taken_ = of_head + got < space.size();
  read_.store(next_offset_);
  return Part{.number = parts_taken_++, .bytes = of_head + got, .is_last = all_taken_};
}

void RecordPieces::cut(const Part& part, PieceMemory& memory, Piece& piece) {
  std::string_view text = memory.join(rest_, part.bytes);
  piece = {};
  walk_.go_on(text, part.is_last);
  if (long_record_) {
    text = pass_over_long_record(text, part.is_last, piece);
  }
  const bool takes_all = part.is_last && !long_record_;
  const std::size_t end = long_record_ ? 0 : takes_all ? text.size() : walk_.last_end(text);
  piece.text = text.substr(0, end);
  piece.place = place_;
  piece.has_odd_quotes = walk_.is_odd_before(end);
  const LineEnds ends = pass(text, end);
  piece.has_lone_returns = ends.lone_returns > 0;
  piece.has_zeros = ends.has_zeros;
  rest_.assign(text.substr(end));
  if (rest_.size() > sizes_.longest_record && !long_record_) {
    long_record_ = LongRecord{.beginning = rest_, .place = place_, .limit = sizes_.longest_record};
    const std::size_t needless = walk_.needless();
    pass(rest_, needless);
    rest_.erase(0, needless);
  }
}

/// What is left of `text` behind the record, or what must be kept of it where it goes on.
std::string_view RecordPieces::pass_over_long_record(std::string_view text, bool is_last,
                                                     Piece& piece) {
  std::size_t end = walk_.first_end(text);
  if (end != 0 || is_last) {
    long_record_->is_closed = end != 0 || !walk_.is_inside();
    end = end != 0 ? end : text.size();
    piece.long_record = std::exchange(long_record_, std::nullopt);
  } else {
    end = walk_.needless();
  }
  pass(text, end);
  return text.substr(end);
}

/// The first `count` bytes of `text` are done with.
LineEnds RecordPieces::pass(std::string_view text, std::size_t count) {
  LineEnds ends = count_line_ends(text.substr(0, count));
  const bool halves_pair =
      count > 0 && count < text.size() && text[count - 1] == '\r' && text[count] == '\n';
  ends.lone_returns -= halves_pair ? 1 : 0;
  place_.offset += count;
  place_.line += ends.lines();
  walk_.cut(count);
  return ends;
}

}  // namespace cxmat::streaming
