import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { childEnv } from "@preamble/dev/env";
import { type Figure, ratioOf, spreadOf } from "../measure.ts";
import { engineNames, engines, type EngineName } from "../pdf/contenders.ts";
import type { EngineRun } from "../pdf/run-engine.ts";
import { sameContent } from "../pdf/same-content.ts";
import type { Report } from "../report.ts";
import type { Topic } from "./topic.ts";

const rounds = 5;
const units = {
  warm: "ms",
  perSecond: "pages/s",
  first: "first page, ms",
  memory: "most memory, MB",
} as const;
const figureOf = (name: EngineName, what: keyof EngineRun) => `${name}, ${units[what]}`;

export const pdf: Topic = {
  name: "pdf",
  title: "PDF: the one-page summary",
  method: [
    "The page is the emergency of the demo clinic on A4. Preamble makes it as the product does: asked for on one thread and drawn on another, with the code, the body figures, links and page numbers, each text in the fonts that it needs.",
    "The naive document has the same strings in the same fonts and the same renderer, unchanged, with a View for each row and each cell and nothing drawn; in one column it runs to a second page. pdfkit writes the same strings line by line, in one font a weight.",
    `Each engine has a process of its own in each of ${rounds} rounds, in turn: the first page is timed with the loading of the engine, then 15 pages warm up and 60 are timed. Memory is the most that the process had at any time.`,
    "Before anything is timed, each engine's page must hold every string of the summary in the letters that its font has.",
  ],
  packages: ["bench", "documents"],
  run,
};

async function run(): Promise<Report> {
  execFileSync("node", [fileURLToPath(new URL("../../../documents/scripts/build.ts", import.meta.url))]);
  for (const name of engineNames) await refuseOtherContent(name);
  const found = engineNames.flatMap((name) =>
    (Object.keys(units) as (keyof EngineRun)[]).map((what) => ({
      name,
      what,
      figure: { name: figureOf(name, what), rounds: [] as number[] },
    })),
  );
  for (let round = 0; round < rounds; round += 1) {
    process.stderr.write(`Round ${round + 1} of ${rounds}\n`);
    for (const engine of engineNames) {
      const said = execFileSync(
        "node",
        [fileURLToPath(new URL("../pdf/run-engine.ts", import.meta.url)), engine],
        { encoding: "utf8", env: childEnv({ NODE_ENV: "production" }) },
      );
      const one = JSON.parse(said) as EngineRun;
      for (const { name, what, figure } of found) if (name === engine) figure.rounds.push(one[what]);
    }
  }
  return reportOf(found.map(({ figure }) => figure));
}

/** Throws where an engine's page lacks a string: letters beyond Latin-1 apart, which pdfkit's one font lacks. */
async function refuseOtherContent(name: EngineName): Promise<void> {
  const engine = await engines[name]();
  const bytes = await engine.page();
  await engine.close();
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await loading.promise;
  const numbers = Array.from({ length: file.numPages }, (_, at) => at + 1);
  const sheets = await Promise.all(
    numbers.map(async (number) => (await file.getPage(number)).getTextContent()),
  );
  const items = sheets.flatMap((sheet) => sheet.items);
  const plain = (text: string) => text.replaceAll(/[^\u0021-\u007E]/g, "");
  const text = plain(items.map((item) => ("str" in item ? item.str : "")).join(""));
  await loading.destroy();
  const { head, parts } = sameContent();
  const wanted = [
    ...head,
    ...parts.flatMap(({ heading, rows }) => [heading, ...rows.map((row) => row[0] ?? "")]),
  ];
  const lost = wanted.filter((one) => one !== "Made by" && !text.includes(plain(one)));
  if (lost.length > 0) throw new Error(`${name} lacks ${lost.join("; ")}.`);
}

function reportOf(figures: readonly Figure[]): Report {
  const first = figures.find(({ name }) => name === figureOf("Preamble", "first"));
  return {
    unit: "ms, pages/s or MB",
    plan: `${rounds} rounds in turn, 60 warm pages of each engine in a process of its own`,
    figures,
    goals: [
      {
        what: "warm page, Preamble / naive @react-pdf",
        found: ratioOf(figures, figureOf("Preamble", "warm"), figureOf("naive @react-pdf", "warm")),
        bound: "at most",
        limit: 0.7,
      },
      {
        what: "first page of Preamble",
        found: spreadOf(first?.rounds ?? []),
        unit: "ms",
        bound: "at most",
        limit: 600,
      },
    ],
  };
}
