// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/zip.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <zip.h>

namespace cxmat::tables {
namespace {

std::string comparable(std::string_view name) {
  std::string folded(name);
  for (char& letter : folded) {
    if (letter == '\\') {
      letter = '/';
    } else if (letter >= 'A' && letter <= 'Z') {
      letter = static_cast<char>(letter - 'A' + 'a');
    }
  }
  return folded.starts_with('/') ? folded.substr(1) : folded;
}

Trouble too_large(std::uint64_t bytes) {
  return {.code = Code::zip_too_large, .arguments = {fmt::format("{} MB", bytes >> 20U)}};
}

std::uint64_t unpacked_limit(std::size_t packed) noexcept {
  return std::min(most_unpacked, std::max(freely_unpacked, packed * most_times));
}

/// The number of entries that the end of the archive states, before memory is taken for them; 0
/// where no end is found.
std::size_t stated_entries(std::string_view bytes) noexcept {
  constexpr std::size_t end_record = 22;
  const std::size_t at = bytes.rfind("PK\x05\x06");
  if (at == std::string_view::npos || bytes.size() - at < end_record) {
    return 0;
  }
  const auto low = static_cast<unsigned char>(bytes[at + 10]);
  const auto high = static_cast<unsigned char>(bytes[at + 11]);
  return low + std::size_t{256} * high;
}

Trouble trouble_of(int code, std::string_view what) {
  if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP) {
    return {.code = Code::xlsx_protected, .arguments = {}};
  }
  return {.code = Code::zip_broken, .arguments = {std::string(what)}};
}

}  // namespace

Diagnostic diagnostic_of(const Trouble& trouble, const std::string& file) {
  return error(trouble.code, whole_file(file), trouble.arguments);
}

ZipPart::ZipPart(zip_file* opened, std::string name, std::uint64_t size,
                 std::uint64_t* left) noexcept
    : file_(opened), name_(std::move(name)), size_(size), left_(left) {}

void ZipPart::Close::operator()(zip_file* file) const noexcept {
  zip_fclose(file);
}

std::size_t ZipPart::read(std::span<char> into) {
  if (trouble_ || into.empty()) {
    return 0;
  }
  const zip_int64_t got = zip_fread(file_.get(), into.data(), into.size());
  if (got < 0) {
    trouble_ = {.code = Code::xlsx_bad_part,
                .arguments = {name_, zip_error_strerror(zip_file_get_error(file_.get()))}};
    return 0;
  }
  const auto size = static_cast<std::uint64_t>(got);
  if (size > *left_) {
    trouble_ = too_large(most_unpacked);
    return 0;
  }
  // libzip leaves it to us whether the archive told the truth about sizes.
  if (read_ + size > size_ || (size == 0 && read_ < size_)) {
    trouble_ = {.code = Code::xlsx_bad_part, .arguments = {name_, "not as large as stated"}};
    return 0;
  }
  *left_ -= size;
  read_ += size;
  return static_cast<std::size_t>(size);
}

std::optional<std::string> ZipPart::read_all(std::size_t limit) {
  constexpr std::size_t step = 64U << 10U;
  std::string all;
  while (true) {
    const std::size_t before = all.size();
    all.resize(before + step);
    const std::size_t got = read(std::span(all).subspan(before));
    all.resize(before + got);
    if (trouble_) {
      return std::nullopt;
    }
    if (got == 0) {
      return all;
    }
    if (all.size() > limit) {
      trouble_ = too_large(limit);
      return std::nullopt;
    }
  }
}

double ZipPart::share_read() const noexcept {
  return size_ == 0 ? 1 : std::min(1.0, static_cast<double>(read_) / static_cast<double>(size_));
}

void Zip::Discard::operator()(zip* archive) const noexcept {
  zip_discard(archive);
}

std::unique_ptr<Zip> Zip::open(std::string_view bytes, Trouble& trouble) {
  if (stated_entries(bytes) > most_entries) {
    trouble = {.code = Code::zip_too_large, .arguments = {fmt::format("{} entries", most_entries)}};
    return nullptr;
  }
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
  zip* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &problem);
  if (archive == nullptr) {
    trouble = trouble_of(zip_error_code_zip(&problem), zip_error_strerror(&problem));
    if (source != nullptr) {
      zip_source_free(source);
    }
    zip_error_fini(&problem);
    return nullptr;
  }
  zip_error_fini(&problem);
  std::unique_ptr<Zip> opened(new Zip);
  opened->archive_.reset(archive);
  return opened->list(bytes.size(), trouble) ? std::move(opened) : nullptr;
}

/// Takes down the names, and adds up what they unpack to.
bool Zip::list(std::size_t packed, Trouble& trouble) {
  left_ = unpacked_limit(packed);
  const auto entries =
      static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive_.get(), 0)));
  if (entries > most_entries) {
    trouble = {.code = Code::zip_too_large, .arguments = {fmt::format("{} entries", most_entries)}};
    return false;
  }
  std::uint64_t unpacked = 0;
  for (std::uint64_t i = 0; i < entries; ++i) {
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(archive_.get(), i, 0, &about) != 0 || about.name == nullptr) {
      continue;  // an entry without a name is no part of anything
    }
    const std::uint64_t size = (about.valid & ZIP_STAT_SIZE) != 0 ? about.size : 0;
    unpacked += std::min(size, most_unpacked + 1);
    if (unpacked > left_) {
      trouble = too_large(left_);
      return false;
    }
    std::string name(about.name);
    if (!name.ends_with('/')) {
      index_.try_emplace(comparable(name), i);
      names_.push_back(std::move(name));
    }
  }
  return true;
}

bool Zip::has(std::string_view name) const {
  return index_.contains(comparable(name));
}

std::optional<ZipPart> Zip::part(std::string_view name, Trouble& trouble) {
  const auto found = index_.find(comparable(name));
  if (found == index_.end()) {
    trouble = {.code = Code::xlsx_bad_part, .arguments = {std::string(name), "missing"}};
    return std::nullopt;
  }
  zip_stat_t about;
  zip_stat_init(&about);
  zip_file* opened = zip_fopen_index(archive_.get(), found->second, 0);
  if (opened == nullptr || zip_stat_index(archive_.get(), found->second, 0, &about) != 0) {
    zip_error_t* problem = zip_get_error(archive_.get());
    trouble = trouble_of(zip_error_code_zip(problem), zip_error_strerror(problem));
    if (trouble.code == Code::zip_broken) {
      trouble = {.code = Code::xlsx_bad_part,
                 .arguments = {std::string(name), zip_error_strerror(problem)}};
    }
    if (opened != nullptr) {
      zip_fclose(opened);
    }
    return std::nullopt;
  }
  return ZipPart(opened, std::string(name), about.size, &left_);
}

}  // namespace cxmat::tables
