/// \file
/// How a node's figure came about, as texts: what came out, the rule, the arithmetic with the
/// figures put in, the parts that add up to it, and what was left out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// Sentences are without line ends; empty where there is nothing to say.
struct NodeTrace {
  std::string id;
  std::string name;
  std::string summary;                  ///< asks how the figure is made, for where it is folded
  int depth = 0;                        ///< below the node that was asked for
  std::string level_score;              ///< "3.22"; empty where there is none
  std::vector<std::string> result;      ///< sentences: what came out, and of how many people
  std::string rule;                     ///< the model in words
  std::vector<std::string> arithmetic;  ///< lines of figures and signs
  std::optional<Table> table;           ///< the parts, practices or choices
  std::vector<std::string> remarks;     ///< sentences: caps, weights, why sums differ
  std::vector<std::string> left_out;    ///< sentences: who and what did not count
};

/// The node alone.
[[nodiscard]] NodeTrace trace_of(const Protected<Assessment>& assessment, Position node,
                                 const Messages& messages);

/// The node and all that lies below it, in reading order. What lies below says its rule in a word
/// only. Nothing lies below a hidden node.
[[nodiscard]] std::vector<NodeTrace> trace_down(const Protected<Assessment>& assessment,
                                                Position node, const Messages& messages);

/// The questionnaire without what lies below; after it those of its dimensions that a practice
/// model of their own scores.
[[nodiscard]] std::vector<NodeTrace> questionnaire_traces(const Protected<Assessment>& assessment,
                                                          Position questionnaire,
                                                          const Messages& messages);

}  // namespace cxmat::reports::view
