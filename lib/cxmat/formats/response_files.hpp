/// \file
/// The response files of an engagement, from disk to one table: those of cxmat's own, and exports
/// of survey platforms, which are imported on the way.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/responses.hpp>
#include <cxmat/responses/responses.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cxmat {

class ResponseFiles {
 public:
  /// `engagement` must outlive this; files are relative to `folder`.
  ResponseFiles(const Engagement& engagement, std::filesystem::path folder);

  /// Reads `files` as those of one wave ("": the files say); a folder stands for the files in it,
  /// and a workbook is an export whatever it says. Exports of one wave are imported
  /// together: a respondent who is in two of them counts once. Response and map files are
  /// remembered as `inputs`, those of single people together as one.
  void add(const std::vector<ResponseFile>& files, const std::string& wave,
           std::vector<InputFile>& inputs, Diagnostics& found);

  /// All responses, where `found` has no error so far. Of a file that looks like a platform's
  /// export it is said so (looks_like_export).
  [[nodiscard]] Responses read(Diagnostics& found);

 private:
  struct GivenFile {
    ResponseFile given;
    std::filesystem::path path;
    bool of_folder = false;
  };
  [[nodiscard]] std::vector<GivenFile> each_file(const std::vector<ResponseFile>& files,
                                                 Diagnostics& found) const;

  const Engagement* engagement_;
  std::filesystem::path folder_;
  std::vector<ResponseSource> sources_;
};

}  // namespace cxmat
