import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { isStrongSecret } from "../src/strong-secret.ts";

it.each(["hex", "base64", "base64url"] as const)("32 random bytes in %s may sign cookies", (encoding) => {
  for (let tries = 0; tries < 1000; tries += 1) {
    expect(isStrongSecret(randomBytes(32).toString(encoding))).toBe(true);
  }
});

it.each([
  ["nothing", ""],
  ["31 random characters", "ni8QfE0x4mJw2Lr7TgVz1Bc9KpYd5As"],
  ["one character over and over", "a".repeat(64)],
  ["a few over and over", "0123456789abcdef".repeat(4)],
  ["a word over and over, cut off", "changeme!changeme!changeme!chang"],
  ["two kinds of characters", `${"01101001".repeat(5)}1`],
])("%s may not", (_name, secret) => {
  expect(isStrongSecret(secret)).toBe(false);
});
