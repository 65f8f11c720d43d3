import { describe, expect, it } from "vitest";
import { en } from "../../text/en.ts";
import { momentsOf } from "./moments-of.ts";

const [sentAt, dueAt, readAt, startsAt] = [10, 14, 11, 15].map(
  (hour) => new Date(Date.UTC(2026, 2, 2, hour)),
);
if (!sentAt || !dueAt || !readAt || !startsAt) throw new Error("Four moments are needed.");
const sent = {
  level: "routine",
  sentAt,
  dueAt,
  readAt: null,
  someoneReads: true,
  goesElsewhere: false,
  waits: true,
  open: true,
  visit: null,
} as const;
const visit = (status: "booked" | "seen" | "no-show" | "cancelled", begun = status !== "booked") => ({
  visit: { status, startsAt, begun, visitType: "new-visit" } as const,
});
const lines = (status: Parameters<typeof momentsOf>[0]) =>
  momentsOf(status, { text: en, when: (at) => `${at.getUTCHours()}:00` }).map(
    ({ title, at, text, done }) =>
      `${done ? "x" : "-"} ${title}${text ? `: ${at ? `${at.getUTCHours()}:00. ` : ""}${text}` : ""}`,
  );

describe("the time line of a sent form", () => {
  it("says by when it is read, and what to do", () => {
    expect(lines(sent)).toEqual([
      "x Sent: 10:00",
      "- The clinic reads it by 14:00",
      "- No visit is booked yet",
      "- What happens next: Book a visit, or wait for our call.",
    ]);
  });

  it("says when it was read and what is booked", () => {
    expect(lines({ ...sent, readAt, ...visit("booked") })).toEqual([
      "x Sent: 10:00",
      "x The clinic has read it: 11:00",
      "- The visit is booked: 15:00. First visit at the clinic.",
      "- What happens next: Come to the visit. Bring the list of pills.",
    ]);
  });

  it("promises no reading by a time that a booked visit has stopped", () => {
    expect(lines({ ...sent, waits: false, ...visit("booked") })).toEqual([
      "x Sent: 10:00",
      "- The visit is booked: 15:00. First visit at the clinic.",
      "- What happens next: Come to the visit. Bring the list of pills.",
    ]);
  });

  it("promises the call of the opening also to a same-day patient who has booked meanwhile", () => {
    expect(lines({ ...sent, level: "same-day", ...visit("booked") })).toEqual([
      "x Sent: 10:00",
      "- The clinic reads it by 14:00",
      "- The visit is booked: 15:00. First visit at the clinic.",
      "- What happens next: Someone needs to speak with you today. Keep your phone with you.",
    ]);
  });

  it("calls no visit done before it has begun", () => {
    const booked = (begun: boolean) => lines({ ...sent, readAt, ...visit("booked", begun) })[2];
    expect(booked(false)).toMatch(/^- The visit is booked: /);
    expect(booked(true)).toMatch(/^x The visit: /);
  });

  it("sends who can't wait for the clinic to urgent care or a nurse line, a visit or none", () => {
    for (const one of [{}, visit("booked")]) {
      expect(lines({ ...sent, level: "same-day", goesElsewhere: true, ...one }).at(-1)).toMatch(
        /: Go to urgent care now, or call a nurse line\./,
      );
    }
  });

  it("says that a visit was missed or is off, and what to do", () => {
    for (const [status, said] of [
      ["no-show", "x The visit on 15:00 was missed. We will call you."],
      ["cancelled", "x Your visit on 15:00 is off."],
    ] as const) {
      expect(lines({ ...sent, readAt, ...visit(status) }).slice(2)).toEqual([
        said,
        "- What happens next: Book a visit, or wait for our call.",
      ]);
    }
  });

  it("promises nothing more once the visit is done or the form is done with", () => {
    const next =
      "- What happens next: We are done with this form. If it gets worse, call us. In an emergency, call 911.";
    expect(lines({ ...sent, readAt, open: false, ...visit("seen") })).toEqual([
      "x Sent: 10:00",
      "x The clinic has read it: 11:00",
      "x The visit on 15:00 is done.",
      next,
    ]);
    for (const one of [{}, visit("no-show"), { level: "emergency-now" } as const])
      expect(lines({ ...sent, open: false, ...one })).toEqual(["x Sent: 10:00", next]);
  });

  it("promises no reading of an emergency while nobody reads, and no visit ever", () => {
    expect(lines({ ...sent, level: "emergency-now", someoneReads: false })).toEqual([
      "x Sent: 10:00",
      "- The clinic is closed; no one reads this now. Call 911.",
      "- What happens next: Get care now. Do not wait for our call.",
    ]);
  });
});
