// SPDX-License-Identifier: Apache-2.0
// What cxmat makes of one saved response: an assessment by consensus, which hides nothing.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/// {nodes: {id: figures}}; `uses`: catalogue ids or paths of questionnaires.
export function scoreOne(cxmat, folder, uses, text, wave = "2026") {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "response.json"), text);
  const assessment = {
    cxmat: 1,
    assessment: "filled",
    title: "Filled",
    organisation: { name: "Muster" },
    languages: ["en"],
    groupings: [{ column: "role" }, { column: "site" }],
    questionnaires: uses.map((use) => ({ use })),
    waves: [{ id: wave, responses: ["response.json"] }],
    privacy: { collection: "consensus" },
  };
  writeFileSync(join(folder, "assessment.yaml"), JSON.stringify(assessment));
  const output = execFileSync(cxmat, ["-q", "score", folder, "--format", "json"], { maxBuffer: 1e8 });
  return new Map(JSON.parse(output).nodes.map((node) => [node.id, node.overall]));
}
