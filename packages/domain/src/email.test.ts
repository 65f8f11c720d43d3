import { expect, it } from "vitest";
import { emailPattern } from "./email.ts";

it.each(["rosa@example.org", "r.quill+back@mail.example.co.uk", "o'brien@x-ray.example"])(
  "%s is an address",
  (address) => expect(address).toMatch(emailPattern),
);

it.each([
  "rosa",
  "rosa at example.org",
  "rosa@example",
  "rosa@@example.org",
  "rosa@-example.org",
  ".rosa@example.org",
  "rosa..q@example.org",
  "rosa@example.org, eve@example.org",
  "rosa@example.org\nbcc: eve@example.org",
  "Rosa <rosa@example.org>",
])("%j is none", (text) => expect(text).not.toMatch(emailPattern));
