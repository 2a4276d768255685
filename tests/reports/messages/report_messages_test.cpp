// SPDX-License-Identifier: Apache-2.0
#include "reports/messages/embedded_messages.hpp"
#include "reports/messages/messages.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

using cxmat::Language;
using cxmat::reports::embedded_messages;
using cxmat::reports::EmbeddedMessage;
using cxmat::reports::Messages;

namespace {

constexpr std::string_view prefix = "report.";

std::set<std::string> keys(Language language) {
  std::set<std::string> found;
  for (const EmbeddedMessage& message : embedded_messages(language)) {
    if (message.key.starts_with(prefix)) {
      found.emplace(message.key);
    }
  }
  return found;
}

/// The {0}, {1}, ... of a text, each once.
std::set<char> placeholders(std::string_view text) {
  std::set<char> found;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (text[at] == '{' && text[at + 2] == '}') {
      found.insert(text[at + 1]);
    }
  }
  return found;
}

/// The keys that the sources write out in full.
std::set<std::string> keys_in_sources() {
  std::set<std::string> found;
  const std::filesystem::path folder = std::filesystem::path(CXMAT_SOURCE_DIR) / "reports/view";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    std::ostringstream source;
    source << std::ifstream(entry.path()).rdbuf();
    const std::string text = source.str();
    for (std::size_t at = text.find("\"report."); at != std::string::npos;
         at = text.find("\"report.", at + 1)) {
      const std::string key = text.substr(at + 1, text.find('"', at + 1) - at - 1);
      if (key.find('{') == std::string::npos) {
        found.insert(key);
      }
    }
  }
  return found;
}

}  // namespace

TEST_SUITE("reports/messages/report") {
  TEST_CASE("every text of the report is there in German and in English") {
    CHECK(keys(Language::de) == keys(Language::en));
    CHECK(keys(Language::de).size() > 100);
  }

  TEST_CASE("both languages fill in the same things") {
    for (const std::string& key : keys(Language::en)) {
      // Singulars may write the number out.
      if (key.ends_with(".one") || !Messages(Language::de).has(key)) {
        continue;
      }
      CAPTURE(key);
      CHECK(placeholders(Messages(Language::de).text(key)) ==
            placeholders(Messages(Language::en).text(key)));
    }
  }

  TEST_CASE("every key that the sources name exists") {
    const Messages messages(Language::en);
    for (const std::string& key : keys_in_sources()) {
      CAPTURE(key);
      const bool plural = messages.has(key + ".one") && messages.has(key + ".other");
      CHECK((key == prefix || messages.has(key) || plural));
    }
  }

  TEST_CASE("German writes no address and no point in a decimal") {
    for (const EmbeddedMessage& message : embedded_messages(Language::de)) {
      if (message.key.starts_with(prefix)) {
        CAPTURE(message.key);
        CHECK(message.text.find("Ihre ") == std::string_view::npos);
        CHECK(message.text.find("0.") == std::string_view::npos);
      }
    }
  }
}
