// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/kpi_review_reader.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/instruments/departments.hpp"
#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/instruments/kpi_reader.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/outcome.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace cxmat {
namespace {

void read_kind(yaml::Reader& reader, const yaml::Node& node, ExpectedKpi& kinds) {
  const auto word = fields::one_of(reader, node, "strategic", instrument_file::kpi_kind_words());
  if (word) {
    kinds.push_back(static_cast<Kpi::Kind>(*word));
  }
}

/// Each item is a kind, or a list of kinds of which one is enough.
std::vector<ExpectedKpi> read_strategic(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* list = map.find("strategic");
  if (list == nullptr) {
    return usual_strategic_kpis();
  }
  std::vector<ExpectedKpi> expected;
  for (const yaml::Node& item : reader.list(*list, "strategic")) {
    ExpectedKpi& kinds = expected.emplace_back();
    if (item.kind == yaml::Kind::list) {
      for (const yaml::Node& kind : item.items) {
        read_kind(reader, kind, kinds);
      }
      if (item.items.empty()) {
        reader.error(Code::empty_list, item.position, {"strategic"});
      }
    } else {
      read_kind(reader, item, kinds);
    }
  }
  return expected;
}

void read_parts(const Texts& texts, yaml::MapReader& map, KpiReview& review) {
  yaml::Reader& reader = texts.reader();
  UniqueIds departments;
  review.departments =
      instrument_file::read_departments(texts, map.list("departments"), departments);
  const std::span<const yaml::Node> items =
      limits::at_most(reader, instrument_file::filled_list(reader, map, "kpis"),
                      instrument_file::most_entries, "kpis");
  instrument_file::KpiReader kpis(texts, departments);
  for (const yaml::Node& node : items) {
    review.kpis.push_back(kpis.read(node));
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    kpis.read_factors(items[i], review.kpis[i]);
  }
  review.strategic = read_strategic(reader, map);
}

}  // namespace

Result<KpiReview> read_kpi_review(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  yaml::MapReader map(reader, document.root, "kpi_review");
  KpiReview review;
  std::string id;
  if (fields::head(reader, map, document.root, "kpi_review", id)) {
    const Texts texts = instrument_file::texts_of(reader, document.root);
    review.head = instrument_file::read_head(texts, map, std::move(id));
    read_parts(texts, map, review);
    map.finish();
  }
  sort_by_place(found);
  return outcome(std::move(review), std::move(found));
}

}  // namespace cxmat
