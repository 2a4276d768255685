// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/catalogue.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/core/sha256.hpp"
#include "cxmat/core/system_reason.hpp"
#include "cxmat/formats/embedded_catalogue.hpp"
#include "cxmat/formats/files.hpp"
#include "cxmat/formats/questionnaire_reader.hpp"
#include "cxmat/formats/yaml/packed.hpp"
#include "cxmat/formats/yaml/parse.hpp"

#include <algorithm>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace cxmat {
namespace {

constexpr std::string_view defaults_name = "defaults.yaml";

yaml::Document document_of(std::string_view name, std::string_view packed) {
  return {.file = std::string(name), .root = yaml::unpack(packed), .lines = {}};
}

/// "ownership" for "ownership.yaml": the catalogue's files are named after their id.
std::string id_of(std::string_view file_name) {
  return std::string(file_name.substr(0, file_name.rfind('.')));
}

struct ParsedFile {
  yaml::Document document;
  std::string hash;
};

Result<ParsedFile> parse_file(const std::filesystem::path& path) {
  Result<std::string> bytes = read_file(path, yaml::max_bytes);
  if (!bytes) {
    return std::move(bytes.diagnostics);
  }
  Result<yaml::Document> document = yaml::parse(*bytes, path.string());
  if (!document) {
    return std::move(document.diagnostics);
  }
  return {{*std::move(document), sha256_hex(*bytes)}, std::move(document.diagnostics)};
}

Result<std::vector<std::filesystem::path>> yaml_files(const std::filesystem::path& folder) {
  std::error_code failure;
  std::vector<std::filesystem::path> paths;
  for (std::filesystem::directory_iterator entry(folder, failure), end; !failure && entry != end;
       entry.increment(failure)) {
    if (entry->path().extension() == ".yaml" || entry->path().extension() == ".yml") {
      paths.push_back(entry->path());
    }
  }
  if (failure) {
    return error(Code::file_unreadable, {.file = folder.string()},
                 {folder.string(), system_reason(failure.value())});
  }
  std::ranges::sort(paths);
  return paths;
}

/// The id a file states, or its name where it states none.
std::string stated_id(const yaml::Document& document, const std::filesystem::path& path) {
  const yaml::Node* id = document.root.find("questionnaire");
  return id != nullptr && id->kind == yaml::Kind::scalar ? id->text
                                                         : id_of(path.filename().string());
}

/// `chain` and then `next`; cycle_in_include if that one is in it already.
Result<std::vector<std::string>> extended(std::vector<std::string> chain, const std::string& next) {
  // Deeper nesting helps nobody, and two includes a file would double the work with each step.
  constexpr std::size_t deepest = 8;
  if (chain.size() >= deepest) {
    return error(Code::include_too_deep, {}, {next, std::to_string(deepest)});
  }
  const auto first = std::ranges::find(chain, next);
  if (first == chain.end()) {
    chain.push_back(next);
    return chain;
  }
  std::string circle;
  for (auto link = first; link != chain.end(); ++link) {
    circle += *link + " -> ";
  }
  return error(Code::cycle_in_include, {}, {circle + next});
}

}  // namespace

Catalogue Catalogue::embedded() {
  Catalogue catalogue;
  for (const EmbeddedFile& file : embedded_catalogue()) {
    if (file.name != defaults_name) {
      catalogue.entries_.push_back(
          {id_of(file.name), std::string(file.hash), {}, file.packed, {}, {}});
      continue;
    }
    Result<Defaults> defaults = read_defaults(document_of(file.name, file.packed));
    if (!defaults) {
      throw std::logic_error("the embedded defaults are broken");
    }
    catalogue.defaults_ = *std::move(defaults);
  }
  return catalogue;
}

Result<Catalogue> Catalogue::with_folder(const std::filesystem::path& folder) {
  const auto paths = yaml_files(folder);
  if (!paths) {
    return paths.diagnostics;
  }
  Catalogue catalogue = embedded();
  Diagnostics found;
  for (const std::filesystem::path& path : *paths) {
    Result<ParsedFile> file = parse_file(path);
    if (!file) {
      append(found, std::move(file.diagnostics));
    } else if (path.filename() == defaults_name) {
      Result<Defaults> defaults = read_defaults(file->document);
      append(found, std::move(defaults.diagnostics));
      catalogue.defaults_ = std::move(defaults.value).value_or(catalogue.defaults_);
    } else {
      std::string id = stated_id(file->document, path);
      catalogue.put({std::move(id),
                     file->hash,
                     std::move(file->document),
                     {},
                     folder,
                     std::move(file.diagnostics)});
    }
  }
  if (has_errors(found)) {
    return found;
  }
  return {std::move(catalogue), std::move(found)};
}

void Catalogue::put(Entry entry) {
  const auto place = std::ranges::lower_bound(entries_, entry.id, {}, &Entry::id);
  if (place != entries_.end() && place->id == entry.id) {
    *place = std::move(entry);
  } else {
    entries_.insert(place, std::move(entry));
  }
}

std::vector<std::string> Catalogue::ids() const {
  std::vector<std::string> ids;
  for (const Entry& entry : entries_) {
    ids.push_back(entry.id);
  }
  return ids;
}

Result<Questionnaire> Catalogue::load(std::string_view id) const {
  return load(id, {});
}

Result<Questionnaire> Catalogue::load_file(const std::filesystem::path& path) const {
  return load_file(path, {});
}

QuestionnaireSource Catalogue::source(const std::filesystem::path& folder) const {
  return source(folder, {});
}

Result<Questionnaire> Catalogue::load(std::string_view id, const Chain& chain) const {
  const auto entry = std::ranges::find(entries_, id, &Entry::id);
  if (entry == entries_.end()) {
    return error(Code::unknown_questionnaire, {}, {std::string(id), closest_match(id, ids())});
  }
  Result<Chain> longer = extended(chain, entry->id);
  if (!longer) {
    return std::move(longer.diagnostics);
  }
  const QuestionnaireSource others = source(entry->folder, *std::move(longer));
  if (!entry->packed.empty()) {
    return read_questionnaire(document_of(entry->id + ".yaml", entry->packed), defaults_,
                              entry->hash, others);
  }
  Result<Questionnaire> read = read_questionnaire(entry->document, defaults_, entry->hash, others);
  Diagnostics found = entry->diagnostics;
  append(found, std::move(read.diagnostics));
  read.diagnostics = std::move(found);
  return read;
}

Result<Questionnaire> Catalogue::load_file(const std::filesystem::path& path,
                                           const Chain& chain) const {
  Result<Chain> longer = extended(chain, path.lexically_normal().string());
  if (!longer) {
    return std::move(longer.diagnostics);
  }
  Result<ParsedFile> file = parse_file(path);
  if (!file) {
    return std::move(file.diagnostics);
  }
  Result<Questionnaire> read = read_questionnaire(file->document, defaults_, file->hash,
                                                  source(path.parent_path(), *std::move(longer)));
  if (read) {
    read.value->files.push_back(path.string());
  }
  append(file.diagnostics, std::move(read.diagnostics));
  read.diagnostics = std::move(file.diagnostics);
  return read;
}

QuestionnaireSource Catalogue::source(const std::filesystem::path& folder, Chain chain) const {
  return {.load =
              [this, folder, chain = std::move(chain)](std::string_view reference) {
                return is_path_reference(reference) ? load_file(folder / reference, chain)
                                                    : load(reference, chain);
              },
          .known_ids = ids()};
}

}  // namespace cxmat
