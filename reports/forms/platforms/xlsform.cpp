// SPDX-License-Identifier: Apache-2.0
//
// XLSForm (ODK, KoboToolbox, Ona, SurveyCTO): the sheets survey, choices and settings.
#include "reports/forms/platforms/names.hpp"
#include "reports/forms/platforms/text_workbook.hpp"
#include "reports/forms/platforms/texts.hpp"
#include "reports/forms/platforms/xlsform_expression.hpp"
#include "reports/forms/target.hpp"
#include "reports/messages/messages.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace cxmat::reports::forms {
namespace {

using namespace platforms;

constexpr std::array<std::string_view, 12> own_names{
    "meta",  "instanceid", "instancename", "start", "end",         "today",
    "audit", "deviceid",   "username",     "email", "phonenumber", "simserial"};
constexpr NameRule rule{
    .platform = "XLSForm", .allowed = "[A-Za-z][A-Za-z0-9_]*", .own = own_names};

using Row = std::map<std::string, std::string, std::less<>>;  // by heading
constexpr std::string_view gives_way = "gives way";  // no heading: of names that cxmat chose
using Text = std::function<std::string(Language)>;

/// "label::Deutsch (de)".
std::string heading_of(std::string_view what, Language language) {
  return std::string(what) + (language == Language::de ? "::Deutsch (de)" : "::English (en)");
}

class XlsForm {
 public:
  explicit XlsForm(const Form& form) : form_(&form), names_(rule) {}

  Result<std::string> write() {
    if (!form_->groups.empty()) {
      begin("about_you",
            [](Language l) { return std::string(Messages(l).text("publish.about_you")); });
      for (const FormGroup& group : form_->groups) {
        add_group(group);
      }
      end();
    }
    for (const FormSection& section : form_->sections) {
      if (!section.questions.empty()) {
        add_section(section);
      }
    }
    if (!form_->wave.empty()) {
      survey_.push_back({{"type", "calculate"},
                         {"name", names_.field("wave")},
                         {"calculation", xpath_string(form_->wave)}});
    }
    name_sections();
    if (!names_.found().empty()) {
      return names_.found();
    }
    const std::array sheets{survey_sheet(), choices_sheet(), settings_sheet()};
    return write_sheets(sheets);
  }

 private:
  void translate(Row& row, std::string_view what, const Text& text) const {
    for (const Language language : form_->languages) {
      row[heading_of(what, language)] = text(language);
    }
  }

  void begin(const std::string& name, const Text& label) {
    Row row{{"type", "begin_group"},
            {"name", name},
            {"appearance", "field-list"},
            {std::string(gives_way), ""}};
    translate(row, "label", label);
    survey_.push_back(std::move(row));
  }

  void end() { survey_.push_back({{"type", "end_group"}}); }

  /// Sections and what is said about them are named last: they give way to questions.
  void name_sections() {
    std::set<std::string> taken;
    for (const Row& row : survey_) {
      const auto name = row.find("name");
      if (name != row.end() && !row.contains(gives_way)) {
        taken.insert(folded_name(name->second));
      }
    }
    for (Row& row : survey_) {
      if (row.contains(gives_way)) {
        std::string& name = row["name"];
        while (!taken.insert(folded_name(name)).second) {
          name += "_part";
        }
      }
    }
  }

  void add_group(const FormGroup& group) {
    Row row{{"type", "text"}, {"name", names_.field(group.column)}};
    if (!group.values.empty()) {
      Scale scale{.name = "group_" + group.column, .choices = {}};
      for (const FormGroupValue& value : group.values) {
        scale.choices.push_back({.name = names_.verbatim(value.name),
                                 .kind = ChoiceKind::regular,
                                 .value = {},
                                 .label = value.label});
      }
      row["type"] = "select_one " + list_of(scale);
      row["appearance"] = group.values.size() > most_buttons ? "minimal" : "";
    }
    translate(row, "label", [&group](Language l) { return xlsform_text({group_words(group, l)}); });
    survey_.push_back(std::move(row));
  }

  void add_section(const FormSection& section) {
    begin(spelled(section.id),
          [&section](Language l) { return xlsform_text({line_of(section.label, l)}); });
    if (!section.description.empty()) {
      Row row{
          {"type", "note"}, {"name", spelled(section.id) + "_about"}, {std::string(gives_way), ""}};
      translate(row, "label", [&section](Language l) {
        return xlsform_text(lines_of(section.description.in(l)));
      });
      survey_.push_back(std::move(row));
    }
    for (const FormQuestion& question : section.questions) {
      add_question(question);
    }
    end();
  }

