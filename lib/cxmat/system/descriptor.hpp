/// \file
/// An open file of the operating system.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

namespace cxmat::system {

/// Closes its file, except the standard streams.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) noexcept : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  [[nodiscard]] int number() const noexcept { return number_; }
  [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
  /// 0, or the error number: some file systems report a full disk only here.
  int close() noexcept;

 private:
  int number_ = -1;
};

inline constexpr int standard_input = 0;
inline constexpr int standard_output = 1;
inline constexpr int standard_error = 2;

}  // namespace cxmat::system
