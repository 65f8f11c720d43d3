import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { requirePassword } from "./require-password.ts";

const refused = "DATABASE_URL must have a password of 12 characters or more that nobody guesses";
const random = "c1f0b7d29a4e";

it.each([
  ["none", "postgres://preamble_parts@postgres:5432/preamble"],
  ["an empty one", "postgres://preamble_parts:@localhost/preamble"],
  ["one of 11 characters", `postgres://preamble_parts:${random.slice(1)}@postgres/preamble`],
  ["the example's", "postgres://preamble_owner:change-me@postgres:5432/preamble"],
  ["a longer one of that kind", "postgres://preamble_owner:please-change-me@postgres:5432/preamble"],
  ["the image's", "postgres://postgres:postgrespostgres@postgres/preamble"],
  ["the product's name", "postgres://preamble_owner:preamble_owner@127.0.0.1/preamble"],
  ["a word that is none", "postgres://preamble_parts:Password2026!@postgres/preamble"],
  ["one letter over and over", "postgres://preamble_parts:aaaaaaaaaaaa@postgres/preamble"],
  ["a row of digits", "postgres://preamble_parts:123456789012@postgres/preamble"],
])("%s is refused, without showing it", (_, DATABASE_URL) => {
  expect(() => requirePassword({ DATABASE_URL })).toThrow(new Error(refused));
});

it.each([
  `postgres://preamble_parts:${random}@postgres:5432/preamble`,
  `postgres://preamble_parts@postgres/preamble?password=${random}`,
  "postgres:///preamble?host=/var/run/postgresql",
  `postgres://preamble_parts@db.example.org/preamble?sslmode=verify-full&sslcert=${import.meta.filename}`,
])("one that is random is taken, and none where the account signs in: %s", (DATABASE_URL) => {
  expect(() => requirePassword({ DATABASE_URL })).not.toThrow();
});

it("the demo takes what a database of one's own has", () => {
  const DATABASE_URL = "postgres://postgres:postgres@localhost/preamble";
  expect(() => requirePassword({ DATABASE_URL, PREAMBLE_DEMO: "1" })).not.toThrow();
  expect(() => requirePassword({ DATABASE_URL, PREAMBLE_DEMO: "" })).toThrow(refused);
});

it("one that is made as we say is never refused", () => {
  for (let turn = 0; turn < 20_000; turn += 1) {
    const DATABASE_URL = `postgres://preamble_parts:${randomBytes(24).toString("hex")}@postgres/preamble`;
    expect(() => requirePassword({ DATABASE_URL })).not.toThrow();
  }
});
