/// \file
/// The noncentral t distribution.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cxmat {

/// low <= high.
struct NoncentralityInterval {
  double low = 0;
  double high = 0;
};

/// 95 % interval of the noncentrality of an observed `t`: under `low`, values below t have
/// probability 0.975, under `high` 0.025. `t` is finite, degrees_of_freedom >= 2.
/// Exact to a relative 1e-8 up to |t| = 3000, beyond that an approximation that joins the limits
/// of few and of many degrees of freedom, to a relative 1e-6. More than 1e10 degrees of freedom
/// count as 1e10.
/// Source: Steiger and Fouladi 1997; reference: the roots of pt(t, df, ncp) in R, which
/// effectsize::cohens_d looks for.
[[nodiscard]] NoncentralityInterval noncentrality_95(double t, double degrees_of_freedom);

}  // namespace cxmat
