import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "pino"],
  turbopack: { root: path.join(import.meta.dirname, "../..") },
  headers: () =>
    Promise.resolve([
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "no-referrer" },
          { key: "X-Frame-Options", value: "DENY" },
        ],
      },
      { source: "/:slug/:locale/offline", headers: [{ key: "X-Preamble-Shell", value: "1" }] },
      // Built files and protocols carry a hash in their address and may be kept; nothing else may.
      {
        source: "/((?!_next/static|protocol/).*)",
        headers: [{ key: "Cache-Control", value: "no-store" }],
      },
    ]),
};

export default config;
