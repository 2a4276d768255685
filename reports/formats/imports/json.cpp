// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/imports/json.hpp"

#include "reports/formats/json_values.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <vector>

namespace cxmat::reports {
namespace {

using exports::ColumnMatch;
using exports::ColumnRole;
using exports::FileReport;
using Kind = ColumnMatch::Kind;

constexpr int schema_version = 1;

std::string_view name_of(ColumnRole role) {
  static constexpr std::array<std::string_view, 6> names{"answer",    "respondent", "personal",
                                                         "submitted", "duration",   "metadata"};
  return names[static_cast<std::size_t>(role)];
}

std::string_view name_of(Kind kind) {
  static constexpr std::array<std::string_view, 13> names{
      "unmatched", "ignored", "respondent", "submitted", "duration", "wave", "weight",
      "group",     "answer",  "option",     "comment",   "evidence", "grade"};
  return names[static_cast<std::size_t>(kind)];
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(std::string(text));
}

class ImportJson {
 public:
  explicit ImportJson(const Engagement* engagement) : engagement_(engagement) {
    if (engagement != nullptr) {
      questions_ = questions_of(*engagement);
    }
  }

  [[nodiscard]] Json file(const FileReport& report) const {
    const exports::ExportLayout& layout = report.layout;
    const tables::FileFacts& facts = report.facts;
    const bool known = report.recognised;
    return {{"file", report.file},
            {"dialect", known ? Json(std::string(to_string(layout.platform))) : Json(nullptr)},
            {"variant", text_or_null(layout.variant)},
            {"kind", std::string(to_string(facts.kind))},
            {"encoding", std::string(to_string(facts.encoding))},
            {"delimiter", text_or_null(facts.delimiter == '\0' ? std::string()
                                                               : std::string(1, facts.delimiter))},
            {"sheet", text_or_null(facts.sheet)},
            {"heading_rows", known ? Json(layout.heading_rows) : Json(nullptr)},
            {"rows", rows(report)},
            {"columns", columns(report)},
            {"unmatched_columns", unmatched(report)},
            {"unmatched_questions", unanswered(report)},
            {"groups", groups(report)},
            {"personal", report.personal}};
  }

 private:
  [[nodiscard]] static Json rows(const FileReport& report) {
    Json left_out = Json::array();
    for (const exports::LeftOut& left : report.left_out) {
      left_out.push_back({{"reason", left.reason}, {"rows", left.rows}});
    }
    return {{"read", report.rows_read}, {"kept", report.rows_kept}, {"left_out", left_out}};
  }

  [[nodiscard]] Json target(const ColumnMatch& match) const {
    switch (match.kind) {
      case Kind::group:
        return engagement_->groupings[match.index].column;
      case Kind::answer:
      case Kind::option:
      case Kind::comment:
      case Kind::evidence:
      case Kind::grade:
        return questions_[match.index]->id;
      default:
        return nullptr;
    }
  }

  [[nodiscard]] Json columns(const FileReport& report) const {
    Json list = Json::array();
    for (std::size_t column = 0; column < report.layout.columns.size(); ++column) {
      const ColumnMatch& match = report.matched.columns[column];
      Json json = {{"position", column + 1},
                   {"heading", exports::heading_of(report.layout, column)},
                   {"role", std::string(name_of(report.layout.columns[column].role))},
                   {"kind", nullptr},
                   {"target", nullptr},
                   {"choice", nullptr},
                   {"tier", nullptr}};
      if (engagement_ != nullptr) {
        json["kind"] = std::string(name_of(match.kind));
        json["target"] = target(match);
        if (match.kind == Kind::option) {
          json["choice"] = questions_[match.index]->scale.choices[match.choice].name;
        }
        if (match.tier != exports::Tier::none) {
          json["tier"] = std::string(to_string(match.tier));
        }
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  [[nodiscard]] Json unmatched(const FileReport& report) const {
    Json list = Json::array();
    for (std::size_t column = 0; engagement_ != nullptr && column < report.layout.columns.size();
         ++column) {
      const ColumnMatch& match = report.matched.columns[column];
      if (match.kind == Kind::unmatched) {
        list.push_back({{"position", column + 1},
                        {"heading", exports::heading_of(report.layout, column)},
                        {"nearest", text_or_null(match.nearest)}});
      }
    }
    return list;
  }

  [[nodiscard]] Json unanswered(const FileReport& report) const {
    Json list = Json::array();
    if (engagement_ == nullptr) {
      return list;
    }
    for (const std::size_t question : report.matched.unanswered) {
      list.push_back(questions_[question]->id);
    }
    return list;
  }

  [[nodiscard]] static Json groups(const FileReport& report) {
    Json json = Json::object();
    for (const auto& [column, values] : report.groups) {
      json[column] = Json::object();
      for (const auto& [value, rows] : values) {
        json[column][value] = rows;
      }
    }
    return json;
  }

  const Engagement* engagement_;
  std::vector<const Question*> questions_;
};

}  // namespace

std::string render_import_json(std::span<const FileReport> files, const Engagement* engagement,
                               std::string_view version) {
  const ImportJson renderer(engagement);
  Json list = Json::array();
  for (const FileReport& report : files) {
    list.push_back(renderer.file(report));
  }
  Json json = {{"schema_version", schema_version}, {"producer", fmt::format("cxmat {}", version)}};
  if (files.size() == 1) {
    for (const char* key : {"dialect", "encoding", "rows", "columns", "groups"}) {
      json[key] = list.front().at(key);
    }
  }
  json["files"] = std::move(list);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cxmat::reports
