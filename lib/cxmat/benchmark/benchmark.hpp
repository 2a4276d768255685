/// \file
/// Against whom: a file of peers with their scores and what they are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/localized_text.hpp>

#include <map>
#include <string>
#include <vector>

namespace cxmat {

/// One organisation of the benchmark, without a name.
struct Peer {
  /// What it is: "industry", "size", "region" and the benchmark's own criteria.
  PeerSegment segment;
  /// Level scores per node id ("overall", "ownership", "ownership.mandate"); a node the peer was
  /// not asked about is absent.
  std::map<std::string, double, std::less<>> scores;

  bool operator==(const Peer&) const = default;
};

struct BenchmarkQuestionnaire {
  std::string id;
  std::string version;

  bool operator==(const BenchmarkQuestionnaire&) const = default;
};

struct Benchmark {
  std::string id;
  LocalizedText title;
  LocalizedText source;
  int year = 0;
  std::string method;      ///< "self" or "third_party"
  bool synthetic = false;  ///< made up for an example: said wherever it is shown
  std::vector<BenchmarkQuestionnaire> questionnaires;
  std::vector<Peer> peers;
  std::string hash;  ///< SHA-256 of the file's bytes, hexadecimal

  bool operator==(const Benchmark&) const = default;
};

}  // namespace cxmat
