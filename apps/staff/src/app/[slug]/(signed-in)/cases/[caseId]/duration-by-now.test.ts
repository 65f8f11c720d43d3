import { expect, it } from "vitest";
import { durationByNow } from "./duration-by-now.ts";

const answer = (raw: number | "unknown" | null, value: string) => ({
  questionId: "symptom-duration-days",
  label: "How long",
  state: "answered" as const,
  value,
  raw,
  source: null,
  reason: null,
  toldBy: null,
  late: null,
});
const sentAt = new Date("2026-11-24T15:00:00Z");
const found = (raw: number | "unknown" | null, value: string) => ({
  answers: [answer(raw, value)],
  countedFrom: { "symptom-duration-days": sentAt },
  sentAt,
  raisedAt: sentAt,
});

it.each([
  ["on the day of the form", "2026-11-25T14:59:00Z", "about 3 weeks (21 days)"],
  ["a day later", "2026-11-25T15:00:00Z", "about 3 weeks (21 days) when told; 22 days by now"],
  ["a week later", "2026-12-01T16:00:00Z", "about 3 weeks (21 days) when told; 28 days by now"],
])("tells how long the pain has lasted, %s", (_when, now, words) => {
  expect(durationByNow(found(21, "about 3 weeks (21 days)"), new Date(now))).toBe(words);
});

it("counts from the emergency of a form that was not sent", () => {
  const open = { ...found(2, "2 days"), countedFrom: {}, sentAt: null };
  expect(durationByNow(open, new Date("2026-11-27T15:00:00Z"))).toBe("2 days when told; 5 days by now");
});

it("counts nothing where nothing was said", () => {
  const later = new Date("2026-12-24T15:00:00Z");
  expect(durationByNow(found("unknown", "not sure"), later)).toBe("not sure");
  expect(durationByNow(found(null, "not answered"), later)).toBe("not answered");
});
