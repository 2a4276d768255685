// SPDX-License-Identifier: Apache-2.0
// docs/catalogue.md repeats what `cxmat list` prints; here they are held against each other.
#include "tests/support/temporary_folder.hpp"

#include <cxmat/formats/catalogue.hpp>
#include <cxmat/questionnaire/answering_time.hpp>
#include <cxmat/questionnaire/asked_of.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <string>

using namespace cxmat;

namespace {

/// The row of the table of minutes, as the documentation writes it.
std::string row_of(const Questionnaire& questionnaire) {
  std::string row =
      fmt::format("| `{}` | {} | {} |", questionnaire.id, asking(questions_of(questionnaire)),
                  answering_minutes(questionnaire, Language::en));
  for (const char* role : {"executive", "cx", "manager", "frontline", "it"}) {
    const auto asked = questions_for(questionnaire, role);
    row +=
        asking(asked) == 0 ? " - |" : fmt::format(" {} |", answering_minutes(asked, Language::en));
  }
  return row + "\n";
}

}  // namespace

TEST_SUITE("docs/catalogue.md") {
  TEST_CASE("every questionnaire is there, with its minutes for each role") {
    const std::string page =
        test::bytes_of(std::filesystem::path(CXMAT_SOURCE_DIR) / "docs/catalogue.md");
    const Catalogue catalogue = Catalogue::embedded();
    for (const std::string& id : catalogue.ids()) {
      const Result<Questionnaire> questionnaire = catalogue.load(id);
      REQUIRE(questionnaire);
      const std::string row = row_of(*questionnaire);
      CAPTURE(row);
      CHECK(page.find(row) != std::string::npos);
      const std::string caps = questionnaire->includes.empty() && !questionnaire->gates.empty()
                                   ? fmt::format("level, {} caps |", questionnaire->gates.size())
                                   : std::string();
      const std::size_t described = page.find("| `" + id + "` | ");
      REQUIRE(described != std::string::npos);
      CHECK(page.find(caps, described) < page.find('\n', described));
    }
  }
}