  void add_question(const FormQuestion& asked) {
    const Question& question = asked.question;
    Row row{{"type", type_of(question)}, {"name", names_.field(question.id)}};
    const std::string relevant =
        xlsform_relevant(asked.shown, [](std::string_view field) { return spelled(field); });
    row["relevant"] = relevant;
    row["constraint"] = xlsform_constraint(question);
    if (!row["constraint"].empty()) {
      translate(row, "constraint_message", [&question](Language l) {
        const std::string range = range_words(question, l);
        return range.empty() ? std::string(Messages(l).text("publish.alone")) : range;
      });
    }
    row["appearance"] = question.type == QuestionType::text ? "multiline" : "";
    translate(row, "label",
              [&question](Language l) { return xlsform_text(lines_of(question.label.in(l))); });
    translate(row, "hint",
              [&question](Language l) { return xlsform_text(help_lines(question, l, true)); });
    survey_.push_back(std::move(row));
    if (asks_evidence(*form_, question)) {
      Row evidence{{"type", "text"},
                   {"name", names_.field(question.id + "_evidence")},
                   {"relevant", relevant},
                   {"appearance", "multiline"}};
      translate(evidence, "label", [&question](Language l) {
        return evidence_words(question, l);  // underscores within words are no emphasis
      });
      translate(evidence, "hint", [&question](Language l) {
        return xlsform_text(lines_of(question.evidence.in(l)));
      });
      survey_.push_back(std::move(evidence));
    }
  }

  [[nodiscard]] std::string type_of(const Question& question) {
    switch (question.type) {
      case QuestionType::select_one:
      case QuestionType::select_multiple:
        return std::string(to_string(question.type)) + " " + list_of(question.scale);
      default:
        return std::string(to_string(question.type));
    }
  }

  /// The name of a list with these choices; lists of one name and other choices get a number.
  std::string list_of(const Scale& scale) {
    std::string name = spelled(scale.name.empty() ? "scale" : scale.name);
    const std::string stem = name;
    for (std::size_t number = 2;; ++number) {
      const auto known = std::ranges::find(lists_, name, &Scale::name);
      if (known == lists_.end()) {
        lists_.push_back({.name = name, .choices = scale.choices});
        return name;
      }
      if (known->choices == scale.choices) {
        return name;
      }
      name = stem + "_" + std::to_string(number);
    }
  }

  static std::string spelled(std::string_view name) {
    std::string spelling(name);
    std::ranges::replace_if(
        spelling,
        [](char sign) {
          return !((sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
                   (sign >= '0' && sign <= '9') || static_cast<unsigned char>(sign) >= 0x80U);
        },
        '_');
    return spelling;
  }

  [[nodiscard]] std::vector<std::string> headings(
      std::initializer_list<std::string_view> before,
      std::initializer_list<std::string_view> translated,
      std::initializer_list<std::string_view> behind) const {
    std::vector<std::string> all(before.begin(), before.end());
    for (const std::string_view what : translated) {
      for (const Language language : form_->languages) {
        all.push_back(heading_of(what, language));
      }
    }
    all.insert(all.end(), behind.begin(), behind.end());
    return all;
  }

  [[nodiscard]] TextSheet survey_sheet() const {
    TextSheet sheet{
        .name = "survey",
        .rows = {headings({"type", "name"}, {"label", "hint"}, {"relevant", "constraint"})}};
    for (const std::string& heading :
         headings({}, {"constraint_message"}, {"appearance", "calculation"})) {
      sheet.rows.front().push_back(heading);
    }
    for (const Row& row : survey_) {
      std::vector<std::string> cells;
      for (const std::string& heading : sheet.rows.front()) {
        const auto cell = row.find(heading);
        cells.push_back(cell == row.end() ? std::string() : cell->second);
      }
      sheet.rows.push_back(std::move(cells));
    }
    return sheet;
  }

  [[nodiscard]] TextSheet choices_sheet() const {
    TextSheet sheet{.name = "choices", .rows = {headings({"list_name", "name"}, {"label"}, {})}};
    for (const Scale& list : lists_) {
      for (const Choice& choice : list.choices) {
        std::vector<std::string> cells{list.name, choice.name};
        for (const Language language : form_->languages) {
          cells.push_back(xlsform_text({choice_words(list, choice, language)}));
        }
        sheet.rows.push_back(std::move(cells));
      }
    }
    return sheet;
  }

  [[nodiscard]] TextSheet settings_sheet() const {
    std::string id = spelled(form_->id);
    id = id.empty() || (id.front() >= '0' && id.front() <= '9') ? "form_" + id : id;
    return {.name = "settings",
            .rows = {{"form_title", "form_id", "version", "default_language", "style"},
                     {title_words(*form_, form_->language), id, versions_of(*form_),
                      heading_of({}, form_->language).substr(2), "pages"}}};
  }

  const Form* form_;
  Names names_;
  std::vector<Row> survey_;
  std::vector<Scale> lists_;
};

}  // namespace

Result<std::string> write_xlsform(const Form& form, const TargetOptions& /*options*/) {
  return XlsForm(form).write();
}

}  // namespace cxmat::reports::forms
