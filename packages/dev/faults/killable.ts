import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../src/env.ts";
import { answersAt, saysReady } from "../src/start/answers.ts";
import { launchPart, type Part } from "../src/start/launch-part.ts";
import type { DatabaseServer } from "./database-server.ts";
import { freePort } from "@preamble/db/embedded/free-port";

const next = join("node_modules", "next", "dist", "bin", "next");
const many = "1000000";
/** One machine plays every caller. */
const quotas = { CALLS_PER_ADDRESS: many, CALLS_PER_CLINIC: many, STARTS_PER_ADDRESS: many };

/** A part of the product that can be killed and started again at the same address. */
export type Killable = {
  readonly address: string;
  start(): Promise<void>;
  isRunning(): boolean;
  /** SIGKILL, and the end of it. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code and how long the process took to go. */
  stop(): Promise<{ code: number | null; ms: number }>;
};

type Options = { server: DatabaseServer; env?: Readonly<Record<string, string>> };

/** The built patient or staff app, as `start` runs it, from its own folder or another that holds it. */
export async function nextApp(
  name: "patient" | "staff",
  { server, env = {}, folder = join(projectRoot, "apps", name) }: Options & { folder?: string },
): Promise<Killable> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const secrets =
    name === "staff"
      ? { STAFF_SECRET: randomBytes(32).toString("hex"), NEXTAUTH_URL: address, PATIENT_URL: address }
      : {};
  return killable(
    address,
    () =>
      launchPart(
        {
          name,
          args: [next, "start", "--hostname", "127.0.0.1", "--port", String(port)],
          cwd: folder,
          env: { DATABASE_URL: server.url, ...quotas, ...secrets, ...env },
          log: join(server.folder, `${name}.log`),
          stopLimit: 15_000,
        },
        () => {},
      ),
    () => answersAt(name, `${address}/readyz`),
  );
}

/** The worker, which answers probes at its address. */
export async function worker({ server, env = {} }: Options): Promise<Killable> {
  const port = await freePort();
  return killable(
    `http://127.0.0.1:${port}`,
    () =>
      launchPart(
        {
          name: "worker",
          args: ["src/main.ts"],
          cwd: join(projectRoot, "apps", "worker"),
          env: {
            DATABASE_URL: server.url,
            SMTP_URL: "none",
            MAIL_FROM: "clinic@example.org",
            WORKER_PORT: String(port),
            ...env,
          },
          log: join(server.folder, "worker.log"),
          stopLimit: 15_000,
        },
        () => {},
      ),
    saysReady,
  );
}

function killable(address: string, launch: () => Part, ready: (part: Part) => Promise<void>): Killable {
  let running: Part["process"] | undefined;
  const isRunning = () => running?.exitCode === null && running.signalCode === null;
  async function ended(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    if (!running || !isRunning()) return null;
    const exit = once(running, "exit");
    running.kill(signal);
    const [code]: unknown[] = await exit;
    return typeof code === "number" ? code : null;
  }
  return {
    address,
    isRunning,
    async start() {
      const part = launch();
      running = part.process;
      await ready(part);
    },
    kill: async () => void (await ended("SIGKILL")),
    async stop() {
      const began = Date.now();
      return { code: await ended("SIGTERM"), ms: Date.now() - began };
    },
  };
}
