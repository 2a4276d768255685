// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/walk.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/exports/rows/date_order.hpp>
#include <cxmat/formats/exports/rows/pseudonym.hpp>
#include <cxmat/formats/exports/rows/response_writer.hpp>
#include <cxmat/formats/exports/rows/screen.hpp>
#include <cxmat/formats/exports/rows/short_rows.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::exports {
namespace {

constexpr std::size_t rows_a_report = 4096;  // of progress

/// Ids that the user names are of one realm over all files.
constexpr std::uint32_t named_realm = 0;

/// What tells the ids of two platforms, and their running numbers in two surveys, apart.
std::pair<std::string, std::string> realm_names(const FileReport& report,
                                                std::optional<std::size_t> column) {
  std::string platform(to_string(report.layout.platform));
  if (column) {
    platform += '\n' + case_folded(heading_of(report.layout, *column));
  }
  std::string survey = platform;
  for (std::size_t each = 0; each < report.layout.columns.size(); ++each) {
    survey += '\n' + heading_of(report.layout, each);
  }
  return {std::move(platform), "#\n" + survey};
}

/// A row without a cell that anybody filled in.
bool answers_nothing(const ExportLayout& layout, std::span<const std::string_view> cells) {
  for (std::size_t column = 0; column < layout.columns.size(); ++column) {
    if (layout.columns[column].role == ColumnRole::answer && !cell_at(cells, column).empty()) {
      return false;
    }
  }
  return true;
}

}  // namespace

RowWalk::RowWalk(const Engagement* engagement, const std::vector<PreparedExport*>& files,
                 const ImportOptions& options)
    : engagement_(engagement), options_(&options) {
  if (engagement != nullptr) {
    questions_ = questions_of(*engagement);
  }
  std::map<std::string, std::uint32_t> realms;
  const auto realm = [&realms](const std::string& name) {
    return realms.emplace(name, static_cast<std::uint32_t>(realms.size() + 1)).first->second;
  };
  for (PreparedExport* file : files) {
    Walked& walked = files_.emplace_back(
        Walked{.file = file, .findings = FileFindings(file->report.file), .reasons = {}});
    const auto [platform, survey] = realm_names(file->report, file->respondent);
    walked.realm = file->respondent_named ? named_realm : realm(platform);
    walked.number_realm = file->respondent_named ? named_realm : realm(survey);
    work_ += static_cast<double>(file->bytes) * (engagement == nullptr ? 1 : 2);
    if (engagement != nullptr) {
      answers_.emplace_back(*engagement, questions_, *file, walked.findings);
      present_.add(answers_.back().present());
    }
  }
  present_.wave = present_.wave || !options.wave.empty();
}

void RowWalk::advance(double share_of_file, std::size_t bytes) {
  if (options_->progress && work_ > 0) {
    options_->progress((done_ + share_of_file * static_cast<double>(bytes)) / work_);
  }
}

/// Calls `visit(row, number)` for each row behind the headings.
template <class Visit>
void RowWalk::walk(Walked& walked, const Visit& visit) {
  const auto rows = walked.file->rows();
  for (std::size_t heading = 0; heading < walked.file->report.layout.heading_rows; ++heading) {
    if (!rows->next()) {
      break;
    }
  }
  for (std::uint32_t number = 0; rows->next(); ++number) {
    visit(*rows, number);
    if (number % rows_a_report == 0) {
      advance(rows->share_read(), walked.file->bytes);
    }
  }
  done_ += static_cast<double>(walked.file->bytes);
  advance(0, 0);
}

void RowWalk::screen() {
  for (std::uint32_t file = 0; file < files_.size(); ++file) {
    screen_file(file);
  }
  settle();
  say_doubtful_dates();
  count();
}

std::uint32_t RowWalk::realm_of(const Walked& walked, std::string_view id) const {
  return is_running_number(id) ? walked.number_realm : walked.realm;
}

void RowWalk::screen_file(std::uint32_t position) {
  Walked& walked = files_[position];
  const PreparedExport& file = *walked.file;
  const RowScreen screen(file.report.layout, file.rules, file.submitted);
  ShortRows short_rows(file.report);
  DateOrderWatch dates(file.report.layout.dates);
  walk(walked, [&](const tables::RowSource& row, std::uint32_t number) {
    if (row.problem()) {
      walked.findings.add(*row.problem());
    }
    short_rows.look_at(row);
    if (file.submitted) {
      dates.look_at(row, *file.submitted);
    }
    const Screened screened = screen.judge(row, walked.findings);
    Reason reason = screened.reason;
    if (reason == Reason::none) {
      const bool nothing = engagement_ == nullptr ? answers_nothing(file.report.layout, row.cells())
                                                  : !answers_[position].has_answer(row);
      reason = nothing ? Reason::empty : Reason::none;
    }
    walked.reasons.push_back(reason);
    if (reason != Reason::none || !file.respondent) {
      return;
    }
    const std::string id = compared_id(cell_at(row.cells(), *file.respondent));
    if (!id.empty()) {
      const std::string_view wave =
          engagement_ == nullptr ? std::string_view{} : answers_[position].wave(row.cells());
      respondents_.add(
          {position, number}, id, wave, realm_of(walked, id), screened.complete,
          screened.submission ? std::optional(screened.submission->moment) : std::nullopt);
    }
  });
  std::move(short_rows).say(file.ends_with_a_line, walked.findings);
  walked.doubtful_date = dates.doubt();
}

