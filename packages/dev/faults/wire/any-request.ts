import { largestBody } from "@preamble/api/http/read-body";
import fc from "fast-check";
import { anyText } from "../../../api/test/fuzz/any-text.ts";
import type { Question } from "./ask.ts";
import { hostileForms, hostileHeaders } from "./hostile-requests.ts";

/** More than a request may carry, and little enough to be sent before the refusal comes. */
const tooLarge = "x".repeat(largestBody + 10_000);

const encoded = anyText(0, 30).map((text) => encodeURIComponent(text.toWellFormed()));
/** What Node takes for a part of an address or a header; all else it refuses before anyone is asked. */
const raw = fc.stringMatching(/^[!-~]{0,30}$/);

const body = fc.oneof(
  { weight: 6, arbitrary: fc.json({ noUnicodeString: false }) },
  { weight: 6, arbitrary: fc.jsonValue().map((value) => JSON.stringify({ json: value })) },
  { weight: 3, arbitrary: anyText(0, 200) },
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 100_000 }).map((depth) => "[".repeat(depth)) },
  { weight: 1, arbitrary: fc.constant(tooLarge) },
);

/** What a page reads from its address, and what nobody meant it to be. */
const query = fc
  .tuple(
    fc.constantFrom(
      "day",
      "view",
      "clinician",
      "location",
      "before",
      "verify",
      "form",
      "from",
      "to",
      "after",
      "level",
      "owner",
      "answers",
      "private",
      "again",
      "reference",
      "action",
      "callbackUrl",
    ),
    fc.oneof(
      fc.constantFrom(
        "https://evil.example",
        "//evil.example",
        "9999-12-31",
        "0000-01-01",
        "2026-02-30",
        "-1",
        "1e309",
        "__proto__",
        "%00",
        "[]",
      ),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, -14)),
      encoded,
    ),
  )
  .map(([name, value]) => `${name}=${value}`);

/** Headers that a call has, each of them right or not, often with a cookie that the app knows. */
const headersFrom = (origin: string, known: string): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.oneof(
    fc.constantFrom(...hostileHeaders),
    fc.record(
      {
        origin: fc.constantFrom(origin, origin, origin, "null", "https://evil.example"),
        "content-type": fc.constantFrom("application/json", "application/json", "text/plain", "x/y; z"),
        cookie: fc.oneof(
          fc.constant(known),
          raw.filter((text) => text !== ""),
        ),
        "content-encoding": fc.constantFrom("gzip", "br", "identity"),
        "accept-encoding": fc.constantFrom("gzip", "*", "x"),
        "x-request-id": raw,
      },
      { requiredKeys: ["origin", "content-type"] },
    ),
  );

/** A request to or near one of these addresses by any method, with any headers and any body; `known` is a cookie. */
export const anyRequest = (paths: readonly string[], origin: string, known: string): fc.Arbitrary<Question> =>
  fc.record(
    {
      method: fc.constantFrom(
        "GET",
        "POST",
        "POST",
        "POST",
        "PUT",
        "DELETE",
        "OPTIONS",
        "HEAD",
        "PATCH",
        "TRACE",
      ),
      path: fc.oneof(
        fc.constantFrom(...paths),
        fc.constantFrom(...paths).chain((path) => fc.constantFrom(...hostileForms(path))),
        fc
          .tuple(fc.constantFrom(...paths), encoded, raw)
          .map(([path, part, query]) => `${path}/${part}?${query}`),
        fc.tuple(fc.constantFrom(...paths), encoded, fc.nat()).map(([path, part, place]) =>
          path
            .split("/")
            .map((one, index, all) => (index > 0 && index === 1 + (place % (all.length - 1)) ? part : one))
            .join("/"),
        ),
        fc.tuple(fc.constantFrom(...paths), query).map(([path, asked]) => `${path}?${asked}`),
        raw.map((text) => `/${text}`),
      ),
      headers: headersFrom(origin, known),
      body,
    },
    { requiredKeys: ["method", "path", "headers"] },
  );
