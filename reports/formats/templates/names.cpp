// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/names.hpp"

#include "reports/formats/templates/scan.hpp"
#include "reports/formats/templates/view_model.hpp"

#include <cxmat/core/closest_match.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

/// A tag of a replaced file that what is found below it is blamed on.
struct Blame {
  std::string_view file;
  const Tag* tag = nullptr;
  std::string_view part;
};

class Names {
 public:
  Names(const TemplateSet& templates, std::string_view format, std::string_view folder)
      : templates_(templates),
        folder_(folder),
        format_(format),
        model_(view_model(format)),
        stack_{model_.root()} {}

  Diagnostics run(const TemplateFile& page) {
    walk_file(page, std::nullopt);
    return std::move(found_);
  }

 private:
  const TemplateScan& scan_of(std::string_view file) {
    const auto [known, is_new] = scans_.try_emplace(std::string(file));
    if (is_new) {
      known->second = scan_template(templates_.text(file), file);
    }
    return known->second;
  }

  void walk_file(const TemplateFile& file, const std::optional<Blame>& blame) {
    chain_.push_back(&file);
    const TemplateScan& scan = scan_of(file.name);
    walk(file.name, scan, 0, scan.tags.size(), blame);
    chain_.pop_back();
  }

  void walk(std::string_view file, const TemplateScan& scan, std::size_t from, std::size_t to,
            const std::optional<Blame>& blame) {
    for (std::size_t at = from; at < to; ++at) {
      const Tag& tag = scan.tags[at];
      if (tag.kind == TagKind::part) {
        include(file, tag, blame);
      } else if (tag.kind == TagKind::text || tag.kind == TagKind::unescaped) {
        print(file, tag, blame);
      } else if (tag.kind == TagKind::section || tag.kind == TagKind::inverted) {
        const bool opened = open(file, tag, blame);
        // What is inside of a section that does not exist would all be unknown, too.
        if (opened) {
          const std::size_t depth = stack_.size();
          enter(tag);
          walk(file, scan, at + 1, at + 1 + tag.inside, blame);
          stack_.resize(depth);
        }
        at += tag.inside;
      }
    }
  }

  void complain(Code code, std::string_view file, const Tag& tag, const std::optional<Blame>& blame,
                std::vector<std::string> arguments) {
    if (templates_.is_own(file)) {
      found_.push_back(error(code,
                             locate_tag(templates_.text(file), tag, template_path(folder_, file)),
                             std::move(arguments)));
    } else if (blame) {
      const Location where = locate_tag(templates_.text(blame->file), *blame->tag,
                                        template_path(folder_, blame->file));
      found_.push_back(
          code == Code::template_part_in_itself
              ? error(code, where, std::move(arguments))
              : error(Code::template_part_misplaced, where, {std::string(blame->part), tag.name}));
    }
  }

  std::optional<std::size_t> find(std::string_view file, const Tag& tag,
                                  const std::optional<Blame>& blame) {
    const std::optional<std::size_t> found = find_name(model_, stack_, tag.name);
    if (!found) {
      complain(Code::template_unknown_name, file, tag, blame,
               {tag.name, closest_match(tag.name, names_near(model_, stack_, tag.name))});
    }
    return found;
  }

  void print(std::string_view file, const Tag& tag, const std::optional<Blame>& blame) {
    const std::optional<std::size_t> found = find(file, tag, blame);
    if (found && model_.shape(*found).kind != ValueKind::text) {
      complain(Code::template_not_a_text, file, tag, blame, {tag.name});
    }
    if (tag.kind == TagKind::unescaped && !tag.name.starts_with("svg.")) {
      complain(Code::template_unescaped, file, tag, blame, {tag.name});
    }
  }

  bool open(std::string_view file, const Tag& tag, const std::optional<Blame>& blame) {
    return find(file, tag, blame).has_value();
  }

  void enter(const Tag& section) {
    const ValueShape& shape = model_.shape(*find_name(model_, stack_, section.name));
    if (section.kind == TagKind::inverted) {
      return;
    }
    if (shape.kind == ValueKind::list) {
      stack_.push_back(shape.item);
    } else if (shape.kind == ValueKind::object) {
      stack_.push_back(*find_name(model_, stack_, section.name));
    }
  }

  void include(std::string_view file, const Tag& tag, const std::optional<Blame>& blame) {
    std::vector<std::string> parts;
    for (const TemplateFile& each : template_files()) {
      const bool fits = is_html(each) == (format_ == "html");
      if (each.part.empty() || !fits) {
        continue;
      }
      if (each.part == tag.name) {
        follow(file, tag, each, blame);
        return;
      }
      parts.emplace_back(each.part);
    }
    complain(Code::template_unknown_part, file, tag, blame,
             {tag.name, closest_match(tag.name, parts)});
  }

  void follow(std::string_view file, const Tag& tag, const TemplateFile& part,
              const std::optional<Blame>& blame) {
    if (part.role == TemplateRole::stylesheet) {
      return;  // holds no tags
    }
    const auto first = std::ranges::find(chain_, &part);
    if (first == chain_.end()) {
      walk_file(part, templates_.is_own(file) ? Blame{file, &tag, part.part} : blame);
      return;
    }
    std::string circle;
    for (auto each = first; each != chain_.end(); ++each) {
      circle += std::string((*each)->part) + " > ";
    }
    circle += part.part;
    complain(Code::template_part_in_itself, file, tag, blame, {circle});
  }

  const TemplateSet& templates_;
  std::string_view folder_;
  std::string_view format_;
  const ViewModel& model_;
  NameStack stack_;
  std::vector<const TemplateFile*> chain_;
  std::map<std::string, TemplateScan, std::less<>> scans_;
  Diagnostics found_;
};

}  // namespace

Diagnostics check_names(const TemplateSet& templates, const TemplateFile& page,
                        std::string_view folder) {
  return Names(templates, is_html(page) ? "html" : "md", folder).run(page);
}

std::string template_path(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && !path.ends_with('/')) {
    path += '/';
  }
  return path += name;
}

}  // namespace cxmat::reports
