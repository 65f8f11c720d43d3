import { contentSecurityPolicy } from "./content-security-policy.ts";

type HeaderRule = {
  source: string;
  has?: { type: "header"; key: string; value: string }[];
  headers: { key: string; value: string }[];
};

const unused = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "microphone",
  "midi",
];
const unwanted = ["payment", "publickey-credentials-get", "screen-wake-lock", "usb", "browsing-topics"];

/** What every response carries, whatever it is. */
export const alwaysHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy() },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: [...unused, ...unwanted].map((one) => `${one}=()`).join(", ") },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
];

const twoYears = 2 * 365 * 24 * 3600;

/** What every response carries that went out over https. */
export const httpsHeader = {
  key: "Strict-Transport-Security",
  value: `max-age=${twoYears}; includeSubDomains`,
};

/** What every response carries that nobody may keep. */
export const notKeptHeader = { key: "Cache-Control", value: "no-store" };

/** What browsers and caches may keep of each app, as its address carries a hash: a pattern of how it begins. */
export const keptOf = { patient: "_next/static/|protocol/", staff: "_next/static/" };

/**
 * The headers of every response of an app, for its next.config.ts: they hold where its proxy does not run.
 * `kept` is one of `keptOf`; nothing else is kept anywhere.
 */
export const headerRules = (kept: string): HeaderRule[] => [
  { source: "/(.*)", headers: alwaysHeaders },
  { source: `/((?!${kept}).*)`, headers: [notKeptHeader] },
  {
    source: "/(.*)",
    has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
    headers: [httpsHeader],
  },
];
