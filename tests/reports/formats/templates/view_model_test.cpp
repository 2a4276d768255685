// SPDX-License-Identifier: Apache-2.0
//
// view.schema.json against what templates are really given: every value of the examples is
// documented, and everything documented comes up in one of them.
#include "reports/formats/templates/view_model.hpp"

#include "reports/formats/brand_data.hpp"
#include "reports/formats/html_page.hpp"
#include "reports/formats/template_data.hpp"
#include "support/sample_assessment.hpp"

#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/benchmark/compare.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

using Object = TemplateValue::Object;

/// What an engagement folder's templates are filled with. `minimum_group`: 0 for its own.
Object data_of(const std::string& folder, std::int64_t minimum_group) {
  Result<EngagementFiles> files =
      load_engagement_files(std::string(CXMAT_SOURCE_DIR) + "/" + folder, Catalogue::embedded());
  REQUIRE_MESSAGE(files, folder);
  if (minimum_group > 0) {
    files->engagement.privacy.minimum_group = minimum_group;
    files->engagement.privacy.minimum_comments = minimum_group;
  }
  Result<Assessment> assessment =
      assess_responses(files->engagement, files->responses, {.crosses = Crosses::skip});
  REQUIRE_MESSAGE(assessment, folder);
  assessment->inputs = files->inputs;
  if (files->benchmark) {
    static_cast<void>(compare_with(*files->benchmark, *assessment));
  }
  assessment->context = files->context;
  assessment->engagement.report.radar = true;
  const RenderContext context{.version = "0.1.0", .date = "2026-10-05"};
  return template_data(view::build(protect(*std::move(assessment)), Messages(Language::en), context,
                                   files->instruments),
                       draw_svg);
}

std::string_view name_of(ValueKind kind) {
  constexpr std::array<std::string_view, 4> names{"string", "boolean", "array", "object"};
  return names.at(static_cast<std::size_t>(kind));
}

/// Holds values against the model, remembering what it has seen of it.
class Comparison {
 public:
  explicit Comparison(const ViewModel& model) : model_(model) {}

  void compare(const TemplateValue& value, std::size_t shape, const std::string& path) {
    const ValueKind wanted = model_.shape(shape).kind;
    if (const bool* flag = std::get_if<bool>(&value.content)) {
      expect(!*flag || wanted == ValueKind::flag, path, ValueKind::flag, wanted);
    } else if (std::holds_alternative<std::shared_ptr<const std::string>>(value.content)) {
      expect(wanted == ValueKind::text, path, ValueKind::text, wanted);
    } else if (const auto* list =
                   std::get_if<std::shared_ptr<const TemplateValue::List>>(&value.content)) {
      expect(wanted == ValueKind::list, path, ValueKind::list, wanted);
      for (const TemplateValue& item : **list) {
        if (wanted == ValueKind::list) {
          compare(item, model_.shape(shape).item, path + "[]");
        }
      }
    } else {
      expect(wanted == ValueKind::object, path, ValueKind::object, wanted);
      for (const TemplateField& field : *std::get<std::shared_ptr<const Object>>(value.content)) {
        compare_field(field, shape, path);
      }
    }
  }

  /// What the model has and no value had, by path.
  std::set<std::string> unseen() const {
    std::set<std::string> paths;
    std::set<std::size_t> visited;
    collect(model_.root(), "", visited, paths);
    return paths;
  }

  [[nodiscard]] const std::set<std::string>& faults() const { return faults_; }

 private:
  void expect(bool fits, const std::string& path, ValueKind found, ValueKind wanted) {
    if (!fits) {
      faults_.insert(fmt::format("view.schema.json says {} of {}, but it is: {}", name_of(wanted),
                                 path, name_of(found)));
    }
  }

