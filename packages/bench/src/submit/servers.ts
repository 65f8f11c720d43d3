import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@preamble/db/embedded/free-port";
import { childEnv, projectRoot } from "@preamble/dev/env";
import { buildApps } from "@preamble/dev/start/build-apps";
import { launchPart, type Part } from "@preamble/dev/start/launch-part";
import { answersAt } from "@preamble/dev/start/answers";

const next = join("node_modules", "next", "dist", "bin", "next");
const bench = join(projectRoot, "packages", "bench");
const many = "100000000";

/** A server that is measured: a production build, as it is shipped. */
type Measured = { readonly port: number; stop(): Promise<void> };

/** The patient's app; one machine plays every caller, so its quotas are wide. */
export async function servePatientApp(url: string, folder: string): Promise<Measured> {
  await buildApps(join(folder, "build.log"), () => {}).done;
  return serve("patient", join(projectRoot, "apps", "patient"), [next, "start"], "/readyz", folder, {
    DATABASE_URL: url,
    CALLS_PER_ADDRESS: many,
    CALLS_PER_CLINIC: many,
    STARTS_PER_ADDRESS: many,
  });
}

/** The bare Next app with one tRPC route. */
export const serveBareApp = (url: string, folder: string): Promise<Measured> =>
  serveBare("bare-submit", folder, { BARE_DATABASE_URL: url });

/** The bare Next app with one form. */
export const serveBareForm = (folder: string): Promise<Measured> => serveBare("bare-form", folder, {});

async function serveBare(
  app: "bare-submit" | "bare-form",
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Measured> {
  const built = spawnSync(process.execPath, [next, "build", app], {
    cwd: bench,
    env: childEnv({ NODE_ENV: "production" }),
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`The bare app could not be built:\n${built.stdout}${built.stderr}`);
  return serve("bare app", bench, [next, "start", app], "/ready", folder, env);
}

async function serve(
  name: string,
  cwd: string,
  args: readonly string[],
  readyPath: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Measured> {
  const port = await freePort();
  let died = "";
  const part: Part = launchPart(
    {
      name,
      cwd,
      args: [...args, "--hostname", "127.0.0.1", "--port", String(port)],
      env,
      log: join(folder, `${name.replace(" ", "-")}.log`),
      stopLimit: 12_000,
    },
    (sentence) => (died = sentence),
  );
  try {
    await answersAt(name, `http://127.0.0.1:${port}${readyPath}`);
  } catch (fault) {
    await part.stop();
    throw died ? new Error(died) : fault;
  }
  return { port, stop: () => part.stop() };
}
