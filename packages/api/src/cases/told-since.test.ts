import { expect, it } from "vitest";
import { toldSince } from "./told-since.ts";

const at = (time: string) => new Date(`2026-12-04T${time}:00Z`);
const tap = (time: string) => ({ deviceAt: at(time), toldBy: null });
const byPhone = (time: string) => ({ deviceAt: at(time), toldBy: "patient" as const });
const sentAt = at("09:00");

it("taps that come soon after one another were told together, as of the last of them", () => {
  const events = [tap("08:50"), tap("10:00"), tap("10:04"), tap("15:00")];
  expect(toldSince(events, sentAt)).toEqual([
    { at: at("10:04"), byPhone: false },
    { at: at("15:00"), byPhone: false },
  ]);
});

it("what staff wrote down stands apart from what the patient answered", () => {
  expect(toldSince([tap("10:00"), byPhone("10:05")], sentAt)).toEqual([
    { at: at("10:00"), byPhone: false },
    { at: at("10:05"), byPhone: true },
  ]);
});

it("of a form that was not sent nothing was told since", () => {
  expect(toldSince([tap("10:00")], null)).toEqual([]);
});
