import path from "node:path";
import { headerRules, keptOf } from "@preamble/api/http/header-rules";
import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  experimental: {
    proxyClientMaxBodySize: "64kb",
    // The first question waits for no second answer of the server.
    inlineCss: true,
  },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "pino", "prom-client"],
  turbopack: { root: path.join(import.meta.dirname, "../..") },
  headers: () =>
    Promise.resolve([
      // Built files and protocols carry a hash in their address.
      ...headerRules(keptOf.patient),
      { source: "/:slug/:locale/offline", headers: [{ key: "X-Preamble-Shell", value: "1" }] },
    ]),
};

export default config;
