import { expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const host = "clinic.example";
const own = `https://${host}`;

it.each([
  ["its own origin", { host, origin: own }],
  ["its own origin on another port of the host", { host: `${host}:3001`, origin: `http://${host}:3001` }],
  ["the browser's word that it is of one origin", { host, "sec-fetch-site": "same-origin" }],
  ["both", { host, origin: own, "sec-fetch-site": "same-origin" }],
])("takes a request with %s", (_name, headers) => {
  expect(isSameOrigin(new Headers(headers))).toBe(true);
});

it.each([
  ["neither header: nothing vouches for it", { host }],
  ["another origin", { host, origin: "https://evil.example" }],
  ["another port", { host, origin: `${own}:8443` }],
  ["a host that only begins alike", { host, origin: `${own}.evil.example` }],
  ["the origin of a sandbox", { host, origin: "null" }],
  ["an origin that is none", { host, origin: "clinic.example" }],
  ["a sister site", { host, "sec-fetch-site": "same-site" }],
  ["a sister site that claims our origin", { host, origin: own, "sec-fetch-site": "same-site" }],
  ["another site", { host, "sec-fetch-site": "cross-site" }],
  ["an address typed by hand", { host, "sec-fetch-site": "none" }],
  [
    "another origin that the browser calls ours",
    { host, origin: "https://evil.example", "sec-fetch-site": "same-origin" },
  ],
])("refuses a request with %s", (_name, headers) => {
  expect(isSameOrigin(new Headers(headers))).toBe(false);
});
