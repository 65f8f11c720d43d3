import { expect, it, vi } from "vitest";
import { Refused } from "../../refusal.ts";
import type { Pending } from "./draft/draft.ts";
import { type Delivery, SaveQueue, type SaveState } from "./save-queue.ts";

const at = new Date("2026-03-02T15:00:00Z");
const change = (questionId: string) => [{ questionId, value: true }] as const;

/** A queue whose calls are refused from now on with a code, and what it kept, said and asked. */
function queueRefusedWith(code: string, { keeps = true } = {}) {
  const kept: Pending[] = [];
  const states: SaveState[] = [];
  const answers = vi.fn<Delivery["answers"]>().mockRejectedValue(new Refused({ code }));
  const drop = vi.fn<Delivery["drop"]>().mockResolvedValue();
  const queue = new SaveQueue({
    protocolHash: "0",
    contact: () => Promise.resolve(at),
    notes: () => Promise.resolve(at),
    answers,
    keep: (pending) => {
      if (keeps) kept.push(pending);
      return Promise.resolve(keeps);
    },
    drop,
    onState: (state) => states.push(state),
  });
  return { queue, kept, states, answers, drop };
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

it.each([
  ["expired", "form-over"],
  ["already_sent", "sent"],
])("takes the draft off this phone where the form is %s", async (code, why) => {
  const { queue, states, drop } = queueRefusedWith(code);
  queue.addAnswers(change("fainted"));
  await queue.flush();
  expect(drop).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ state: "ended", why }));
});
