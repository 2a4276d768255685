/// \file
/// The instruction sets that Highway compiles our kernels for. Included before Highway.
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Hardly any machine has SSSE3 and no more.
#ifdef _WIN32
// g++ for Windows does not keep the stack aligned for 32 bytes (GCC's bug 54412).
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX2 | HWY_AVX3 | HWY_AVX3_DL)
#else
#define HWY_DISABLED_TARGETS HWY_SSSE3
#endif
