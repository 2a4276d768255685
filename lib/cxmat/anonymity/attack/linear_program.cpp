// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/attack/linear_program.hpp"

#include <algorithm>
#include <array>
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

/// The simplex method may walk in a circle. Steps are counted, not seconds, so that the result is
/// the same on every machine.
constexpr long long most_steps = 20'000;

int takes_too_long(lprec* lp, void* started_at) {
  return get_total_iter(lp) - *static_cast<long long*>(started_at) > most_steps ? TRUE : FALSE;
}

/// One lp_solve model. What goes wrong in one way often goes well in another.
class Model {
 public:
  Model(const LinearProgram& program, int scaling, int pricing)
      : lp_(make_lp(0, static_cast<int>(program.variables.size()))) {
    if (lp_ == nullptr) {
      throw std::bad_alloc();
    }
    set_verbose(lp_, NEUTRAL);
    set_scaling(lp_, scaling);
    set_pivoting(lp_, pricing);
    for (const Row& row : program.rows) {
      add(row);
    }
    for (std::size_t i = 0; i < program.variables.size(); ++i) {
      restrict_to(i, program.variables[i]);
    }
  }
  ~Model() { delete_lp(lp_); }
  Model(const Model&) = delete;
  Model(Model&&) = delete;
  Model& operator=(const Model&) = delete;
  Model& operator=(Model&&) = delete;

  void restrict_to(std::size_t variable, Range range) const {
    set_bounds(lp_, static_cast<int>(variable) + 1, bound(range.low), bound(range.high));
  }

  [[nodiscard]] Solution minimise(std::span<const Term> objective) const {
    Sparse sum(objective);
    set_obj_fnex(lp_, sum.size(), sum.factors.data(), sum.columns.data());
    long long started_at = get_total_iter(lp_);
    put_abortfunc(lp_, takes_too_long, &started_at);
    const int state = solve(lp_);
    put_abortfunc(lp_, nullptr, nullptr);
    if (state != OPTIMAL && state != PRESOLVED) {
      default_basis(lp_);  // the place it stopped at may be the trouble
      return {.state = state == INFEASIBLE ? SolverState::contradictory : SolverState::failed,
              .value = 0,
              .values = {}};
    }
    std::vector<double> values(static_cast<std::size_t>(get_Ncolumns(lp_)));
    get_variables(lp_, values.data());
    return {.state = SolverState::solved, .value = get_objective(lp_), .values = std::move(values)};
  }

 private:
  void add(const Row& row) const {
    Sparse sum(row.terms);
    const double low = bound(row.range.low);
    const double high = bound(row.range.high);
    const bool from_below = low > -infinite;
    const int kind = low == high ? EQ : from_below ? GE : LE;
    add_constraintex(lp_, sum.size(), sum.factors.data(), sum.columns.data(), kind,
                     from_below ? low : high);
    if (kind == GE && high < infinite) {
      set_rh_range(lp_, get_Nrows(lp_), high - low);
    }
  }

  lprec* lp_;
};

bool lies_in(double value, Range range) noexcept {
  const double tolerance = 1e-6 * (1 + std::abs(value));
  return value >= range.low - tolerance && value <= range.high + tolerance;
}

/// The solver is not believed blindly.
bool keeps_rules(const LinearProgram& program, const Solution& solution) {
  for (std::size_t i = 0; i < program.variables.size(); ++i) {
    if (!lies_in(solution.values[i], program.variables[i])) {
      return false;
    }
  }
  return std::ranges::all_of(program.rows, [&](const Row& row) {
    double sum = 0;
    for (const Term& term : row.terms) {
      sum += term.factor * solution.values[term.variable];
    }
    return lies_in(sum, row.range);
  });
}

/// How to solve, in the order of trying.
struct Way {
  int scaling;
  int pricing;
};

constexpr std::array<Way, 3> ways{
    {{.scaling = SCALE_GEOMETRIC + SCALE_EQUILIBRATE + SCALE_INTEGERS, .pricing = PRICER_DEVEX},
     {.scaling = SCALE_NONE, .pricing = PRICER_DEVEX},
     {.scaling = SCALE_NONE, .pricing = PRICER_FIRSTINDEX}}};

}  // namespace

struct LinearSolver::Implementation {
  LinearProgram program;
  std::array<std::unique_ptr<Model>, ways.size()> models;  ///< made when they are needed

  [[nodiscard]] const Model& model(std::size_t way) {
    if (!models[way]) {
      models[way] = std::make_unique<Model>(program, ways[way].scaling, ways[way].pricing);
    }
    return *models[way];
  }
};

LinearSolver::LinearSolver(const LinearProgram& program)
    : implementation_(
          std::make_unique<Implementation>(Implementation{.program = program, .models = {}})) {}

LinearSolver::~LinearSolver() = default;

void LinearSolver::restrict_to(std::size_t variable, Range range) {
  implementation_->program.variables[variable] = range;
  for (const std::unique_ptr<Model>& model : implementation_->models) {
    if (model) {
      model->restrict_to(variable, range);
    }
  }
}

Solution LinearSolver::minimise(std::span<const Term> objective) {
  Solution last;
  for (std::size_t way = 0; way < ways.size(); ++way) {
    last = implementation_->model(way).minimise(objective);
    if (last.state == SolverState::solved && keeps_rules(implementation_->program, last)) {
      return last;
    }
  }
  last.state = last.state == SolverState::contradictory ? last.state : SolverState::failed;
  return last;
}

}  // namespace cxmat::attack
