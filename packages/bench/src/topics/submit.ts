import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openServices } from "@preamble/api/services";
import { withClinic } from "@preamble/db/client";
import { startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { migrate } from "@preamble/db/migrate";
import { completeAnswers } from "@preamble/dev/seed/complete-answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { insertClinic } from "../../../db/test/clinic.ts";
import { type Figure, ratioOf } from "../measure.ts";
import type { Goal, Report } from "../report.ts";
import { answersWorked } from "../rules/answer-sets.ts";
import { barePosts, countRows, makeBareDatabase } from "../submit/bare-table.ts";
import { postAll } from "../submit/post.ts";
import { copyForms, fillForm } from "../submit/ready-forms.ts";
import { serveBareApp, servePatientApp } from "../submit/servers.ts";
import type { Topic } from "./topic.ts";

const rounds = 3;
/** Until both servers run code that is compiled as far as it goes: ours has more of it. */
const warmUp = 2400;
/** How many forms are sent in a round by so many clients. */
const loads = [
  { clients: 1, forms: 100 },
  { clients: 8, forms: 400 },
  { clients: 32, forms: 640 },
] as const;

export const submit: Topic = {
  name: "submit",
  title: "Submit: one form, from the request to the answer",
  method: [
    "The patient's app, built and started as it is shipped, answers `intake.submit` for forms that were filled in before: session, clinic, the whole safety screen validated and triaged, then submission, triage, case with its clock, the job that watches the clock, and the audit row in one transaction under row level security.",
    "The bare app is the least that Next with tRPC can do: one route that checks 40 answers with zod and does three inserts (response, case, audit) in one transaction, in a database of its own on the same PostgreSQL, without a session, a tenant or a rule.",
    "Both are production builds on this machine, with ten connections each; a client has one connection and sends its next form when the last was answered. The load, both apps and PostgreSQL share the cores. They are measured in turn, round after round, in one call.",
    "Afterwards every form that was acknowledged must be found once as submission, triage, case and audit row, and every one of the bare app in its three tables.",
  ],
  packages: ["api", "auth", "bench", "db", "domain"],
  run,
};

const ours = "Preamble";
const bare = "bare route";
const rateOf = (name: string, clients: number) => `${name}, ${clients} clients, forms/s`;
const slowestOf = (name: string, clients: number) => `${name}, ${clients} clients, p99 ms`;

async function run(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "preamble-bench-"));
  const undo: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, "data") });
    undo.push(() => server.stop());
    await migrate(server.url);
    const owner = new Client({ connectionString: server.url });
    await owner.connect();
    const clinic = await insertClinic(owner);
    await owner.end();
    const bareUrl = await makeBareDatabase(server.url);
    const services = await openServices(server.url);
    undo.push(() => services.close());
    const [, worked = {}] = answersWorked();
    const protocol = compileProtocol(definitionOf(authoredContent));
    const answers = completeAnswers(protocol, worked, new Date().toISOString().slice(0, 10));
    const filled = await fillForm(services, clinic.id, answers);

    process.stderr.write("Building both apps\n");
    const patientApp = await servePatientApp(server.url, folder);
    undo.push(() => patientApp.stop());
    const bareApp = await serveBareApp(bareUrl, folder);
    undo.push(() => bareApp.stop());

    const contenders = [
      {
        name: ours,
        send: async (forms: number, clients: number) =>
          postAll(patientApp.port, await copyForms(services, clinic, filled, forms), clients),
      },
      {
        name: bare,
        send: (forms: number, clients: number) => postAll(bareApp.port, barePosts(answers, forms), clients),
      },
    ];
    for (const { send } of contenders) await send(warmUp, 8);
    const figures = loads.flatMap(({ clients }) =>
      contenders.flatMap(({ name }) => [
        { name: rateOf(name, clients), rounds: [] as number[] },
        { name: slowestOf(name, clients), rounds: [] as number[] },
      ]),
    );
    const note = (wanted: string, value: number) =>
      figures.find(({ name }) => name === wanted)?.rounds.push(value);
    for (let round = 0; round < rounds; round += 1) {
      process.stderr.write(`Round ${round + 1} of ${rounds}\n`);
      for (const { clients, forms } of loads) {
        for (const { name, send } of contenders) {
          const { perSecond, p99 } = await send(forms, clients);
          note(rateOf(name, clients), perSecond);
          note(slowestOf(name, clients), p99);
        }
      }
    }

    const sent = warmUp + rounds * loads.reduce((sum, { forms }) => sum + forms, 0);
    await withClinic(services.database, clinic.id, async (tx) => {
      const { rows } = await tx.execute<{ whole: string }>(sql`
        select count(*) as whole from submission s
        join triage t on t.clinic_id = s.clinic_id and t.intake_id = s.intake_id
        join "case" c on c.clinic_id = s.clinic_id and c.intake_id = s.intake_id and c.triage_id = t.id
        join audit_event a on a.clinic_id = s.clinic_id and a.subject_id = c.id and a.action = 'intake.submit'
        where s.clinic_id = ${clinic.id}`);
      if (Number(rows[0]?.whole) !== sent) throw new Error(`Of ${sent} forms ${rows[0]?.whole} are whole.`);
    });
    for (const table of ["bare_response", "bare_case", "bare_audit"] as const) {
      const found = await countRows(bareUrl, table);
      if (found !== sent) throw new Error(`Of ${sent} forms ${found} are in ${table}.`);
    }
    return reportOf(figures);
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

function reportOf(figures: readonly Figure[]): Report {
  const goals = loads.map(({ clients }): Goal => ({
    what: `forms/s of Preamble / bare route, ${clients} clients`,
    found: ratioOf(figures, rateOf(ours, clients), rateOf(bare, clients)),
    bound: "at least",
    limit: 0.7,
  }));
  const most = loads[2].clients;
  return {
    unit: "forms/s or ms",
    plan: `${rounds} rounds in turn of ${loads.map(({ clients, forms }) => `${forms} forms by ${clients}`).join(", ")} clients`,
    figures,
    goals: [
      ...goals,
      {
        what: `p99 of Preamble / bare route, ${most} clients`,
        found: ratioOf(figures, slowestOf(ours, most), slowestOf(bare, most)),
        bound: "at most",
        limit: 1.5,
      },
    ],
  };
}
