/// \file
/// Everything a report shows, in one language: sentences composed, figures formatted, charts
/// described. A renderer sets it and computes nothing.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/render_context.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/chapter.hpp"
#include "reports/view/comments.hpp"
#include "reports/view/context.hpp"
#include "reports/view/data_quality.hpp"
#include "reports/view/evidence.hpp"
#include "reports/view/figure.hpp"
#include "reports/view/gates.hpp"
#include "reports/view/glossary.hpp"
#include "reports/view/groups.hpp"
#include "reports/view/headline.hpp"
#include "reports/view/highlights.hpp"
#include "reports/view/instruments/section.hpp"
#include "reports/view/method.hpp"
#include "reports/view/perception.hpp"
#include "reports/view/quality.hpp"
#include "reports/view/questions.hpp"
#include "reports/view/steps.hpp"
#include "reports/view/table.hpp"
#include "reports/view/trace.hpp"
#include "reports/view/waves/waves.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// A line of the table of contents.
struct ContentsEntry {
  std::string id;
  std::string heading;
};

struct View {
  Language language = Language::en;
  /// The texts that do not depend on the result, by their key without "report.".
  std::map<std::string, std::string> labels;
  std::vector<ContentsEntry> contents;  ///< the sections that there are, in their order
  Headline headline;
  std::vector<GateNotice> gates;
  std::vector<Figure> overview;   ///< where it stands as a whole; the first one is page 1's
  std::optional<Figure> profile;  ///< the same as a star, where it is asked for
  std::optional<Figure> course;   ///< of the overall score over the waves, the size of a word
  DataQuality trust;
  Highlights highlights;
  std::string repetitions;  ///< in how many the overall level came out the same; may be empty
  std::optional<NodeTrace> trace;  ///< how the overall score is made
  std::vector<Figure> distribution;
  std::vector<Chapter> chapters;
  std::vector<GroupComparison> groups;
  std::vector<Perception> perception;
  QuestionCards questions;
  std::vector<Step> steps;
  bool steps_apply = false;  ///< something is scored, so there is something to say about steps
  std::optional<WavesPart> waves;
  std::optional<BenchmarkPart> benchmark;
  std::vector<Figure> peers;
  std::vector<PublishedFigures> context;
  std::vector<InstrumentSection> instruments;
  std::optional<CommentsPart> comments;
  std::optional<EvidencePart> evidence;
  Quality quality;
  Method method;
  std::vector<Term> glossary;
  std::string version;  ///< "cxmat 0.1.0"
  std::string made_on;  ///< empty: no date
};

/// The keys of View::labels, whatever the result.
[[nodiscard]] std::vector<std::string> label_names();

[[nodiscard]] View build(const Protected<Assessment>& assessment, const Messages& messages,
                         const RenderContext& context,
                         std::span<const Instrument> instruments = {});

}  // namespace cxmat::reports::view
