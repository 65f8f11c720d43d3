import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { findServerFiles } from "@preamble/db/embedded/server-files";
import { freePorts } from "@preamble/db/embedded/free-port";
import { startMailSink } from "./mail-sink.ts";
import { patientsTold } from "./patients-told.ts";

const start = fileURLToPath(new URL("../../../dev/src/start.ts", import.meta.url));
const startLimit = 300_000;

/**
 * Starts PostgreSQL, an SMTP server and, by the product's own command, both apps and the worker. What it resolves with
 * ends them, and throws where the whole run left a patient's words in a place that must hold none.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "preamble-e2e-"));
  const database = await startEmbeddedPostgres({ dataDir: join(folder, "database") });
  const mail = await startMailSink(join(folder, "mail.jsonl"));
  const [patientPort, staffPort] = await freePorts(2);
  const product = spawn(process.execPath, [start], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      SMTP_URL: mail.url,
      PREAMBLE_DATA_DIR: join(folder, "data"),
      PATIENT_PORT: String(patientPort),
      STAFF_PORT: String(staffPort),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const close = async () => {
    const ended = product.exitCode === null && once(product, "exit");
    product.kill("SIGINT");
    await ended;
    await mail.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await untilReady(product).catch(async (fault: unknown) => {
    await close();
    throw fault;
  });
  const logs = join(folder, "data", "logs");
  const databaseLog = join(findServerFiles(join(folder, "database")).home, "postgres.log");
  Object.assign(process.env, {
    E2E_PATIENT: `http://localhost:${patientPort}`,
    E2E_STAFF: `http://localhost:${staffPort}`,
    E2E_DATABASE: database.url,
    E2E_MAIL: mail.file,
    E2E_LOGS: logs,
    E2E_DATABASE_LOG: databaseLog,
  });
  return async () => {
    const superuser = database.url.replace(/\/\/\w+:/, "//postgres:");
    const { patients, told } = await patientsTold({ superuser, logs, databaseLog, mail: mail.file }).finally(
      close,
    );
    process.stdout.write(
      `Looked for ${patients} names, numbers and sentences of patients in what the run left.\n`,
    );
    if (told.length > 0) throw new Error(`Something of a patient is told: ${told.join("; ")}.`);
  };
}

function untilReady(product: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`Preamble did not start in time:\n${said}`)), startLimit);
    product.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes("Press ctrl-C")) return;
      clearTimeout(timer);
      resolve();
    });
    product.once("exit", () => reject(new Error(`Preamble did not start:\n${said}`)));
  });
}
