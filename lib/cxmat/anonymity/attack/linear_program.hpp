/// \file
/// The smallest value of a sum over variables that must keep linear rules: linear programming,
/// by lp_solve's simplex method.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace cxmat::attack {

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

/// factor x variable.
struct Term {
  std::size_t variable = 0;
  double factor = 1;
};

/// low <= value <= high; either may be infinite.
struct Range {
  double low = 0;
  double high = unbounded;
};

/// low <= sum of the terms <= high. A variable stands at most once.
struct Row {
  std::vector<Term> terms;
  Range range;
};

struct LinearProgram {
  std::vector<Range> variables;
  std::vector<Row> rows;
};

enum class SolverState : std::uint8_t {
  solved,
  contradictory,  ///< nothing keeps all rules
  failed          ///< no bound, or the arithmetic gave up
};

struct Solution {
  SolverState state = SolverState::failed;
  double value = 0;            ///< of the objective
  std::vector<double> values;  ///< of the variables
};

/// Keeps its place between calls, so that many objectives over the same rules are cheap.
class LinearSolver {
 public:
  explicit LinearSolver(const LinearProgram& program);
  ~LinearSolver();
  LinearSolver(const LinearSolver&) = delete;
  LinearSolver(LinearSolver&&) = delete;
  LinearSolver& operator=(const LinearSolver&) = delete;
  LinearSolver& operator=(LinearSolver&&) = delete;

  /// The least value of the sum of `objective`.
  [[nodiscard]] Solution minimise(std::span<const Term> objective);
  /// From now on the variable lies in this range.
  void restrict_to(std::size_t variable, Range range);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace cxmat::attack
