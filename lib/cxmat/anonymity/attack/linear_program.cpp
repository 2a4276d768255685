// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/linear_program.hpp"

#include <algorithm>
#include <cmath>
#include <lpsolve/lp_lib.h>
#include <new>
#include <utility>

namespace cxmat::attack {
namespace {

constexpr double infinite = 1e30;  // lp_solve's own sign for it

double bound(double value) noexcept {
  return std::isfinite(value) ? value : std::copysign(infinite, value);
}

/// A sum as lp_solve takes it: columns count from 1.
struct Sparse {
  std::vector<int> columns;
  std::vector<double> factors;

  explicit Sparse(std::span<const Term> given) {
    std::vector<Term> terms(given.begin(), given.end());
    std::ranges::sort(terms, {}, &Term::variable);
    for (const Term& term : terms) {
      columns.push_back(static_cast<int>(term.variable) + 1);
      factors.push_back(term.factor);
    }
  }
  [[nodiscard]] int size() const noexcept { return static_cast<int>(columns.size()); }
};

}  // namespace

struct LinearSolver::Implementation {
  lprec* program = nullptr;

  explicit Implementation(std::size_t variables)
      : program(make_lp(0, static_cast<int>(variables))) {
    if (program == nullptr) {
      throw std::bad_alloc();
    }
  }
  ~Implementation() { delete_lp(program); }
  Implementation(const Implementation&) = delete;
  Implementation(Implementation&&) = delete;
  Implementation& operator=(const Implementation&) = delete;
  Implementation& operator=(Implementation&&) = delete;

  void add(const Row& row) const {
    Sparse sum(row.terms);
    const double low = bound(row.range.low);
    const double high = bound(row.range.high);
    const bool from_below = low > -infinite;
    const int kind = low == high ? EQ : from_below ? GE : LE;
    add_constraintex(program, sum.size(), sum.factors.data(), sum.columns.data(), kind,
                     from_below ? low : high);
    if (kind == GE && high < infinite) {
      set_rh_range(program, get_Nrows(program), high - low);
    }
  }
};

LinearSolver::LinearSolver(const LinearProgram& program)
    : implementation_(std::make_unique<Implementation>(program.variables.size())) {
  lprec* lp = implementation_->program;
  set_verbose(lp, NEUTRAL);
  for (const Row& row : program.rows) {
    implementation_->add(row);
  }
  for (std::size_t i = 0; i < program.variables.size(); ++i) {
    restrict_to(i, program.variables[i]);
  }
}

LinearSolver::~LinearSolver() = default;

void LinearSolver::restrict_to(std::size_t variable, Range range) {
  set_bounds(implementation_->program, static_cast<int>(variable) + 1, bound(range.low),
             bound(range.high));
}

Solution LinearSolver::minimise(std::span<const Term> objective) {
  lprec* lp = implementation_->program;
  Sparse sum(objective);
  set_obj_fnex(lp, sum.size(), sum.factors.data(), sum.columns.data());
  int state = solve(lp);
  if (state != OPTIMAL && state != PRESOLVED) {
    default_basis(lp);  // a fresh start: the last place may have been the trouble
    state = solve(lp);
  }
  if (state != OPTIMAL && state != PRESOLVED) {
    return {.state = state == INFEASIBLE ? SolverState::contradictory : SolverState::failed,
            .value = 0,
            .values = {}};
  }
  std::vector<double> values(static_cast<std::size_t>(get_Ncolumns(lp)));
  get_variables(lp, values.data());
  return {.state = SolverState::solved, .value = get_objective(lp), .values = std::move(values)};
}

}  // namespace cxmat::attack
