import { expect, it } from "vitest";
import { failureWords, signedOutWords } from "./failure-words.ts";

it("says to sign in again, and that what was written stays, where the session has ended", () => {
  expect(failureWords({ code: "not_signed_in", reasons: [] }, "New")).toBe(signedOutWords);
  expect(signedOutWords).toMatch(/sign in again/);
  expect(signedOutWords).toMatch(/still here/);
});

it("says where a lowering is signed that a colleague's waits for", () => {
  const refusal = { code: "conflict", reasons: ["waits-for-second"] };
  expect(failureWords(refusal, "New")).toContain("under Reviews");
});

it("asks for a few words where a reason is missing or too short", () => {
  expect(failureWords({ code: "invalid_input", reasons: ["reason"] }, "Seen")).toMatch(/^Write why/);
});
