// SPDX-License-Identifier: Apache-2.0
#include "cli/commands/import_forget.hpp"

#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/exports/forget.hpp>
#include <cxmat/formats/files.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_searched = std::size_t{1} << 30U;
constexpr std::size_t most_lines = 10;

/// Files in the order in which they are looked at, each once under whatever name.
class FileList {
 public:
  void add(const fs::path& path) {
    std::error_code ignored;
    const fs::path real = fs::weakly_canonical(path, ignored);
    if (seen_.insert(real.empty() ? path : real).second) {
      files_.push_back(path.lexically_normal());
    }
  }
  [[nodiscard]] const std::vector<fs::path>& files() const noexcept { return files_; }

 private:
  std::set<fs::path> seen_;
  std::vector<fs::path> files_;
};

/// Everything below `folder`; an assessment's response files first, wherever they are.
void add_folder(const fs::path& folder, const Catalogue& catalogue, FileList& list) {
  std::error_code ignored;
  if (fs::exists(folder / "assessment.yaml", ignored)) {
    const Result<Engagement> engagement = load_engagement(folder, catalogue);
    for (const Wave& wave : engagement ? engagement->waves : std::vector<Wave>{}) {
      for (const ResponseFile& responses : wave.responses) {
        if (fs::is_regular_file(folder / responses.file, ignored)) {
          list.add(folder / responses.file);
        }
      }
    }
  }
  std::vector<fs::path> below;
  constexpr auto lenient = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, lenient, ignored), end; at != end;
       at.increment(ignored)) {
    if (at->is_regular_file(ignored)) {
      below.push_back(at->path());
    }
  }
  std::ranges::sort(below);
  for (const fs::path& file : below) {
    list.add(file);
  }
}

std::string listed_lines(const std::vector<std::size_t>& lines) {
  const std::size_t shown = std::min(lines.size(), most_lines);
  std::string text = fmt::format(
      "{}", fmt::join(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  return lines.size() > shown ? fmt::format("{}, ... (+{})", text, lines.size() - shown) : text;
}

class Forgetting {
 public:
  Forgetting(const std::string& id, const exports::RespondentNames& names,
             const reports::Messages& messages)
      : id_(id), names_(names), messages_(messages) {}

  void look_into(const fs::path& path) {
    const Location file = whole_file(path.string());
    std::error_code failure;
    if (fs::file_size(path, failure) > largest_searched && !failure) {
      skip(file, "import.too_large");
      return;
    }
    Result<std::string> bytes = read_file(path, largest_searched);
    append(found_, std::move(bytes.diagnostics));
    if (!bytes) {
      return;
    }
    if (bytes->find('\0') != std::string::npos) {
      look_into_table(path, *std::move(bytes));
    } else if (exports::is_response_csv(*bytes)) {
      remove_rows(path, *bytes);
    } else {
      say_where(path, *bytes);
    }
  }

  /// Writes what has changed, all of it or nothing; or says what would.
  [[nodiscard]] ExitCode finish(bool dry_run, const Console& console) {
    if (removed_.empty() && !elsewhere_) {
      found_.push_back(error(Code::respondent_not_found, {}, {id_}));
    }
    if (has_errors(found_)) {
      console.report(found_);
      return exit_code_of(found_);
    }
    std::vector<FileContent> files;
    std::string text;
    for (const Removed& each : removed_) {
      files.push_back({each.path, each.bytes});
      text += messages_.counted(dry_run ? "import.to_forget" : "import.forgotten",
                                static_cast<std::int64_t>(each.rows), {each.path.string()}) +
              "\n";
    }
    if (dry_run) {
      console.report(found_);
      return console.print(text);
    }
    if (auto failure = write_files(files)) {
      console.report({*std::move(failure)});
      return ExitCode::cannot_write;
    }
    console.report(found_);
    return console.print(text);
  }

 private:
  struct Removed {
    fs::path path;
    std::string bytes;
    std::size_t rows = 0;
  };

  void skip(const Location& file, std::string_view why) {
    found_.push_back(
        warning(Code::file_unreadable, file, {file.file, std::string(messages_.text(why))}));
  }

  void remove_rows(const fs::path& path, const std::string& bytes) {
    Result<exports::Forgotten> left = exports::forget_rows(bytes, names_, path.string());
    append(found_, std::move(left.diagnostics));
    if (!left) {
      return;
    }
    if (left->numbered > 0) {
      found_.push_back(warning(Code::key_without_ids, whole_file(path.string()),
                               {fmt::format("{}", left->numbered), id_}));
    }
    if (!(names_.look_like_a_number() && exports::is_working_csv(bytes))) {
      say_where(path, left->bytes);  // a comment may name them, too
    }
    if (left->rows > 0) {
      removed_.push_back({path, std::move(left->bytes), left->rows});
    }
  }

  /// A workbook, or text in UTF-16; anything else is not searched.
  void look_into_table(const fs::path& path, std::string bytes) {
    if (const auto rows = names_.rows_in(std::move(bytes), path.string())) {
      say_lines(path, *rows);
    } else {
      skip(whole_file(path.string()), "import.binary");
    }
  }

  void say_where(const fs::path& path, std::string_view text) {
    say_lines(path, names_.lines_in(text));
  }

  void say_lines(const fs::path& path, const std::vector<std::size_t>& lines) {
    if (!lines.empty()) {
      elsewhere_ = true;
      Location where = whole_file(path.string());
      where.line = lines.front();
      found_.push_back(
          warning(Code::respondent_elsewhere, std::move(where), {listed_lines(lines)}));
    }
  }

  const std::string& id_;
  const exports::RespondentNames& names_;
  const reports::Messages& messages_;
  std::deque<Removed> removed_;  // where they stand: views point at their bytes
  Diagnostics found_;
  bool elsewhere_ = false;
};

}  // namespace

ExitCode forget_respondent(const std::string& id, const std::string& key,
                           const std::vector<std::string>& paths, bool dry_run,
                           const Context& context) {
  const Result<Catalogue> catalogue = context.load_catalogue();
  if (!catalogue) {
    return context.fail(catalogue.diagnostics);
  }
  FileList list;
  std::error_code ignored;
  for (const std::string& path : paths) {
    if (fs::is_directory(path, ignored)) {
      add_folder(path, *catalogue, list);
    } else {
      list.add(path);
    }
  }
  const exports::RespondentNames names(id, key);
  Forgetting forgetting(id, names, context.console.messages);
  for (const fs::path& file : list.files()) {
    forgetting.look_into(file);
  }
  return forgetting.finish(dry_run, context.console);
}

}  // namespace cxmat::cli
