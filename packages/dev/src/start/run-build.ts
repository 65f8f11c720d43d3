import { spawn } from "node:child_process";

/** Runs turborepo as a child that goes when this process is told to; exits as it does. */
const [, , ...args] = process.argv;
const turbo = spawn("node_modules/.bin/turbo", args, { stdio: ["ignore", "inherit", "inherit"] });
process.on("SIGTERM", () => turbo.kill("SIGTERM"));
turbo.once("error", () => process.exit(1));
turbo.once("exit", (code) => process.exit(code ?? 1));
