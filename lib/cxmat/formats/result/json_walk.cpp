// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/result/json_walk.hpp"

#include "cxmat/formats/excerpt.hpp"
#include "cxmat/formats/files.hpp"

namespace cxmat::json {

std::string_view without_mark(std::string_view bytes) noexcept {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

Diagnostic diagnostic_of(const Walk& walk, std::string_view text, std::string_view file) {
  const Result<std::string_view> checked = check_text(text, file);
  if (!checked) {
    return checked.diagnostics.front();
  }
  const Location where = whole_file(std::string(file));
  if (walk.broken() != simdjson::SUCCESS) {
    return error(Code::bad_json, where, {simdjson::error_message(walk.broken())});
  }
  return error(Code::not_a_result, where, {walk.wrong()});
}

}  // namespace cxmat::json
