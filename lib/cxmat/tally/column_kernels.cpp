// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/column_kernels.hpp"

#include "cxmat/core/vector_targets.hpp"
#include "cxmat/tally/column_kernels_plain.hpp"

#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "cxmat/tally/column_kernels.cpp"
#include <hwy/foreach_target.h>
// Must follow it.
#include <hwy/highway.h>

// Compiled once for each instruction set.
#if HWY_TARGET != HWY_SCALAR
#include "cxmat/tally/column_kernels-inl.hpp"
#endif

#if HWY_ONCE
namespace cxmat::kernels {
namespace {

constexpr ColumnKernels plain_kernels{
    .to_columns = plain::to_columns,
    .count_classes = plain::count_classes,
    .count_silent = plain::count_silent,
    .weigh = plain::weigh,
    .sum_of_products = plain::sum_of_products,
    .sum_pairs = plain::sum_pairs,
    .follow_lines = plain::follow_lines,
    .count_at_least = plain::count_at_least,
};

// Highway's own choice at run time is in its library, which takes milliseconds to load.
std::vector<ColumnKernels> kernels_of_machine() {
  std::vector<ColumnKernels> found;
#if HWY_TARGETS & HWY_AVX3 & ~HWY_STATIC_TARGET
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("bmi2")) {
    found.push_back(N_AVX3::all());
  }
#endif
#if HWY_TARGETS & HWY_AVX2 & ~HWY_STATIC_TARGET
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("fma")) {
    found.push_back(N_AVX2::all());
  }
#endif
#if HWY_TARGETS & HWY_SSE4 & ~HWY_STATIC_TARGET
  if (__builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("pclmul")) {
    found.push_back(N_SSE4::all());
  }
#endif
#if HWY_STATIC_TARGET != HWY_SCALAR
  found.push_back(HWY_NAMESPACE::all());  // this pass is the last: that of the static target
#endif
  found.push_back(plain_kernels);
  return found;
}

}  // namespace

std::span<const ColumnKernels> column_kernels() {
  static const std::vector<ColumnKernels> found = kernels_of_machine();
  return found;
}

}  // namespace cxmat::kernels
#endif
