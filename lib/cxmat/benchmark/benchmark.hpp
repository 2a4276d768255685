/// \file
/// Against whom: a file of peers with their scores and what they are, or of how such scores are
/// distributed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/localized_text.hpp>

#include <cstdint>
#include <map>
#include <optional>
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

/// So many percent of the peers score at most this.
struct PeerQuantile {
  double percent = 0;  ///< between 0 and 100, at most one decimal
  double score = 0;    ///< a level score

  bool operator==(const PeerQuantile&) const = default;
};

/// What is known of the peers' level scores of one node; at least a mean, quantiles or shares.
struct NodeDistribution {
  std::int64_t n = 0;  ///< peers with a score here
  std::optional<double> mean;
  std::optional<double> sd;             ///< divisor n-1; only beside a mean
  std::vector<PeerQuantile> quantiles;  ///< rising by percent, never falling by score
  std::vector<double> level_shares;     ///< per level, 0..1; may miss 1 by rounding

  bool operator==(const NodeDistribution&) const = default;
};

/// The peers of one segment, as a publication sums them up.
struct Distribution {
  PeerSegment segment;                                         ///< empty: all of them
  std::int64_t peers = 0;                                      ///< organisations in it
  std::map<std::string, NodeDistribution, std::less<>> nodes;  ///< by id, as Peer::scores

  bool operator==(const Distribution&) const = default;
};

struct BenchmarkQuestionnaire {
  std::string id;
  std::string version;

  bool operator==(const BenchmarkQuestionnaire&) const = default;
};

/// From what and how `cxmat benchmark build` made distributions. No names, no hashes of peers.
struct BenchmarkBuild {
  std::int64_t peers = 0;
  std::int64_t assessments = 0;  ///< peers scored from their answers
  std::int64_t results = 0;      ///< peers read from results
  std::int64_t rows = 0;         ///< peers read from a table
  std::int64_t minimum = 0;      ///< peers behind every figure
  std::string producer;          ///< version of cxmat
  std::string date;              ///< YYYY-MM-DD, or empty

  bool operator==(const BenchmarkBuild&) const = default;
};

/// An earlier year of a benchmark.
struct BenchmarkEdition {
  int year = 0;
  std::string method;
  std::vector<BenchmarkQuestionnaire> questionnaires;
  std::vector<Distribution> distributions;
  std::optional<BenchmarkBuild> built;

  bool operator==(const BenchmarkEdition&) const = default;
};

struct Benchmark {
  std::string id;
  LocalizedText title;
  LocalizedText source;
  int year = 0;
  std::string method;      ///< "self", "third_party" or "mixed"
  bool synthetic = false;  ///< made up for an example: said wherever it is shown
  std::string publisher;
  std::string licence;
  LocalizedText population;  ///< who the peers are
  std::vector<BenchmarkQuestionnaire> questionnaires;
  std::vector<Peer> peers;                  ///< empty where there are distributions
  std::vector<Distribution> distributions;  ///< empty where there are peers
  std::optional<BenchmarkBuild> built;      ///< how the distributions came about
  std::vector<BenchmarkEdition> editions;   ///< earlier years, latest first
  std::string hash;                         ///< SHA-256 of the file's bytes, hexadecimal

  bool operator==(const Benchmark&) const = default;
};

}  // namespace cxmat
