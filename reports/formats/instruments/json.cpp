// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json.hpp"

#include "reports/formats/instruments/json_of.hpp"

#include <cxmat/formats/instruments/reader.hpp>

#include <variant>

namespace cxmat::reports {
namespace {

Json whole(const Instrument& instrument) {
  const InstrumentHead& head = head_of(instrument);
  Json json{{"kind", std::string(kind_of(instrument))},
            {"id", head.id},
            {"title", texts(head.title)},
            {"date", head.date.empty() ? Json(nullptr) : Json(head.date)}};
  json.update(std::visit([](const auto& each) { return json_of(each); }, instrument));
  return json;
}

}  // namespace

std::string render_instruments_json(std::span<const Instrument> instruments) {
  Json list = Json::array();
  for (const Instrument& instrument : instruments) {
    list.push_back(whole(instrument));
  }
  const Json json{{"schema_version", 1}, {"instruments", std::move(list)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cxmat::reports
