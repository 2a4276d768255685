/// \file
/// Keeps a drawing small: marks of one class share a group, and what can be written as one path
/// becomes one, as long as nobody can see the difference.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// One element that is still to be written: `<` name, shared and own attributes, content.
struct Mark {
  std::string name;     ///< "circle"; empty for one that is commands of a path alone
  std::string shared;   ///< attributes that all marks of a group have in common: ` class="c-dot"`
  std::string own;      ///< ` cx="12" cy="4" r="3"`, or the commands of the path
  std::string content;  ///< of a text, escaped
  Box bounds;           ///< at least what it covers, its outline included
};

/// Marks in their order of painting. One joins an earlier group of its kind unless a mark that was
/// painted since would then cover it. Costs at worst the square of the number of marks.
class Layers {
 public:
  void add(Mark mark);
  [[nodiscard]] std::string markup() const;

 private:
  struct Layer {
    std::vector<Mark> marks;
    Box bounds;
  };

  std::vector<Layer> layers_;
};

}  // namespace cxmat::reports::charts
