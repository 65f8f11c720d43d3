import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { type Figure, ratioOf, spreadOf } from "../measure.ts";
import { preparedByHand } from "../queue/by-hand.ts";
import { crowdedClinic } from "../queue/crowded-clinic.ts";
import { listQuery, questionsTo } from "../queue/questions.ts";
import type { Goal, Report } from "../report.ts";
import type { Topic } from "./topic.ts";

const few = 10_000;
const many = 1_000_000;
const rounds = 5;
const asksInRound = 60;
const pageRows = 51;

export const queue: Topic = {
  name: "queue",
  title: "Queue: pages, filters and search among a million cases",
  method: [
    "`cases.list` and `cases.search` run in this process as they run in the staff app: the member's transaction under row level security, the counts of the tiles, the reasons by the protocol, the audit row, committed to disk. What is noted is the 95th percentile of each round.",
    "Two clinics of `pnpm seed --cases`, one case in ten open, stand in two databases of one PostgreSQL 18 with 256 MB of shared buffers and are asked in turn. The cluster is kept in the temporary folder `preamble-bench-queue` for the next run; delete it to make it anew.",
    "By hand: the list's very statement, named and prepared on one connection, in a transaction with the clinic set. Ours is the same statement through the product's query builder and pool.",
  ],
  packages: ["api", "bench", "db", "dev"],
  run,
};

const inClinic = (name: string, cases: number) => `${name}, ${cases.toLocaleString("en")} cases`;
const builder = "list query, of the product";
const byHand = "list query, prepared by hand";

async function run(): Promise<Report> {
  const server = await startEmbeddedPostgres({ dataDir: join(tmpdir(), "preamble-bench-queue") });
  const undo: (() => Promise<void>)[] = [() => server.stop()];
  try {
    const small = await crowdedClinic(server.url, few);
    undo.push(small.close);
    const large = await crowdedClinic(server.url, many);
    undo.push(large.close);
    const prepared = await preparedByHand(large, pageRows);
    undo.push(prepared.close);
    const ofSmall = await questionsTo(small);
    const ofLarge = await questionsTo(large);
    const asked = [
      ...ofSmall.map(({ name, ask }) => ({ name: inClinic(name, few), ask })),
      ...ofLarge.map(({ name, ask }) => ({ name: inClinic(name, many), ask })),
      { name: builder, ask: listQuery(large, pageRows) },
      { name: byHand, ask: prepared.ask },
    ];
    const figures = asked.map(({ name, ask }) => ({ name, ask, rounds: [] as number[] }));
    for (let round = 0; round <= rounds; round += 1) {
      process.stderr.write(`Round ${round} of ${rounds}\n`);
      for (const figure of figures) {
        const slowest = await slowestOfMost(figure.ask);
        if (round > 0) figure.rounds.push(slowest);
      }
    }
    return reportOf(
      figures.map(({ name, rounds: found }) => ({ name, rounds: found })),
      ofLarge.map(({ name }) => name),
    );
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

/** The 95th percentile of a round, in milliseconds. */
async function slowestOfMost(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < asksInRound; count += 1) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[Math.ceil(asksInRound * 0.95) - 1] ?? Number.NaN;
}

function reportOf(figures: readonly Figure[], questions: readonly string[]): Report {
  const goals = questions.flatMap((name): Goal[] => [
    {
      what: `p95 of ${inClinic(name, many)}`,
      found: spreadOf(figures.find((figure) => figure.name === inClinic(name, many))?.rounds ?? []),
      unit: "ms",
      bound: "at most",
      limit: 50,
    },
    {
      what: `${name}, a million cases / ten thousand`,
      found: ratioOf(figures, inClinic(name, many), inClinic(name, few)),
      bound: "at most",
      limit: 1.5,
    },
  ]);
  return {
    unit: "p95 ms",
    plan: `${rounds} rounds in turn of ${asksInRound} calls each`,
    figures,
    goals: [
      ...goals,
      {
        what: "list query, of the product / prepared by hand",
        found: ratioOf(figures, builder, byHand),
        bound: "at most",
        limit: 2.5,
      },
    ],
  };
}
