import { describe, expect, it, vi } from "vitest";
import { Refused } from "../../refusal.ts";
import type { NotesWrite, Pending } from "./draft/draft.ts";
import { type Delivery, SaveQueue, type SaveState } from "./save-queue.ts";

const at = new Date("2026-03-02T15:00:00Z");
const change = (questionId: string) => [{ questionId, value: true }] as const;

/** A queue whose calls are refused from now on with a code, and what it kept, said and asked. */
function queueRefusedWith(code: string, { keeps = true } = {}) {
  const kept: Pending[] = [];
  const states: SaveState[] = [];
  const answers = vi.fn<Delivery["answers"]>().mockRejectedValue(new Refused({ code }));
  const notes = vi.fn<Delivery["notes"]>().mockResolvedValue(at);
  const late = vi.fn<Delivery["late"]>().mockResolvedValue(at);
  const drop = vi.fn<Delivery["drop"]>().mockResolvedValue();
  const queue = new SaveQueue({
    protocolHash: "0",
    contact: () => Promise.resolve(at),
    notes,
    answers,
    late,
    keep: (merge) => {
      const merged = keeps ? merge(kept.at(-1) ?? null) : null;
      if (merged) kept.push(merged);
      return Promise.resolve(keeps);
    },
    onMerged: () => {},
    drop,
    onState: (state) => states.push(state),
  });
  return { queue, kept, states, answers, late, notes, drop };
}

it.each(["not_signed_in", "not_found"])(
  "keeps all that is pending, and what is given after, once the session is over (%s)",
  async (code) => {
    const { queue, kept, states, answers, drop } = queueRefusedWith(code);
    queue.addAnswers(change("fainted"));
    expect(await queue.flush()).toBe(false);
    queue.addAnswers(change("cold-sweat"));
    expect(await queue.flush()).toBe(false);
    expect(kept.at(-1)?.answers.map(({ questionId }) => questionId)).toEqual(["fainted", "cold-sweat"]);
    expect(answers).toHaveBeenCalledTimes(1);
    expect(drop).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(states.at(-1)).toEqual({ state: "ended", why: "session-over", kept: true }),
    );
  },
);

it("says so where the session is over and this phone keeps nothing", async () => {
  const { queue, states } = queueRefusedWith("not_signed_in", { keeps: false });
  queue.addAnswers(change("fainted"));
  await queue.flush();
  await vi.waitFor(() => expect(states.at(-1)).toEqual({ state: "ended", why: "session-over", kept: false }));
});

it("takes the draft off this phone where the form's time is over", async () => {
  const { queue, states, drop } = queueRefusedWith("expired");
  queue.addAnswers(change("fainted"));
  await queue.flush();
  expect(drop).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ state: "ended", why: "form-over" }));
});

it("asks a form that is full once, says so, and never passes for saved what was not", async () => {
  const { queue, states, answers, drop } = queueRefusedWith("form_full");
  queue.addAnswers(change("fainted"));
  expect(await queue.flush()).toBe(false);
  queue.addAnswers(change("cold-sweat"));
  expect(await queue.flush()).toBe(false);
  expect(answers).toHaveBeenCalledTimes(1);
  expect(drop).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ state: "ended", why: "form-full" }));
});

describe("of a form that was sent from elsewhere", () => {
  it("hands the answers over late, as they were given, and takes the draft off this phone only then", async () => {
    const { queue, states, answers, late, notes, drop } = queueRefusedWith("already_sent");
    late.mockRejectedValueOnce(new Error("There is no connection."));
    queue.addAnswers(change("saddle-numbness"));
    queue.addNotes({ words: "I move pianos.", emergencyChoice: "cannot" });
    expect(await queue.flush()).toBe(false);
    expect(drop).not.toHaveBeenCalled();
    expect(await queue.flush()).toBe(true);
    expect(late.mock.lastCall).toEqual(answers.mock.lastCall);
    expect(notes.mock.calls).toEqual([[{ emergencyChoice: "cannot" }]]);
    expect(drop).toHaveBeenCalled();
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ state: "ended", why: "sent", kept: false }));
  });

  it("hands over what is answered on the page after that too", async () => {
    const { queue, late } = queueRefusedWith("already_sent");
    queue.addAnswers(change("fainted"));
    await queue.flush();
    queue.addAnswers(change("cold-sweat"));
    expect(await queue.flush()).toBe(true);
    expect(late.mock.calls.flatMap(([events]) => events.map(({ questionId }) => questionId))).toEqual([
      "fainted",
      "cold-sweat",
    ]);
  });
});

/** Two tabs of one phone, each without a connection until it is given one. */
function tabsOfOnePhone() {
  const phone: { kept: Pending | null } = { kept: null };
  const arrived = { answers: new Set<string>(), notes: [] as NotesWrite[] };
  const tab = () => {
    const network = { isThere: false };
    const send = (arrive: () => void) => {
      if (!network.isThere) return Promise.reject(new Error("There is no connection."));
      arrive();
      return Promise.resolve(at);
    };
    const merged: Pending[] = [];
    const states: SaveState[] = [];
    const queue = new SaveQueue({
      protocolHash: "0",
      contact: () => send(() => {}),
      late: () => send(() => {}),
      answers: (events) =>
        send(() => {
          for (const { questionId } of events) arrived.answers.add(questionId);
        }),
      notes: (notes) => send(() => arrived.notes.push(notes)),
      async keep(merge) {
        phone.kept = merge(phone.kept) ?? phone.kept;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return true;
      },
      onMerged: (pending) => merged.push(pending),
      drop: () => Promise.resolve(),
      onState: (state) => states.push(state),
    });
    return { queue, network, merged, states };
  };
  const asked = () => phone.kept?.answers.map(({ questionId }) => questionId);
  return { tab, arrived, phone, asked };
}

