/// \file
/// The two walks over the rows of all files: which of them count, and then what they say.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/import.hpp>
#include <cxmat/formats/exports/rows/prepare.hpp>
#include <cxmat/formats/exports/rows/reason.hpp>
#include <cxmat/formats/exports/rows/respondents.hpp>
#include <cxmat/formats/exports/rows/row_answers.hpp>
#include <cxmat/formats/file_findings.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

class RowWalk {
 public:
  /// `engagement` may be null; all arguments must outlive this.
  RowWalk(const Engagement* engagement, const std::vector<PreparedExport*>& files,
          const ImportOptions& options);

  /// Finds the rows that count, and puts the counts into the files' reports.
  void screen();
  /// The response file of these rows. Needs an engagement, and screen() before.
  [[nodiscard]] std::string write();
  [[nodiscard]] Diagnostics finish() &&;

 private:
  struct Walked {
    PreparedExport* file;
    FileFindings findings;
    std::vector<Reason> reasons;  ///< per row behind the headings
    std::uint32_t realm = 0;      ///< of the platform's ids
    std::uint32_t number_realm = 0;
    std::size_t without_id = 0;
    bool numbered = false;  ///< the platform's own running numbers tell its respondents apart
    std::optional<Diagnostic> doubtful_date;  ///< to be said where dates decide
  };

  template <class Visit>
  void walk(Walked& walked, const Visit& visit);
  void screen_file(std::uint32_t position);
  void settle();
  void count();
  void say_doubtful_dates();
  void write_file(std::uint32_t position, class ResponseWriter& writer);
  [[nodiscard]] std::string name_of(std::string_view id, const RowPlace& place);
  [[nodiscard]] bool links_waves() const noexcept;
  [[nodiscard]] std::uint32_t realm_of(const Walked& walked, std::string_view id) const;
  void advance(double share_of_file, std::size_t bytes);

  const Engagement* engagement_;
  const ImportOptions* options_;
  std::vector<const Question*> questions_;
  std::deque<Walked> files_;
  std::deque<RowAnswers> answers_;  // per file, where something is asked
  PresentColumns present_;
  Respondents respondents_;
  std::map<RowPlace, std::uint32_t> namesakes_;
  std::size_t written_ = 0;
  double work_ = 0;  // bytes to read, both walks
  double done_ = 0;
};

}  // namespace cxmat::exports
