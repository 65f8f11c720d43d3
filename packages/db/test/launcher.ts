import { startEmbeddedPostgres } from "../src/embedded/embedded-postgres.ts";

const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? "" });
process.stdout.write(`${url}\n`);
setInterval(() => {}, 60_000);
