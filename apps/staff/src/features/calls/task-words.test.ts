import { expect, it } from "vitest";
import { taskWords } from "./task-words.ts";

const words = (task: Partial<Parameters<typeof taskWords>[0]>) =>
  taskWords({ kind: "call-back", cause: null, soonerAt: null, ...task }, () => "Monday");

it("says why a call is to be made, and of one that a colleague left that it is to be made", () => {
  expect(words({ cause: "promised-now" })).toBe("Call back: promised to the patient, make it now");
  expect(words({ cause: "worse" })).toBe("Call back: they say that they are worse");
  expect(words({ cause: "missed" })).toBe("Call back: they did not come");
  expect(words({})).toBe("Call back");
});

it("says of a call that was handed on that it was, whatever it came of", () => {
  const handed = words({ kind: "clinician-call", cause: "promised-now" });
  expect(handed).toBe("A clinician calls: handed on after a call");
});
