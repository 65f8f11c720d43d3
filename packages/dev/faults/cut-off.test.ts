import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { childEnv } from "../src/env.ts";

const takeAForm = fileURLToPath(new URL("cut-off/take-a-form.ts", import.meta.url));

/** Runs a command in a network of its own, in which nothing is but loopback. */
const cutOff = (...command: readonly string[]) =>
  ["--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh", ...command] as const;

const mayCutOff = spawnSync("unshare", cutOff("true")).status === 0;
if (!mayCutOff) process.stdout.write("this account may not make an empty network: nothing is cut off\n");

const asked = "fetch('http://1.1.1.1').then(() => process.exit(1), () => process.stdout.write('no way out'))";

// Not there, rather than passed, where no network can be made.
for (const place of mayCutOff ? ["cut off from every network"] : []) {
  it(`${place} the product starts, takes a form and shows it in the queue`, async () => {
    const run = async (...command: readonly string[]) =>
      (await promisify(execFile)("unshare", cutOff(...command), { env: childEnv({}) })).stdout;
    expect(await run(process.execPath, "--eval", asked)).toBe("no way out");
    const seen = { sent: "done", signedIn: 200, queue: 200, seen: true };
    expect((await run(process.execPath, takeAForm)).split("\n").at(-1)).toBe(JSON.stringify(seen));
  });
}
