import { expect, it, vi } from "vitest";
import { type Deliver, ToldAgain } from "./told-again.ts";

const calm = { level: "routine", raised: false, leftVisit: false, booked: true } as const;

function queueOf() {
  const answers = vi.fn<Deliver["answers"]>().mockResolvedValue(calm);
  const notes = vi.fn<Deliver["notes"]>().mockResolvedValue(undefined);
  const queue = new ToldAgain({ answers, notes }, { level: "routine", hasVisit: true });
  const sent = () =>
    answers.mock.calls.map(([told]) => told.map(({ questionId, value }) => [questionId, value]));
  return { queue, answers, notes, sent };
}

/** A call that is on its way until it is let go. */
function held<Result>() {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  return { call: () => promise, resolve, reject };
}

it("a reason given while the choice before it is on its way is sent as well", async () => {
  const { queue, notes } = queueOf();
  const first = held<unknown>();
  notes.mockImplementationOnce(first.call);
  queue.note({ emergencyChoice: "cannot" });
  const sending = queue.flush();
  await vi.waitFor(() => expect(notes).toHaveBeenCalledTimes(1));
  queue.note({ cannotReason: "no-ride" });
  const next = queue.flush();
  first.resolve(undefined);
  await Promise.all([sending, next]);
  expect(notes.mock.calls).toEqual([[{ emergencyChoice: "cannot" }], [{ cannotReason: "no-ride" }]]);
});

it("what did not arrive goes again, under what was said since", async () => {
  const { queue, answers, notes } = queueOf();
  const first = held<typeof calm>();
  answers.mockImplementationOnce(first.call);
  queue.tell([{ questionId: "saddle-numbness", value: true }], { "saddle-numbness": "today" });
  const sending = queue.flush();
  await vi.waitFor(() => expect(answers).toHaveBeenCalledTimes(1));
  queue.tell([{ questionId: "urine-leak-new", value: true }], { "urine-leak-new": "yesterday" });
  first.reject(new Error("No connection."));
  await expect(sending).rejects.toThrow();
  await queue.flush();
  expect(answers.mock.lastCall?.[1]).toEqual({ "saddle-numbness": "today", "urine-leak-new": "yesterday" });
  notes.mockRejectedValueOnce(new Error("No connection."));
  queue.note({ emergencyChoice: "going" });
  await expect(queue.flush()).rejects.toThrow();
  queue.note({ emergencyChoice: "cannot" });
  await queue.flush();
  expect(notes.mock.lastCall).toEqual([{ emergencyChoice: "cannot" }]);
});

it("an answer goes once where several wait for a call that fails, under the id and time it was given with", async () => {
  const { queue, answers, sent } = queueOf();
  const first = held<typeof calm>();
  answers.mockImplementationOnce(first.call);
  queue.tell([{ questionId: "saddle-numbness", value: true }]);
  const failing = queue.flush();
  await vi.waitFor(() => expect(answers).toHaveBeenCalledTimes(1));
  queue.tell([{ questionId: "foot-drop", value: true }]);
  const waiting = [queue.flush(), queue.flush()];
  first.reject(new Error("No connection."));
  await expect(failing).rejects.toThrow();
  await Promise.all(waiting);
  expect(sent().slice(1)).toEqual([
    [
      ["saddle-numbness", true],
      ["foot-drop", true],
    ],
  ]);
  const [before, again] = answers.mock.calls.map(([told]) => told);
  expect(again?.[0]).toEqual(before?.[0]);
});

it("a tick that is taken back before it arrived is not sent", async () => {
  const { queue, answers, sent } = queueOf();
  answers.mockRejectedValueOnce(new Error("No connection."));
  queue.tell([{ questionId: "saddle-numbness", value: true }]);
  await expect(queue.flush()).rejects.toThrow();
  queue.tell([{ questionId: "saddle-numbness", value: null }]);
  queue.tell([{ questionId: "foot-drop", value: false, source: "said-none" }]);
  await queue.flush();
  expect(sent().at(-1)).toEqual([["foot-drop", false]]);
});

/** docs/clinical/journey.md 1.5: kept in the history as "tapped and untapped". */
it("a tick that is taken back goes before the answer in its place, and not without one", async () => {
  const { queue, sent } = queueOf();
  queue.tell([{ questionId: "saddle-numbness", value: true }]);
  queue.tell([{ questionId: "saddle-numbness", value: null }]);
  queue.tell([{ questionId: "foot-drop", value: true }]);
  await queue.flush();
  expect(sent()).toEqual([[["foot-drop", true]]]);
  queue.tell([{ questionId: "saddle-numbness", value: false, source: "said-none" }]);
  await queue.flush();
  expect(sent().at(-1)).toEqual([
    ["saddle-numbness", true],
    ["saddle-numbness", false],
  ]);
});

it("the timing that a new sign put in doubt comes back to the clinic with the answer in that sign's place, not before", async () => {
  const { queue, sent } = queueOf();
  queue.tell([
    { questionId: "saddle-numbness", value: true },
    { questionId: "pelvic-change-onset", value: "unknown" },
  ]);
  await queue.flush();
  queue.tell([
    { questionId: "saddle-numbness", value: null },
    { questionId: "pelvic-change-onset", value: "older-stable" },
  ]);
  await queue.flush();
  expect(sent()).toHaveLength(1);
  queue.tell([{ questionId: "saddle-numbness", value: false, source: "said-none" }]);
  await queue.flush();
  expect(sent().at(-1)).toEqual([
    ["pelvic-change-onset", "older-stable"],
    ["saddle-numbness", false],
  ]);
});

it("what was said before a tick is not sent, and what is said in the end goes last", async () => {
  const { queue, sent } = queueOf();
  for (const value of [false, true, "unknown", true]) queue.tell([{ questionId: "saddle-numbness", value }]);
  await queue.flush();
  expect(sent()).toEqual([
    [
      ["saddle-numbness", true],
      ["saddle-numbness", true],
    ],
  ]);
});

it("a sign that is told once more with when it began was given when it was first told", async () => {
  const { queue, answers } = queueOf();
  answers.mockRejectedValueOnce(new Error("No connection."));
  queue.tell([{ questionId: "saddle-numbness", value: true, source: "tick" }]);
  await expect(queue.flush()).rejects.toThrow();
  queue.tell([{ questionId: "saddle-numbness", value: true }], { "saddle-numbness": "today" });
  await queue.flush();
  const [before, again] = answers.mock.calls.map(([told]) => told);
  expect(again?.[0]?.eventId).toBe(before?.[0]?.eventId);
});

it("what made it more urgent is said though only the answer to the first call was lost", async () => {
  const { queue, answers } = queueOf();
  answers.mockRejectedValueOnce(new Error("The answer was lost."));
  answers.mockResolvedValueOnce({ level: "same-day", raised: false, leftVisit: false, booked: false });
  queue.tell([{ questionId: "foot-drop", value: true }]);
  await expect(queue.flush()).rejects.toThrow();
  await queue.flush();
  expect(queue.found).toMatchObject({ level: "same-day", raised: true, leftVisit: true });
});

it("a visit that stands is not said to be off, nor is one that was off before", async () => {
  const { queue, answers } = queueOf();
  queue.tell([{ questionId: "foot-drop", value: false }]);
  await queue.flush();
  expect(queue.found.leftVisit).toBe(false);
  const none = new ToldAgain({ answers, notes: vi.fn() }, { level: "routine", hasVisit: false });
  answers.mockResolvedValueOnce({ ...calm, booked: false });
  none.tell([{ questionId: "foot-drop", value: false }]);
  await none.flush();
  expect(none.found.leftVisit).toBe(false);
});
