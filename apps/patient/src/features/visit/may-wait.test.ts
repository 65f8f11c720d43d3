import { expect, it } from "vitest";
import { mayWait } from "./may-wait.ts";

const none = {
  open: true,
  waiting: false,
  visit: null,
  ageRefusals: [],
  putOff: { askAgainAt: null },
  beenHere: { asked: false, said: null },
};

it("who has no visit may be told of a free time, one that was called off or missed included", () => {
  expect(mayWait(none)).toBe(true);
  for (const status of ["cancelled", "no-show"] as const)
    expect(mayWait({ ...none, visit: { status } })).toBe(true);
  expect(mayWait({ ...none, beenHere: { asked: true, said: "no" } })).toBe(true);
});

it("who may book no time for their age waits for none, though they asked for one before", () => {
  const minor = { ...none, ageRefusals: ["minor-needs-adult"] };
  for (const waiting of [false, true]) expect(mayWait({ ...minor, waiting })).toBe(false);
});

it("who was seen, is done with, wants no visit now, or has not said which would fit waits for none", () => {
  expect(mayWait({ ...none, visit: { status: "seen" } })).toBe(false);
  expect(mayWait({ ...none, open: false })).toBe(false);
  const putOff = { ...none, putOff: { askAgainAt: new Date(0) } };
  const notSaid = { ...none, beenHere: { asked: true, said: null } };
  for (const one of [putOff, notSaid]) {
    expect(mayWait(one)).toBe(false);
    expect(mayWait({ ...one, waiting: true })).toBe(true);
  }
});
