// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/tally_responses.hpp"

#include "cxmat/assessment/settle.hpp"
#include "cxmat/core/system_reason.hpp"
#include "cxmat/core/threads.hpp"
#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/response_rows.hpp"
#include "cxmat/formats/streaming/piece_counter.hpp"
#include "cxmat/formats/streaming/record_pieces.hpp"
#include "cxmat/formats/streaming/streamed_table.hpp"
#include "cxmat/formats/streaming/tally_pieces.hpp"
#include "cxmat/tally/cell_budget.hpp"
#include "cxmat/tally/signs.hpp"

#include <algorithm>
#include <cerrno>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <map>
#include <string>
#include <thread>
#include <utility>

namespace cxmat {
namespace streaming {
namespace {

constexpr std::size_t most_threads = 64;

std::string name_of(const StreamedFile& file) {
  return file.file == "-" ? "-" : file.file.lexically_normal().string();
}

/// Who answered twice is not looked for in one pass: a file that is given twice would double all.
Diagnostics given_twice(std::span<const StreamedFile> files) {
  Diagnostics found;
  std::map<std::pair<std::filesystem::path, std::string>, std::string> names;
  for (const StreamedFile& each : files) {
    std::error_code failed;
    const std::filesystem::path place = std::filesystem::weakly_canonical(each.file, failed);
    const auto [first, is_new] = names.try_emplace({place, each.wave}, name_of(each));
    if (!is_new) {
      found.push_back(error(Code::responses_twice, whole_file(name_of(each)), {first->second}));
    }
  }
  return found;
}

/// All files of one call.
class TallyRun {
 public:
  TallyRun(const Engagement& engagement, const Plan& plan, const StreamOptions& options,
           const PieceSizes& sizes)
      : engagement_(&engagement),
        plan_(&plan),
        options_(&options),
        sizes_(sizes),
        rows_(engagement, RepeatedIds::ignore) {
    if (options.signs) {
      signs_ = sign_rules(rows_.questions(), engagement.quality);
    }
  }

  /// Errors of files that cannot be read at all; the size of all of them, if known.
  Diagnostics look_at(std::span<const StreamedFile> files);
  void read(const StreamedFile& file);
  [[nodiscard]] bool is_stopped() const noexcept {
    return options_->stop != nullptr && options_->stop->load();
  }
  [[nodiscard]] Result<Tally> finish() &&;

 private:
  [[nodiscard]] std::size_t threads_for(const ByteSource& bytes) const;
  [[nodiscard]] std::size_t most_cells() const;
  void read_pieces(RecordPieces& pieces, PieceCounter& counter);
  [[nodiscard]] PartOfFile read_rows(ByteSource& bytes, TableStart& start, int& failure);
  void report_progress(const RecordPieces& pieces) const;
  void soften_missing_questions();
  [[nodiscard]] Tally merged();