  void compare_field(const TemplateField& field, std::size_t shape, const std::string& path) {
    const std::string here = path.empty() ? field.name : path + "." + field.name;
    const auto& fields = model_.shape(shape).fields;
    const auto known = fields.find(field.name);
    if (known == fields.end()) {
      faults_.insert("view.schema.json lacks " + here);
      return;
    }
    const bool* flag = std::get_if<bool>(&field.value.content);
    if (flag == nullptr || model_.shape(known->second).kind == ValueKind::flag) {
      seen_.emplace(shape, field.name);
    }
    compare(field.value, known->second, here);
  }

  void collect(std::size_t shape, const std::string& path, std::set<std::size_t>& visited,
               std::set<std::string>& paths) const {
    if (!visited.insert(shape).second) {
      return;
    }
    const ValueShape& here = model_.shape(shape);
    if (here.kind == ValueKind::list) {
      collect(here.item, path + "[]", visited, paths);
    }
    for (const auto& [name, field] : here.fields) {
      const std::string below = path.empty() ? name : path + "." + name;
      if (!seen_.contains({shape, name})) {
        paths.insert(below);
      } else {
        collect(field, below, visited, paths);
      }
    }
  }

  const ViewModel& model_;
  std::set<std::pair<std::size_t, std::string>> seen_;
  std::set<std::string> faults_;
};

}  // namespace

TEST_SUITE("reports/templates/view_model") {
  TEST_CASE("every value that a template gets is documented, and everything documented comes up") {
    const ViewModel& model = view_model("html");
    Comparison comparison(model);
    const std::array<std::pair<const char*, std::int64_t>, 6> examples{
        {{"examples/nordlicht", 0},
         {"examples/alpenbank", 0},
         {"examples/cx-pulse", 0},
         {"examples/seepark", 0},

         {"examples/waves", 0},
         {"examples/nordlicht", 1'000'000}}};
    for (const auto& [folder, minimum] : examples) {
      Object data = data_of(folder, minimum);
      data.push_back(
          {"brand",
           brand_data({.publisher = "P",
                       .logo = {.file = "l.png", .media_type = "image/png", .bytes = "x"}})});
      data.push_back({"security_policy", "default-src 'none'"});
      comparison.compare(data, model.root(), "");
    }
    CHECK_MESSAGE(comparison.faults().empty(),
                  fmt::format("{}", fmt::join(comparison.faults(), "\n")));
    // What no example has.
    const std::set<std::string> exceptions{};
    CHECK_MESSAGE(comparison.unseen() == exceptions, "in view.schema.json, but in no example: ",
                  fmt::format("{}", fmt::join(comparison.unseen(), ", ")));
  }

  TEST_CASE("names are followed through definitions, lists and sections") {
    const ViewModel& model = view_model("md");
    const auto kind = [&](const NameStack& stack, std::string_view name) {
      const auto found = find_name(model, stack, name);
      return found ? std::optional(model.shape(*found).kind) : std::nullopt;
    };
    const NameStack top{model.root()};
    CHECK(kind(top, "cover.level.number") == ValueKind::text);
    CHECK(kind(top, "cover.keys") == ValueKind::list);
    CHECK(kind(top, "cover.keys.term") == std::nullopt);
    CHECK(kind(top, "labels.data_behind") == ValueKind::text);
    CHECK(kind(top, "labels.contents") == ValueKind::text);
    CHECK(kind(top, "brand") == std::nullopt);
    const NameStack inside{model.root(), *find_name(model, top, "evidence")};
    CHECK(kind(inside, "table.caption") == ValueKind::text);
    CHECK(kind(inside, "program") == ValueKind::text);
  }

  TEST_CASE("the logo goes in as an address of data, the publisher as its text") {
    CHECK(std::get<bool>(brand_data({}).content) == false);
    const TemplateValue brand = brand_data(
        {.publisher = "P & Q",
         .logo = {.file = "l", .media_type = "image/png", .bytes = std::string("\x89PNG", 4)}});
    const Object& fields = *std::get<std::shared_ptr<const Object>>(brand.content);
    // base64 of 89 50 4e 47, by coreutils.
    CHECK(*std::get<std::shared_ptr<const std::string>>(fields[1].value.content) ==
          "data:image/png;base64,iVBORw==");
  }
}
