// SPDX-License-Identifier: Apache-2.0
#include "support/temporary_folder.hpp"

#include <cxmat/formats/files.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;
using cxmat::check_text;
using cxmat::Code;
using cxmat::read_file;
using cxmat::write_file;
using cxmat::test::bytes_of;
using cxmat::test::TemporaryFolder;

namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20U;

Code code_of(const cxmat::Result<std::string>& result) {
  REQUIRE_FALSE(result);
  REQUIRE(result.diagnostics.size() == 1);
  return result.diagnostics.front().code;
}

unsigned permissions_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

}  // namespace

TEST_SUITE("formats/files") {
  TEST_CASE("reading gives the bytes as they are") {
    const TemporaryFolder folder;
    const std::string bytes("a\r\n\0\xFF z", 7);
    const auto result = read_file(folder.file("data", bytes), megabyte);
    REQUIRE(result);
    CHECK(*result == bytes);
    CHECK(result.diagnostics.empty());
  }

  TEST_CASE("an empty file is an empty text") {
    const TemporaryFolder folder;
    const auto result = read_file(folder.file("empty", ""), megabyte);
    REQUIRE(result);
    CHECK(result->empty());
  }

  TEST_CASE("each reason not to read has its own code and names the path") {
    const TemporaryFolder folder;
    const fs::path missing = folder.path() / "missing.yaml";
    const auto result = read_file(missing, megabyte);
    CHECK(code_of(result) == Code::file_not_found);
    CHECK(result.diagnostics.front().arguments == std::vector{missing.string()});
    CHECK(result.diagnostics.front().where.file == missing.string());
    CHECK(code_of(read_file(folder.path(), megabyte)) == Code::file_is_directory);
    const fs::path below_file = folder.file("file", "x") / "below";
    CHECK(code_of(read_file(below_file, megabyte)) == Code::file_not_found);
  }

  TEST_CASE("a file without read permission is unreadable, with the system's reason") {
    if (::geteuid() == 0) {
      return;  // root may read everything
    }
    const TemporaryFolder folder;
    const fs::path locked = folder.file("locked", "x");
    fs::permissions(locked, fs::perms::none);
    const auto result = read_file(locked, megabyte);
    CHECK(code_of(result) == Code::file_unreadable);
    CHECK(result.diagnostics.front().arguments.at(1) == "Permission denied");
  }

  TEST_CASE("the size limit is exact") {
    const TemporaryFolder folder;
    const fs::path file = folder.file("data", std::string(1000, 'x'));
    CHECK(read_file(file, 1000));
    CHECK(code_of(read_file(file, 999)) == Code::file_too_large);
    CHECK(read_file(file, SIZE_MAX));
  }

  TEST_CASE("a device, which need not end, is refused") {
    CHECK(code_of(read_file("/dev/zero", 3 * megabyte)) == Code::file_unreadable);
  }

  TEST_CASE("a pipe is read to its end in any number of pieces") {
    const TemporaryFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const std::string bytes(300'000, 'p');
    std::thread writer([&] { CHECK_FALSE(write_file(pipe, bytes).has_value()); });
    const auto result = read_file(pipe, megabyte);
    writer.join();
    REQUIRE(result);
    CHECK(*result == bytes);
    CHECK(fs::is_fifo(pipe));
  }

  TEST_CASE("a dash is standard input, which stays open") {
    const TemporaryFolder folder;
    const fs::path file = folder.file("input", "from a pipe");
    const int before = ::dup(STDIN_FILENO);
    REQUIRE(std::freopen(file.c_str(), "r", stdin) != nullptr);
    const auto result = read_file("-", megabyte);
    const bool still_open = ::fcntl(STDIN_FILENO, F_GETFD) != -1;
    ::dup2(before, STDIN_FILENO);
    ::close(before);
    REQUIRE(result);
    CHECK(*result == "from a pipe");
    CHECK(still_open);
  }

  TEST_CASE("writing makes a new file with the rights of any new file") {
    const TemporaryFolder folder;
    const fs::path target = folder.path() / "report.html";
    const mode_t mask = ::umask(022);
    CHECK_FALSE(write_file(target, "whole").has_value());
    ::umask(mask);
    CHECK(bytes_of(target) == "whole");
    CHECK(permissions_of(target) == 0644);
    CHECK(folder.count() == 1);
  }

  TEST_CASE("writing replaces a file and keeps its permissions") {
    const TemporaryFolder folder;
    const fs::path target = folder.file("report.html", "a longer text than the new one");
    REQUIRE(::chmod(target.c_str(), 0640) == 0);
    CHECK_FALSE(write_file(target, "new").has_value());
    CHECK(bytes_of(target) == "new");
    CHECK(permissions_of(target) == 0640);
    CHECK(folder.count() == 1);
  }

  TEST_CASE("who has the old file open keeps the old file") {
    const TemporaryFolder folder;
    const fs::path target = folder.file("report.html", "old");
    std::ifstream reader(target);
    CHECK_FALSE(write_file(target, "new").has_value());
    std::string seen;
    reader >> seen;
    CHECK(seen == "old");
  }

  TEST_CASE("a symbolic link stays a link and its target is replaced") {
    const TemporaryFolder folder;
    const fs::path target = folder.file("real/report.html", "old");
    const fs::path link = folder.path() / "link.html";
    fs::create_symlink("real/report.html", link);
    CHECK_FALSE(write_file(link, "new").has_value());
    CHECK(fs::is_symlink(link));
    CHECK(bytes_of(target) == "new");
  }

  TEST_CASE("a symbolic link to nothing yet makes its target") {
    const TemporaryFolder folder;
    const fs::path link = folder.path() / "link.html";
    fs::create_symlink("later.html", link);
    CHECK_FALSE(write_file(link, "new").has_value());
    CHECK(fs::is_symlink(link));
    CHECK(bytes_of(folder.path() / "later.html") == "new");
  }

  TEST_CASE("links in a circle are an error, not a loop") {
    const TemporaryFolder folder;
    fs::create_symlink("b", folder.path() / "a");
    fs::create_symlink("a", folder.path() / "b");
    const auto failed = write_file(folder.path() / "a", "new");
    REQUIRE(failed.has_value());
    CHECK(failed->code == Code::not_writable);
  }

  TEST_CASE("a device is written straight and reports a full disk") {
    CHECK_FALSE(write_file("/dev/null", "gone").has_value());
    const auto failed = write_file("/dev/full", "too much");
    REQUIRE(failed.has_value());
    CHECK(failed->code == Code::not_writable);
    CHECK(failed->arguments == std::vector<std::string>{"/dev/full", "No space left on device"});
    CHECK(fs::is_character_file("/dev/full"));
  }

  TEST_CASE("a folder and a missing folder are not writable and nothing stays behind") {
    const TemporaryFolder folder;
    const auto is_folder = write_file(folder.path(), "x");
    REQUIRE(is_folder.has_value());
    CHECK(is_folder->code == Code::not_writable);
    CHECK(is_folder->arguments.at(1) == "Is a directory");
    const auto missing = write_file(folder.path() / "no" / "report.html", "x");
    REQUIRE(missing.has_value());
    CHECK(missing->arguments.at(1) == "No such file or directory");
    CHECK(folder.count() == 0);
  }

  TEST_CASE("a write-protected file or folder stays as it is") {
    if (::geteuid() == 0) {
      return;  // root may write everywhere
    }
    const TemporaryFolder folder;
    const fs::path file = folder.file("kept/report.html", "old");
    fs::permissions(file, fs::perms::owner_read);
    CHECK(write_file(file, "new").has_value());
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    fs::permissions(file.parent_path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(write_file(file, "new").has_value());
    fs::permissions(file.parent_path(), fs::perms::owner_all);
    CHECK(bytes_of(file) == "old");
    CHECK(folder.count() == 2);
  }

  TEST_CASE("a long file name leaves room for the temporary one") {
    const TemporaryFolder folder;
    const fs::path target = folder.path() / std::string(255, 'n');
    CHECK_FALSE(write_file(target, "new").has_value());
    CHECK(bytes_of(target) == "new");
  }

  TEST_CASE("a path without a folder is written to the current folder") {
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    const bool failed = write_file("report.html", "new").has_value();
    fs::current_path(before);
    CHECK_FALSE(failed);
    CHECK(bytes_of(folder.path() / "report.html") == "new");
  }

  TEST_CASE("text is UTF-8 and loses its byte order mark") {
    const auto result = check_text("\xEF\xBB\xBFgr\xC3\xBC\xC3\x9F\x65", "f");
    REQUIRE(result);
    CHECK(*result == "gr\xC3\xBC\xC3\x9F\x65");
    CHECK(check_text("", "f"));
  }

  TEST_CASE("Latin-1 is refused at the first foreign letter, with line and column") {
    const auto result = check_text("a: 1\n\xC3\xA4: sch\xF6n\n", "f.yaml");
    REQUIRE_FALSE(result);
    const cxmat::Diagnostic& found = result.diagnostics.front();
    CHECK(found.code == Code::not_utf8);
    CHECK(found.where.file == "f.yaml");
    CHECK(found.where.line == 2);
    CHECK(found.where.column == 7);
    CHECK(found.where.excerpt == "\xC3\xA4: sch\xEF\xBF\xBDn");
    CHECK(found.arguments == std::vector<std::string>{"12"});
  }

  TEST_CASE("no form of invalid UTF-8 passes") {
    for (const char* bytes : {"\x80", "\xC3", "\xC3(", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                              "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xF0\x9F\x98"}) {
      const auto result = check_text(bytes, "f");
      REQUIRE_FALSE(result);
      CHECK(result.diagnostics.front().code == Code::not_utf8);
    }
    CHECK(check_text("\xF4\x8F\xBF\xBF \xF0\x9F\x98\x80", "f"));
  }

  TEST_CASE("UTF-16 is named as such, with and without a byte order mark") {
    using namespace std::string_view_literals;
    for (const std::string_view bytes :
         {"\xFF\xFE\x61\0"sv, "\xFE\xFF\0\x61"sv, "a\0:\0"sv, "\0a\0:"sv}) {
      const auto result = check_text(bytes, "f");
      REQUIRE_FALSE(result);
      CHECK(result.diagnostics.front().code == Code::utf16_encoding);
    }
  }

  TEST_CASE("a zero byte is found where it stands") {
    using namespace std::string_view_literals;
    const auto result = check_text("a: b\nc: \0\n"sv, "f");
    REQUIRE_FALSE(result);
    CHECK(result.diagnostics.front().code == Code::nul_byte);
    CHECK(result.diagnostics.front().where.line == 2);
    CHECK(result.diagnostics.front().where.column == 4);
  }
}
