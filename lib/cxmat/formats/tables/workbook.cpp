// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/workbook.hpp"

#include <cxmat/formats/tables/encoding.hpp>
#include <cxmat/formats/tables/xml_items.hpp>
#include <cxmat/formats/tables/xml_text.hpp>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <utility>

namespace cxmat::tables {
namespace {

constexpr std::size_t largest_plan = 4U << 20U;  // of workbook.xml

using OnItem = std::function<bool(const pugi::xml_node&)>;

Trouble bad_part(std::string name, std::string why) {
  return {.code = Code::xlsx_bad_part, .arguments = {std::move(name), std::move(why)}};
}

/// Calls `on_item` for each item in the part; `on_item` returns false where it cannot use it.
bool each_item(ZipPart part, std::string_view container, std::string_view item,
               const OnItem& on_item, Trouble& trouble) {
  const std::string name = part.name();
  XmlItems items(std::move(part), container, item);
  pugi::xml_document document;
  while (items.next()) {
    if (!parse_in_place(document, items.item()) || !on_item(document.first_child())) {
      trouble = bad_part(name, "no sound XML");
      return false;
    }
  }
  if (items.trouble()) {
    trouble = *items.trouble();
    return false;
  }
  return true;
}

struct Relation {
  std::string id;
  std::string type;  ///< the last segment
  std::string target;
};

/// `target`, seen from `folder`, without `..` and a slash in front.
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path(target);
  if (!target.starts_with('/') && !folder.empty()) {
    path = std::string(folder) + "/" + path;
  }
  std::ranges::replace(path, '\\', '/');
  std::vector<std::string_view> segments;
  std::string_view rest = path;
  while (!rest.empty()) {
    const std::size_t slash = rest.find('/');
    const std::string_view segment = rest.substr(0, slash);
    rest = slash == std::string_view::npos ? std::string_view{} : rest.substr(slash + 1);
    if (segment == "..") {
      if (!segments.empty()) {
        segments.pop_back();
      }
    } else if (!segment.empty() && segment != ".") {
      segments.push_back(segment);
    }
  }
  std::string whole;
  for (const std::string_view segment : segments) {
    whole += (whole.empty() ? "" : "/") + std::string(segment);
  }
  return whole;
}

std::pair<std::string, std::string> split_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos
             ? std::pair(std::string(), std::string(path))
             : std::pair(std::string(path.substr(0, slash)), std::string(path.substr(slash + 1)));
}

/// What the part at `path` refers to; "" stands for the whole archive.
std::optional<std::vector<Relation>> relations_of(Zip& zip, std::string_view path,
                                                  Trouble& trouble) {
  const auto [folder, name] = split_path(path);
  const std::string file = (folder.empty() ? "" : folder + "/") + "_rels/" + name + ".rels";
  std::optional<ZipPart> part = zip.part(file, trouble);
  std::vector<Relation> relations;
  const bool read =
      part && each_item(
                  std::move(*part), "Relationships", "Relationship",
                  [&, base = folder](const pugi::xml_node& node) {
                    const std::string_view type = attribute(node, "Type");
                    relations.push_back({.id = std::string(attribute(node, "Id")),
                                         .type = std::string(type.substr(type.rfind('/') + 1)),
                                         .target = resolved(base, attribute(node, "Target"))});
                    return relations.size() <= most_entries;
                  },
                  trouble);
  return read ? std::optional(std::move(relations)) : std::nullopt;
}

const Relation* first_of_type(const std::vector<Relation>& relations, std::string_view type) {
  for (const Relation& relation : relations) {
    if (relation.type == type) {
      return &relation;
    }
  }
  return nullptr;
}

bool says_yes(std::string_view value) noexcept {
  return value == "1" || value == "true" || value == "on";
}

