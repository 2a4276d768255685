/// \file
/// Every way to spoil one place of a YAML file: a key too few, a key too many, another type,
/// another number, another word.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/tree.hpp>

#include <functional>
#include <string>

namespace cxmat::test {

/// Calls `visit` with the tree after each change, and what was changed: "dimensions.0.id: removed".
/// The tree is the old one again in the end.
void spoil_each(yaml::Node& root,
                const std::function<void(const yaml::Node& root, const std::string& what)>& visit);

}  // namespace cxmat::test