it("keeps what one tab gave when another tab of the same phone gives more", async () => {
  const { tab, asked } = tabsOfOnePhone();
  const [one, other] = [tab(), tab()];
  one.queue.addAnswers(change("fainted"));
  await one.queue.flush();
  other.queue.addAnswers(change("cold-sweat"));
  await other.queue.flush();
  one.queue.addAnswers(change("chest-pain"));
  await one.queue.flush();
  expect(asked()).toEqual(["fainted", "cold-sweat", "chest-pain"]);
  expect(other.merged.at(-1)?.answers[0]?.questionId).toBe("fainted");
});

it("has no other tab to tell of where one keeps its boxes in another order than before", async () => {
  const { tab } = tabsOfOnePhone();
  const { queue, merged } = tab();
  queue.addTyped({ name: "Ana", safeToCall: "yes" });
  await queue.flush();
  queue.addTyped({ name: "Ana", phone: "843", safeToCall: "yes" });
  await queue.flush();
  queue.addTyped({ name: "Ana", phone: "843 555", safeToCall: "yes" });
  await queue.flush();
  expect(merged).toEqual([]);
});

it("sends from the tab that is left what a closed one kept on this phone", async () => {
  const { tab, arrived, asked } = tabsOfOnePhone();
  const [closed, left] = [tab(), tab()];
  closed.queue.addAnswers(change("fainted"));
  closed.queue.addNotes({ words: "I move pianos." });
  await closed.queue.flush();
  left.network.isThere = true;
  expect(await left.queue.flush()).toBe(true);
  expect([...arrived.answers]).toEqual(["fainted"]);
  expect(arrived.notes).toEqual([{ words: "I move pianos." }]);
  expect(asked()).toEqual([]);
});

it("sends no older words over newer ones, whichever tab comes first", async () => {
  const { tab, arrived, phone } = tabsOfOnePhone();
  const [writer, other] = [tab(), tab()];
  writer.queue.addNotes({ words: "I move" });
  await writer.queue.flush();
  await other.queue.flush();
  writer.queue.addNotes({ words: "I move pianos." });
  await writer.queue.flush();
  other.network.isThere = true;
  await other.queue.flush();
  expect(arrived.notes).toEqual([{ words: "I move pianos." }]);
  writer.network.isThere = true;
  expect(await writer.queue.flush()).toBe(true);
  expect(arrived.notes).toHaveLength(1);
  expect(writer.states.at(-1)?.state).toBe("saved");
  expect(phone.kept?.notes).toBeNull();
});

it("calls nothing saved that was given after what this phone has kept", async () => {
  const states: SaveState[] = [];
  const turns: (() => void)[] = [];
  const refuse = () => Promise.reject(new Error("There is no connection."));
  const queue = new SaveQueue({
    protocolHash: "0",
    contact: refuse,
    answers: refuse,
    late: refuse,
    notes: refuse,
    keep: (merge) => {
      merge(null);
      return new Promise((resolve) => turns.push(() => resolve(true)));
    },
    onMerged: () => {},
    drop: () => Promise.resolve(),
    onState: (state) => states.push(state),
  });
  queue.addAnswers(change("fainted"));
  await vi.waitFor(() => expect(turns).toHaveLength(1));
  queue.addNotes({ words: "I move pianos." });
  turns[0]?.();
  await vi.waitFor(() => expect(turns).toHaveLength(2));
  expect(states.filter(({ state }) => state !== "saving")).toEqual([]);
  turns[1]?.();
  await vi.waitFor(() => expect(states.at(-1)).toEqual({ state: "on-phone" }));
});

it("sends what is given once, however slowly the phone keeps it", async () => {
  const { tab, arrived, phone } = tabsOfOnePhone();
  const { queue, network } = tab();
  network.isThere = true;
  queue.addTyped({ name: "Rosa Marsh" });
  queue.addNotes({ words: "I move pianos." });
  expect(await queue.flush()).toBe(true);
  await vi.waitFor(() => expect(phone.kept?.notes).toBeNull());
  expect(arrived.notes).toHaveLength(1);
  expect(phone.kept?.typed).toEqual({ name: "Rosa Marsh" });
});

it("sends the marks and sign starts of two tabs one by one, and what is marked while others go, alone", async () => {
  const { tab, arrived } = tabsOfOnePhone();
  const [one, other] = [tab(), tab()];
  one.queue.addNotes({
    marks: { "numb saddle": { region: "saddle", kind: "numb" } },
    symptomStarts: { "saddle-numbness": "today" },
  });
  await one.queue.flush();
  other.queue.addNotes({
    marks: { "spasm neck": { region: "neck", kind: "spasm" } },
    symptomStarts: { "urine-leak-new": "today" },
  });
  await other.queue.flush();
  other.network.isThere = true;
  const sending = other.queue.flush();
  await vi.waitFor(() => expect(arrived.notes).toHaveLength(1));
  other.queue.addNotes({ marks: { "spasm neck": null } });
  await sending;
  expect(await other.queue.flush()).toBe(true);
  expect(arrived.notes).toEqual([
    {
      marks: {
        "numb saddle": { region: "saddle", kind: "numb" },
        "spasm neck": { region: "neck", kind: "spasm" },
      },
      symptomStarts: { "saddle-numbness": "today", "urine-leak-new": "today" },
    },
    { marks: { "spasm neck": null } },
  ]);
});
