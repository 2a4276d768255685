// SPDX-License-Identifier: Apache-2.0
#include "reports/view/evidence.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <utility>

namespace cxmat::reports::view {
namespace {

std::string grade_text(const EvidenceNote& note, const Messages& messages) {
  return std::string(messages.text(
      note.grade < 0 ? std::string("report.evidence.grade_none")
                     : fmt::format("report.evidence.grade_{}", static_cast<int>(note.grade))));
}

std::vector<std::string> sentences(const Assessment& assessment, const Messages& messages) {
  const EvidenceResult& result = *assessment.evidence;
  std::vector<std::string> all;
  const bool third_party = assessment.engagement.method == RatedBy::third_party;
  all.emplace_back(
      messages.text(third_party ? "report.evidence.third_party" : "report.evidence.self"));
  if (third_party) {
    all.push_back(result.lowered == 0
                      ? std::string(messages.text("report.evidence.none_lowered"))
                      : messages.counted("report.evidence.lowered", result.lowered));
  }
  return all;
}

TableRow row_of(const Assessment& assessment, std::size_t position, const EvidenceNote& note,
                const Messages& messages) {
  const Language language = messages.language();
  TableRow row;
  row.label = label_of(assessment, position, language);
  row.cells.push_back(
      {.text = grade_text(note, messages), .tone = note.lowered ? Tone::below : Tone::plain});
  row.cells.push_back(
      {.text = note.lowered ? std::string(messages.text("report.evidence.yes")) : std::string()});
  row.cells.push_back({.text = clean(note.text)});
  return row;
}

}  // namespace

std::optional<EvidencePart> evidence(const Protected<Assessment>& assessment,
                                     const Messages& messages) {
  if (!assessment->evidence) {
    return std::nullopt;
  }
  EvidencePart part;
  part.sentences = sentences(*assessment, messages);
  part.table.caption = messages.text("report.evidence.caption");
  part.table.row_heading = messages.text("report.question");
  for (const char* key :
       {"report.evidence.grade", "report.evidence.lowered_heading", "report.evidence.seen"}) {
    part.table.headings.push_back({.text = std::string(messages.text(key)), .number = false});
  }
  for (std::size_t i = 0; i < assessment->nodes.size(); ++i) {
    for (const EvidenceNote& note : assessment->nodes[i].evidence) {
      part.table.rows.push_back(row_of(*assessment, i, note, messages));
    }
  }
  return part;
}

}  // namespace cxmat::reports::view
