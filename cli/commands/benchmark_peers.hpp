/// \file
/// The peers of `cxmat benchmark build`: read or scored, checked, side by side.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

#include <cxmat/benchmark/build/edition.hpp>
#include <cxmat/core/result.hpp>

#include <string>
#include <vector>

namespace cxmat::cli {

/// What is asked for, as far as it concerns the peers.
struct PeerOrder {
  std::vector<std::string> inputs;
  std::string method;                       ///< of --method; of a table it must be said
  std::vector<std::string> questionnaires;  ///< id@version, or an id of the catalogue
  std::vector<std::string> own;
  bool questions = false;
  bool allow_version = false;
};

struct Peers {
  PeerTable table;
  PeersInCommon common;
  BenchmarkBuild counts;  ///< of peers by where they come from; nothing else
  std::vector<std::string> files;
};

[[nodiscard]] Result<Peers> load_peers(const PeerOrder& order, const Context& context);

}  // namespace cxmat::cli