unsigned number_of(std::string_view text) noexcept {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Fills in which sheet is read, and from which day dates count.
bool read_plan(Zip& zip, const std::string& path, const std::vector<Relation>& relations,
               Workbook& book, Trouble& trouble) {
  std::optional<ZipPart> part = zip.part(path, trouble);
  if (!part) {
    return false;
  }
  std::optional<std::string> xml = part->read_all(largest_plan);
  if (!xml) {
    trouble = *part->trouble();
    return false;
  }
  if (xml->starts_with("\xEF\xBB\xBF")) {
    xml->erase(0, 3);
  }
  pugi::xml_document document;
  if (!parse_in_place(document, *xml)) {
    trouble = bad_part(path, "no sound XML");
    return false;
  }
  const pugi::xml_node root = document.document_element();
  if (says_yes(attribute(child(root, "workbookPr"), "date1904"))) {
    book.epoch = Epoch::year_1904;
  }
  bool found = false;
  bool visible = false;
  for (const pugi::xml_node& sheet : child(root, "sheets").children()) {
    const std::string_view state = attribute(sheet, "state");
    const bool hidden = state == "hidden" || state == "veryHidden";
    const std::string_view id = attribute(sheet, "id");
    for (const Relation& relation : relations) {
      if (relation.id == id && relation.type == "worksheet") {
        book.sheets.push_back(
            {.name = std::string(attribute(sheet, "name")), .part = relation.target});
        if (!found || (!hidden && !visible)) {
          book.sheet = book.sheets.back().name;
          book.part = relation.target;
        }
        found = true;
        visible = visible || !hidden;
        break;
      }
    }
  }
  if (!found) {
    trouble = bad_part(path, "no worksheet in it");
  }
  return found;
}

bool read_styles(Zip& zip, const std::string& path, std::vector<NumberStyle>& styles,
                 Trouble& trouble) {
  std::map<unsigned, NumberStyle> own;
  std::optional<ZipPart> formats = zip.part(path, trouble);
  if (!formats || !each_item(
                      std::move(*formats), "numFmts", "numFmt",
                      [&](const pugi::xml_node& node) {
                        own.insert_or_assign(number_of(attribute(node, "numFmtId")),
                                             style_of(attribute(node, "formatCode")));
                        return true;
                      },
                      trouble)) {
    return false;
  }
  std::optional<ZipPart> uses = zip.part(path, trouble);
  return uses && each_item(
                     std::move(*uses), "cellXfs", "xf",
                     [&](const pugi::xml_node& node) {
                       const unsigned id = number_of(attribute(node, "numFmtId"));
                       const auto found = own.find(id);
                       styles.push_back(found == own.end() ? built_in_style(id) : found->second);
                       return true;
                     },
                     trouble);
}

}  // namespace

bool SharedStrings::read(ZipPart part, Trouble& trouble) {
  return each_item(
      std::move(part), "sst", "si",
      [&](const pugi::xml_node& node) {
        append_string_item(node, text_);
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
        const std::string_view added = (*this)[ends_.size() - 1];
        damaged_ += added.find(replacement_character) != std::string_view::npos;
        return text_.size() <= most_unpacked;
      },
      trouble);
}

std::optional<std::string> workbook_part(Zip& zip) {
  Trouble ignored;
  if (const auto relations = relations_of(zip, "", ignored)) {
    if (const Relation* main = first_of_type(*relations, "officeDocument")) {
      return main->target;
    }
  }
  if (zip.has("xl/workbook.xml") || zip.has("xl/worksheets/sheet1.xml")) {
    return "xl/workbook.xml";
  }
  return std::nullopt;
}

std::optional<Workbook> read_workbook(Zip& zip, Trouble& trouble) {
  const std::string path = workbook_part(zip).value_or("xl/workbook.xml");
  const std::optional<std::vector<Relation>> relations = relations_of(zip, path, trouble);
  Workbook book;
  if (!relations || !read_plan(zip, path, *relations, book, trouble)) {
    return std::nullopt;
  }
  if (const Relation* styles = first_of_type(*relations, "styles")) {
    if (!read_styles(zip, styles->target, book.styles, trouble)) {
      return std::nullopt;
    }
  }
  const Relation* strings = first_of_type(*relations, "sharedStrings");
  // Some writers name the part and leave it out where no cell needs it.
  if (strings != nullptr && zip.has(strings->target)) {
    std::optional<ZipPart> part = zip.part(strings->target, trouble);
    if (!part || !book.strings.read(std::move(*part), trouble)) {
      return std::nullopt;
    }
  }
  return book;
}

}  // namespace cxmat::tables
