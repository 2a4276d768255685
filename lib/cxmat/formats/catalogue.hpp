/// \file
/// The questionnaires that can be asked for by id: those embedded in the binary, or a folder of
/// the user's that takes their place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/questionnaire_source.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

class Catalogue {
 public:
  /// What is built in. Throws std::logic_error if it is broken, which the build's tests exclude.
  [[nodiscard]] static Catalogue embedded();

  /// Every questionnaire of `folder` (*.yaml, not its sub-folders) over what is built in: a file
  /// of the same id takes the built-in one's place, and so does a defaults.yaml.
  [[nodiscard]] static Result<Catalogue> with_folder(const std::filesystem::path& folder);

  /// All ids, sorted.
  [[nodiscard]] std::vector<std::string> ids() const;
  [[nodiscard]] const Defaults& defaults() const noexcept { return defaults_; }

  /// The questionnaire with this id; unknown_questionnaire with a suggestion if there is none.
  [[nodiscard]] Result<Questionnaire> load(std::string_view id) const;

  /// A questionnaire from a file of the user's, with this catalogue's defaults. What it includes
  /// comes from this catalogue, or from files relative to its folder.
  [[nodiscard]] Result<Questionnaire> load_file(const std::filesystem::path& path) const;

  /// What a file in `folder` can refer to: load() and load_file(). It must not outlive this.
  [[nodiscard]] QuestionnaireSource source(const std::filesystem::path& folder) const;

 private:
  /// The questionnaires that are being loaded, each because the one before includes it.
  using Chain = std::vector<std::string>;

  struct Entry {
    std::string id;
    std::string hash;
    yaml::Document document;       ///< of a user's file; empty for an embedded one
    std::string_view packed;       ///< of an embedded one: a tree is unpacked when it is asked for
    std::filesystem::path folder;  ///< of a user's file
    Diagnostics diagnostics;       ///< found when the user's file was parsed
  };

  void put(Entry entry);
  [[nodiscard]] Result<Questionnaire> load(std::string_view id, const Chain& chain) const;
  [[nodiscard]] Result<Questionnaire> load_file(const std::filesystem::path& path,
                                                const Chain& chain) const;
  [[nodiscard]] QuestionnaireSource source(const std::filesystem::path& folder, Chain chain) const;

  Defaults defaults_;
  std::vector<Entry> entries_;
};

}  // namespace cxmat