void RowWalk::settle() {
  Respondents::Settled settled = std::move(respondents_).settle();
  for (const RowPlace& place : settled.repeated) {
    files_[place.file].reasons[place.row] = Reason::repeated;
  }
  namesakes_ = std::move(settled.namesakes);
}

/// Where days or the latest of several responses decide who counts; nobody else needs to know.
void RowWalk::say_doubtful_dates() {
  const bool any_repeated = std::ranges::any_of(files_, [](const Walked& walked) {
    return std::ranges::find(walked.reasons, Reason::repeated) != walked.reasons.end();
  });
  for (Walked& walked : files_) {
    const RowRules& rules = walked.file->rules;
    if (walked.doubtful_date && (any_repeated || !rules.since.empty() || !rules.until.empty())) {
      walked.findings.add(*walked.doubtful_date);
    }
  }
}

void RowWalk::count() {
  for (Walked& walked : files_) {
    FileReport& report = walked.file->report;
    std::array<std::size_t, 1 + all_reasons.size()> counts{};
    for (const Reason reason : walked.reasons) {
      ++counts[static_cast<std::size_t>(reason)];
    }
    report.rows_read = walked.reasons.size();
    report.rows_kept = counts[static_cast<std::size_t>(Reason::none)];
    for (const Reason reason : all_reasons) {
      if (const std::size_t rows = counts[static_cast<std::size_t>(reason)]; rows > 0) {
        report.left_out.push_back({.reason = std::string(to_string(reason)), .rows = rows});
      }
    }
  }
}

/// How the row's respondent is called in the response file.
std::string RowWalk::name_of(std::string_view id, const RowPlace& place) {
  ++written_;
  std::string name;
  if (options_->raw_ids) {
    name = id;
  } else if (options_->key.empty()) {
    return fmt::format("{}", written_);
  } else if (!id.empty()) {
    name = pseudonym(options_->key, id);
  }
  const auto namesake = namesakes_.find(place);
  return namesake == namesakes_.end() || name.empty()
             ? name
             : fmt::format("{}-{}", name, namesake->second);
}

void RowWalk::write_file(std::uint32_t position, ResponseWriter& writer) {
  Walked& walked = files_[position];
  const PreparedExport& file = *walked.file;
  RowAnswers& answers = answers_[position];
  walk(walked, [&](const tables::RowSource& row, std::uint32_t number) {
    if (walked.reasons[number] != Reason::none) {
      return;
    }
    RowTexts& texts = answers.read(row);
    const std::string_view id =
        file.respondent ? cell_at(row.cells(), *file.respondent) : std::string_view{};
    walked.without_id += id.empty() ? 1U : 0U;
    walked.numbered = walked.numbered || is_running_number(compared_id(id));
    if (!options_->wave.empty()) {
      const std::string& stated = options_->wave;
      if (!texts.wave.empty() && case_folded(texts.wave) != case_folded(stated)) {
        walked.findings.add(Code::wave_unknown, [&] {
          return error(Code::wave_unknown, row.at(0), {shortened(texts.wave), stated});
        });
      }
      texts.wave = stated;
    }
    texts.respondent = name_of(compared_id(id), {position, number});
    writer.add(texts);
  });
}

std::string RowWalk::write() {
  ResponseWriter writer(*engagement_, questions_, present_);
  std::size_t bytes = 0;
  for (const Walked& walked : files_) {
    bytes += walked.file->bytes;
  }
  writer.expect(bytes);
  for (std::uint32_t file = 0; file < files_.size(); ++file) {
    write_file(file, writer);
  }
  return std::move(writer).finish();
}

/// Whether the same id in another wave will be taken for the same person.
bool RowWalk::links_waves() const noexcept {
  return !options_->key.empty() ||
         (options_->raw_ids && engagement_ != nullptr && engagement_->stable_respondents);
}

Diagnostics RowWalk::finish() && {
  Diagnostics found;
  for (Walked& walked : files_) {
    if (!options_->key.empty() && walked.without_id > 0) {
      walked.findings.add(warning(Code::key_without_ids, whole_file(walked.file->report.file),
                                  {fmt::format("{}", walked.without_id)}));
    }
    const PreparedExport& file = *walked.file;
    const Platform platform = file.report.layout.platform;
    if (links_waves() && walked.numbered && !file.respondent_named && platform != Platform::csv) {
      walked.findings.add(warning(Code::running_ids_linked, whole_file(file.report.file),
                                  {std::string(exports::name_of(platform)),
                                   heading_of(file.report.layout, *file.respondent)}));
    }
    Diagnostics of_file = std::move(walked.findings).finish();
    hide_lines(of_file);
    append(found, std::move(of_file));
  }
  return found;
}

}  // namespace cxmat::exports
