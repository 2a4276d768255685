/// \file
/// A zip archive in memory, read in pieces and within bounds. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct zip;
struct zip_file;

namespace cxmat::tables {

inline constexpr std::uint64_t most_unpacked = std::uint64_t{2} << 30U;
/// Above this, what is unpacked may not be more than most_times the packed size.
inline constexpr std::uint64_t freely_unpacked = std::uint64_t{64} << 20U;
inline constexpr std::uint64_t most_times = 200;
inline constexpr std::size_t most_entries = 10'000;

/// Why an archive or a part of it cannot be read: zip_broken, zip_too_large, xlsx_protected or
/// xlsx_bad_part, with the arguments of its message.
struct Trouble {
  Code code = Code::zip_broken;
  std::vector<std::string> arguments;
};

[[nodiscard]] Diagnostic diagnostic_of(const Trouble& trouble, const std::string& file);

/// One file of an archive, unpacked from its start to its end.
class ZipPart {
 public:
  ZipPart(zip_file* opened, std::string name, std::uint64_t size, std::uint64_t* left) noexcept;

  /// Fills some of `into`; 0 at the end or where there is trouble(). Bytes that do not fit the
  /// part's checksum or size are trouble at its end.
  [[nodiscard]] std::size_t read(std::span<char> into);
  /// All of it, or nothing where there is trouble() or it is more than `limit` bytes.
  [[nodiscard]] std::optional<std::string> read_all(std::size_t limit);
  [[nodiscard]] const std::optional<Trouble>& trouble() const noexcept { return trouble_; }
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// What has been read of what the archive promises, 0 to 1.
  [[nodiscard]] double share_read() const noexcept;

 private:
  struct Close {
    void operator()(zip_file* file) const noexcept;
  };

  std::unique_ptr<zip_file, Close> file_;
  std::string name_;
  std::uint64_t size_;
  std::uint64_t read_ = 0;
  std::uint64_t* left_;  ///< of what may be unpacked from the archive in all
  std::optional<Trouble> trouble_;
};

class Zip {
 public:
  /// `bytes` must outlive this and all its parts.
  [[nodiscard]] static std::unique_ptr<Zip> open(std::string_view bytes, Trouble& trouble);

  /// Names as they are compared: small letters, slashes forward.
  [[nodiscard]] bool has(std::string_view name) const;
  /// Names as they stand in the archive, without folders, in its order.
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }
  /// From its start; nothing, and `trouble`, where there is none. This must outlive it.
  [[nodiscard]] std::optional<ZipPart> part(std::string_view name, Trouble& trouble);

 private:
  struct Discard {
    void operator()(zip* archive) const noexcept;
  };

  Zip() = default;
  [[nodiscard]] bool list(std::size_t packed, Trouble& trouble);

  std::unique_ptr<zip, Discard> archive_;
  std::vector<std::string> names_;
  std::map<std::string, std::uint64_t, std::less<>> index_;
  std::uint64_t left_ = 0;
};

}  // namespace cxmat::tables
