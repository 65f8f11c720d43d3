import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Both loopback addresses: a browser takes either for localhost. */
const hosts = ["127.0.0.1", "::1"];

/** Throws one sentence when somebody listens on a port of this machine and still does after `patience`. */
export async function requireFreePort(name: string, port: number, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const faults = await Promise.all(hosts.map((host) => listenFault(host, port)));
    const fault = faults.find((code) => code === "EADDRINUSE" || code === "EACCES");
    if (fault === undefined) return;
    if (fault === "EACCES") throw new Error(`Port ${port} (${name}) may not be opened by this user.`);
    if (Date.now() >= deadline) {
      throw new Error(`Port ${port} is in use by another program: set ${name} to a free one.`);
    }
    await wait(200);
  }
}

function listenFault(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => resolve(fault.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}
