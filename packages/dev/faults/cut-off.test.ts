import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { childEnv } from "../src/env.ts";

const takeAForm = fileURLToPath(new URL("cut-off/take-a-form.ts", import.meta.url));

/** How an account makes a network of its own: as root, or as itself in a namespace of its own. */
const ways = [["--net"], ["--user", "--map-current-user", "--keep-caps", "--net"]];

/** What the machine counts of packets for which it knew no way, of either kind of address. */
const counted = "grep -h OutNoRoutes -A1 /proc/net/snmp /proc/net/snmp6";

/** Runs a command in a network in which nothing is but loopback, and then tells what it wanted to send elsewhere. */
const cutOff = (way: readonly string[], ...command: readonly string[]) => [
  ...way,
  "sh",
  "-c",
  `ip link set lo up && "$@" && echo && ${counted}`,
  "sh",
  ...command,
];

const way = ways.find((one) => spawnSync("unshare", cutOff(one, "true")).status === 0);

async function run(where: readonly string[], ...command: readonly string[]) {
  const { stdout } = await promisify(execFile)("unshare", cutOff(where, ...command), { env: childEnv({}) });
  const [, said = "", names = "", values = "", sixth = ""] =
    /^(.*)\n(Ip: .*)\n(Ip: .*)\n[^]*?Ip6OutNoRoutes\s+(\d+)/m.exec(stdout) ?? [];
  const fourth = values.split(" ")[names.split(" ").indexOf("OutNoRoutes")];
  return { said, strays: Number(fourth) + Number(sixth) };
}

const asked = "fetch('http://1.1.1.1').then(() => process.exit(1), () => process.stdout.write('no way out'))";

const none = "this account may not make an empty network: nothing is cut off";

it(
  way ? "where nothing but loopback is, what is sent elsewhere goes nowhere and is counted" : none,
  async () => {
    if (way)
      expect(await run(way, process.execPath, "--eval", asked)).toEqual({ said: "no way out", strays: 1 });
    else for (const one of ways) expect(spawnSync("unshare", cutOff(one, "true")).status).not.toBe(0);
  },
);

// Not there, rather than passed, where no network can be made.
for (const where of way ? [way] : []) {
  it("cut off from every network the product starts, takes a form, shows it in the queue and asks nobody outside", async () => {
    const seen = { sent: "done", signedIn: 200, queue: 200, seen: true };
    expect(await run(where, process.execPath, takeAForm)).toEqual({ said: JSON.stringify(seen), strays: 0 });
  });
}
