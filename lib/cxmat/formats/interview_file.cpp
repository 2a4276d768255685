// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/interview_file.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/yaml/parse.hpp>
#include <cxmat/formats/yaml/reader.hpp>

namespace cxmat {
namespace {

using yaml::MapReader;
using yaml::Need;
using yaml::Node;

class InterviewReader {
 public:
  explicit InterviewReader(const yaml::Document& document)
      : document_(&document), reader_(document, found_) {}

  Result<InterviewFile> read() {
    InterviewFile file;
    MapReader root(reader_, document_->root, "interview");
    yaml::check_head(reader_, root, document_->root, "response");
    const std::optional<std::string> checksum = root.word("checksum");
    static_cast<void>(root.flag("not_for_publication"));
    if (const Node* form = root.find("form", Need::required)) {
      read_form(*form, file);
    }
    if (const Node* response = root.find("response", Need::required)) {
      read_response(*response, file);
    }
    if (const Node* state = root.find("interview")) {
      read_state(*state, file.interview.emplace());
    }
    root.finish();
    if (has_errors(found_)) {
      return found_;
    }
    if (!checksum) {
      return error(Code::filled_form_unsealed, whole_file(document_->file), {});
    }
    if (*checksum != form_checksum(document_->root)) {
      return error(Code::filled_form_changed, whole_file(document_->file), {});
    }
    return file;
  }

 private:
  using Words = std::vector<std::pair<std::string, std::string>>;
  using Answers = std::vector<std::pair<std::string, FilledAnswer>>;

  void read_form(const Node& node, InterviewFile& file) {
    MapReader form(reader_, node, "form");
    file.form = form.word("id", Need::required).value_or("");
    file.revision = form.integer("revision", Need::required).value_or(1);
    file.complete = form.flag("complete").value_or(false);
    for (const Node& item : form.list("questionnaires", Need::required)) {
      MapReader use(reader_, item, "questionnaires");
      file.questionnaires.push_back({use.word("id", Need::required).value_or(""),
                                     use.word("version", Need::required).value_or(""),
                                     use.word("hash", Need::required).value_or("")});
      use.finish();
    }
    form.finish();
  }

  void read_response(const Node& node, InterviewFile& file) {
    MapReader response(reader_, node, "response");
    file.respondent = response.word("respondent", Need::required).value_or("");
    file.wave = response.word("wave").value_or("");
    file.duration = response.integer("duration").value_or(0);
    if (const Node* groups = response.find("groups")) {
      file.groups = words(*groups, "groups");
    }
    if (const Node* given = response.find("answers", Need::required)) {
      file.answers = answers(*given, "answers");
    }
    response.finish();
  }

  void read_state(const Node& node, InterviewState& state) {
    MapReader map(reader_, node, "interview");
    state.finished = map.flag("finished").value_or(false);
    state.workshop = map.flag("workshop").value_or(false);
    state.at = map.word("at").value_or("");
    if (const Node* kept = map.find("kept")) {
      state.kept = answers(*kept, "kept");
    }
    if (const Node* facts = map.find("facts")) {
      state.facts = words(*facts, "facts");
    }
    if (const Node* writing = map.find("writing")) {
      MapReader text(reader_, *writing, "writing");
      state.writing = {.field = text.word("field", Need::required).value_or(""),
                       .what = text.word("what", Need::required).value_or(""),
                       .choice = text.word("choice").value_or(""),
                       .text = text.word("text", Need::required).value_or("")};
      text.finish();
    }
    map.finish();
  }

  Words words(const Node& node, std::string_view what) {
    Words all;
    for (const yaml::Entry& entry : reader_.map(node, what)) {
      all.emplace_back(entry.key, reader_.word(entry.value, entry.key).value_or(""));
    }
    return all;
  }

  Answers answers(const Node& node, std::string_view what) {
    Answers all;
    for (const yaml::Entry& entry : reader_.map(node, what)) {
      all.emplace_back(entry.key, answer(entry.value, entry.key));
    }
    return all;
  }

  FilledAnswer answer(const Node& node, std::string_view id) {
    FilledAnswer given;
    if (node.kind != yaml::Kind::map) {
      given.value = reader_.word(node, id).value_or("");
      return given;
    }
    MapReader map(reader_, node, id);
    given.value = map.word("value", Need::required).value_or("");
    given.comment = map.word("comment").value_or("");
    given.evidence = map.word("evidence").value_or("");
    given.grade = map.word("grade").value_or("");
    for (const Node& item : map.list("minority")) {
      MapReader note(reader_, item, "minority");
      given.minority.push_back({note.word("value").value_or(""), note.word("note").value_or("")});
      note.finish();
    }
    map.finish();
    return given;
  }

  const yaml::Document* document_;
  Diagnostics found_;
  yaml::Reader reader_;
};

}  // namespace

Result<InterviewFile> read_interview_file(std::string_view bytes, const std::string& file) {
  const Result<std::string_view> text = check_text(bytes, file);
  if (!text) {
    return text.diagnostics;
  }
  const std::size_t begin = text->find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || (*text)[begin] != '{') {
    return error(Code::wrong_file_kind, whole_file(file), {"response"});
  }
  const Result<yaml::Document> document = yaml::parse(*text, file);
  if (!document) {
    return document.diagnostics;
  }
  return InterviewReader(*document).read();
}

}  // namespace cxmat