  const Engagement* engagement_;
  const Plan* plan_;
  const StreamOptions* options_;
  PieceSizes sizes_;
  std::optional<SignRules> signs_;
  ResponseRows rows_;                  // knows the files' columns; holds no rows
  std::deque<PieceCounter> counters_;  // they do not move
  Diagnostics found_;
  std::uint64_t bytes_before_ = 0;  // of files that were read
  std::uint64_t bytes_of_all_ = 0;  // 0: not known
};

Diagnostics TallyRun::look_at(std::span<const StreamedFile> files) {
  Diagnostics found = given_twice(files);
  bool all_known = true;
  for (const StreamedFile& file : files) {
    std::error_code failed;
    const auto status = std::filesystem::status(file.file, failed);
    if (file.file == "-" || std::filesystem::is_fifo(status)) {
      all_known = false;  // opening it twice could take what somebody writes
      continue;
    }
    const Result<ByteSource> bytes = ByteSource::open(file.file);
    append(found, bytes.diagnostics);
    if (bytes) {
      all_known = all_known && bytes->size();
      bytes_of_all_ += bytes->size().value_or(0);
    }
  }
  bytes_of_all_ = all_known ? bytes_of_all_ : 0;
  return found;
}

void TallyRun::read(const StreamedFile& file) {
  Result<ByteSource> bytes = ByteSource::open(file.file);
  if (!bytes) {
    append(found_, std::move(bytes.diagnostics));
    return;
  }
  const std::string name = name_of(file);
  FileFindings findings(name);
  auto start = read_table_start(*bytes, {.file = name, .bytes = {}, .wave = file.wave}, rows_,
                                findings, options_->stop);
  if (!start) {
    append(found_, std::move(findings).finish());
    return;
  }
  if (start->table.has_rows_to_read) {
    rows_.begin_file(start->table.source, start->table.header.present, findings);
  }
  int failure = start->failure;
  PartOfFile whole{.findings = FileFindings(name), .counts = {}, .records = 0, .no_text = {}};
  if (failure == 0) {
    whole = read_rows(*bytes, *start, failure);
  }
  if (failure == ECANCELED) {
    return;
  }
  if (failure != 0) {
    found_.push_back(read_failure(file.file, failure));
  } else if (whole.no_text) {
    found_.push_back(*whole.no_text);
  } else {
    findings.add(std::move(whole.findings));
    if (start->table.has_rows_to_read) {
      rows_.report(whole.counts);
      if (whole.records == 0) {
        const auto say = options_->parts ? warning : error;
        findings.add(say(Code::no_responses, whole_file(name), {name}));
      }
    }
    append(found_, std::move(findings).finish());
  }
  bytes_before_ += bytes->size().value_or(0);
}

std::size_t TallyRun::threads_for(const ByteSource& bytes) const {
  std::size_t wanted = options_->threads;
  if (wanted == 0) {
    wanted = std::thread::hardware_concurrency();
  }
  if (bytes.size()) {
    wanted = std::min<std::size_t>(wanted, *bytes.size() / sizes_.part + 1);
  }
  return std::clamp<std::size_t>(wanted, 1, most_threads);
}

PartOfFile TallyRun::read_rows(ByteSource& bytes, TableStart& start, int& failure) {
  RecordPieces pieces(bytes, start.first_record, std::move(start.head),
                      start.table.layout.delimiter, sizes_, options_->stop);
  const std::size_t threads = threads_for(bytes);
  while (counters_.size() < threads) {
    counters_.emplace_back(*engagement_, *plan_, signs_, most_cells());
  }
  for (std::size_t i = 0; i < threads; ++i) {
    counters_[i].begin_file(start.table);
  }
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < threads; ++i) {
    others.push_back(
        std::async(std::launch::async, [this, &pieces, i] { read_pieces(pieces, counters_[i]); }));
  }
  std::exception_ptr thrown;
  const auto run = [&thrown](const auto& work) {
    try {
      work();
    } catch (...) {
      thrown = thrown ? thrown : std::current_exception();
    }
  };
  run([this, &pieces] { read_pieces(pieces, counters_.front()); });
  for (std::future<void>& other : others) {
    run([&other] { other.get(); });
  }
  if (thrown) {
    std::rethrow_exception(thrown);
  }
  PartOfFile whole = std::move(counters_.front()).end_file();
  for (std::size_t i = 1; i < threads; ++i) {
    whole.add(std::move(counters_[i]).end_file());
  }
  failure = pieces.failure();
  if (failure == 0 && !bytes.is_unchanged()) {
    failure = file_changed;
  }
  return whole;
}

std::size_t TallyRun::most_cells() const {
  constexpr std::uint64_t unknown = std::uint64_t{1} << 30U;  // of a pipe
  constexpr std::uint64_t bytes_an_answer = 2;                // a digit and a comma
  return cxmat::most_cells(*plan_,
                           (bytes_of_all_ == 0 ? unknown : bytes_of_all_) / bytes_an_answer);
}

void TallyRun::read_pieces(RecordPieces& pieces, PieceCounter& counter) {
  try {
    PieceMemory memory;
    Piece piece;
    while (pieces.next(memory, piece)) {
      if (!counter.take(piece)) {
        pieces.finish_early();
        return;
      }
      report_progress(pieces);
    }
  } catch (...) {
    pieces.abort();  // nobody waits for the piece that this thread was to cut
    throw;
  }
}

void TallyRun::report_progress(const RecordPieces& pieces) const {
  if (options_->progress) {
    options_->progress(bytes_before_ + pieces.bytes_read(), bytes_of_all_);
  }
}

/// Questions come and go between waves.
void TallyRun::soften_missing_questions() {
  for (Diagnostic& said : found_) {
    if (said.code == Code::questions_without_column &&
        rows_.lacks_what_others_asked(said.where.file)) {
      said.severity = Severity::note;
    }
  }
}

Tally TallyRun::merged() {
  std::vector<Tally> parts(counters_.size());
  in_threads(parts.size(), parts.size(), [this, &parts](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      parts[i] = std::move(counters_[i]).finish();
    }
  });
  Tally all = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    merge(all, std::move(parts[i]));
  }
  settle(all, *engagement_);
  return all;
}

Result<Tally> TallyRun::finish() && {
  soften_missing_questions();
  if (is_stopped()) {
    found_.push_back(error(Code::interrupted, {}));
    return std::move(found_);
  }
  if (counters_.empty()) {
    return std::move(found_);
  }
  const bool has_room = std::ranges::none_of(counters_, &PieceCounter::has_too_many_cells);
  Tally all = merged();
  if (!has_room) {
    found_.push_back(too_many_cells(*plan_, most_cells() + 1));
  }
  for (std::size_t g = 0; g < all.groupings.size(); ++g) {
    if (auto many = too_many_values(engagement_->groupings[g], all.groupings[g].values.size())) {
      found_.push_back(*std::move(many));
    }
  }
  if (has_errors(found_)) {
    return std::move(found_);
  }
  return {std::move(all), std::move(found_)};
}

}  // namespace

Result<Tally> tally_in_pieces(const Engagement& engagement, const Plan& plan,
                              std::span<const StreamedFile> files, const StreamOptions& options,
                              const PieceSizes& sizes) {
  if (files.empty()) {
    return error(Code::no_responses, {}, {""});
  }
  TallyRun run(engagement, plan, options, sizes);
  if (Diagnostics unreadable = run.look_at(files); !unreadable.empty()) {
    return unreadable;
  }
  for (const StreamedFile& file : files) {
    if (!run.is_stopped()) {
      run.read(file);
    }
  }
  return std::move(run).finish();
}

}  // namespace streaming

Result<Tally> tally_responses(const Engagement& engagement, const Plan& plan,
                              std::span<const StreamedFile> files, const StreamOptions& options) {
  return streaming::tally_in_pieces(engagement, plan, files, options, {});
}

}  // namespace cxmat
