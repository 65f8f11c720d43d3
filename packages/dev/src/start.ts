import { existsSync } from "node:fs";
import { join } from "node:path";
import { openServices } from "@preamble/api/services";
import { takeLock } from "@preamble/db/embedded/process-lock";
import { migrate } from "@preamble/db/migrate";
import { headFileName, projectRoot, type StartEnv, startEnv } from "./env.ts";
import { demoSlug } from "./seed/demo-clinic.ts";
import { seedDemo } from "./seed/seed-demo.ts";
import { answersAt, saysReady } from "./start/answers.ts";
import { buildApps } from "./start/build-apps.ts";
import { launchPart } from "./start/launch-part.ts";
import { makeDataFolder } from "./start/make-data-folder.ts";
import { openDatabase } from "./start/open-database.ts";
import { readyBlock } from "./start/ready-block.ts";
import { requireFreePort } from "./start/require-free-port.ts";
import { staffSecret } from "./start/staff-secret.ts";

/** How long the parts of a start that was killed may still take to leave their ports. */
const patienceAfterKill = 8000;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What must be undone at the end, the latest first. */
const undo: (() => Promise<void> | void)[] = [];
let ending: Promise<void> | undefined;

function end(code: number, sentence: string): Promise<void> {
  ending ??= (async () => {
    (code === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
    for (const step of undo.toReversed()) {
      try {
        await step();
      } catch {
        // The step that failed has told its fault already; the others still have their turn.
      }
    }
    process.exit(code);
  })();
  return ending;
}

// A terminal that was closed takes no more lines; the end must be reached all the same.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.on("uncaughtException", (fault) => void end(1, fault.message));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => void end(0, "\nStopping."));
}

async function start(): Promise<void> {
  const env = startEnv();
  const { PREAMBLE_DATA_DIR: dataDir, PATIENT_PORT, STAFF_PORT } = env;
  const { logs } = makeDataFolder(dataDir);
  const lockFile = join(dataDir, "start.lock");
  const wasKilled = existsSync(lockFile);
  undo.push(takeLock(lockFile, dataDir));
  const patience = wasKilled ? patienceAfterKill : 0;
  await requireFreePort("PATIENT_PORT", PATIENT_PORT, patience);
  await requireFreePort("STAFF_PORT", STAFF_PORT, patience);

  say("Opening the database");
  const opening = openDatabase(env);
  undo.push(async () => (await opening).stop());
  const { url, ended } = await opening;
  void ended?.then(() => end(1, `PostgreSQL stopped by itself; its log is in ${dataDir}.`));
  const migrating = migrate(url);
  undo.push(() => migrating);
  await migrating;

  say("Building the patient's and the clinic's app (a minute or two; later starts take it from the cache)");
  const build = buildApps(join(logs, "build.log"), say);
  undo.push(() => build.abort());
  await build.done;

  const interrupted = new AbortController();
  const seeding = seed(env, url, interrupted.signal);
  undo.push(async () => {
    interrupted.abort();
    await seeding;
  });
  await seeding;

  say("Starting the apps and the worker");
  const launch = (
    name: string,
    folder: string,
    args: string[],
    more: Readonly<Record<string, string>> = {},
  ) =>
    launchPart(
      {
        name,
        args,
        cwd: join(projectRoot, "apps", folder),
        env: { DATABASE_URL: url, PREAMBLE_DEMO: "1", ...more },
        log: join(logs, `${folder}.log`),
        stopLimit: 10_000,
      },
      (sentence) => void end(1, sentence),
    );
  const patientUrl = `http://localhost:${PATIENT_PORT}`;
  const worker = launch("worker", "worker", ["src/main.ts"], {
    AUDIT_HEAD_FILE: join(dataDir, headFileName),
    PATIENT_URL: patientUrl,
  });
  undo.push(() => worker.stop());
  const next = join("node_modules", "next", "dist", "bin", "next");
  const serve = (port: number) => [next, "start", "--hostname", "127.0.0.1", "--port", String(port)];
  const apps = [
    launch("patient app", "patient", serve(PATIENT_PORT), { PATIENT_URL: patientUrl }),
    launch("staff app", "staff", serve(STAFF_PORT), {
      STAFF_SECRET: staffSecret(dataDir),
      NEXTAUTH_URL: `http://localhost:${STAFF_PORT}`,
      PATIENT_URL: patientUrl,
    }),
  ];
  undo.push(async () => void (await Promise.all(apps.map((app) => app.stop()))));
  await Promise.all([
    saysReady(worker),
    answersAt("patient app", `http://127.0.0.1:${PATIENT_PORT}/${demoSlug}`),
    answersAt("staff app", `http://127.0.0.1:${STAFF_PORT}/${demoSlug}`),
  ]);
  say(await readyBlock(env, new Date()));
}

async function seed(env: StartEnv, url: string, signal: AbortSignal): Promise<void> {
  const services = await openServices(url);
  try {
    await seedDemo(services, url, { now: new Date(), more: 300, seed: env.PREAMBLE_SEED, say, signal });
  } finally {
    await services.close();
  }
}

start().catch((fault: unknown) => end(1, fault instanceof Error ? fault.message : "Preamble did not start."));
