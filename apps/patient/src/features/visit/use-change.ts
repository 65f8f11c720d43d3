import type { Recheck } from "@preamble/booking/recheck";
import { useCallback, useState } from "react";
import { type Refusal, refusalOf } from "../../refusal.ts";
import { apiOf } from "../../trpc-client.ts";
import { useReleaseOnLeaving } from "../result/release-on-leaving.ts";
import type { OfferedTime } from "./time-choice.tsx";

type Held = { readonly bookingKey: string; readonly heldUntil: Date };

export type ChangeStep =
  | { readonly at: "questions" }
  | { readonly at: "worse"; readonly someoneReads: boolean }
  | { readonly at: "times"; readonly recheck: Recheck; readonly times: readonly OfferedTime[] }
  | {
      readonly at: "confirm";
      readonly recheck: Recheck;
      readonly times: readonly OfferedTime[];
      readonly time: OfferedTime;
      readonly held: Held;
    }
  | { readonly at: "done"; readonly time: OfferedTime };

type Visit = { readonly id: string; readonly version: number };

const taken: Refusal = { code: "slot_taken", reasons: [], alternatives: [] };
const expired: Refusal = { code: "expired", reasons: [], alternatives: [] };

/**
 * The steps of a change: how the patient is, the times, one that is kept for a yes, done. A refusal leads back to
 * fresh times, and leaving gives the kept time back. Where one time is offered it is the one to say yes to, unless it
 * is gone.
 */
export function useChange(slug: string, { id: appointmentId, version }: Visit, wanted?: string) {
  const [step, setStep] = useState<ChangeStep>({ at: "questions" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const api = apiOf(slug);
  useReleaseOnLeaving(slug, step.at === "confirm" ? step.held.bookingKey : undefined);

  async function attempt(run: () => Promise<ChangeStep>) {
    setBusy(true);
    setRefusal(null);
    try {
      setStep(await run());
    } catch (fault) {
      setRefusal(refusalOf(fault));
    }
    setBusy(false);
  }

  async function offered(): Promise<OfferedTime[]> {
    const { slots } = await api.appointments.offer.mutate({});
    return slots.map((slot) => ({ ...slot, startsAt: new Date(slot.startsAt) }));
  }

  /** Does what takes a time, or shows the times that are left. */
  async function orTimes(recheck: Recheck, take: () => Promise<ChangeStep>): Promise<ChangeStep> {
    try {
      return await take();
    } catch (fault) {
      if (!["slot_taken", "not_bookable"].includes(refusalOf(fault).code)) throw fault;
      setRefusal(refusalOf(fault));
      return { at: "times", recheck, times: nearestFirst(await offered(), refusalOf(fault)) };
    }
  }

  const keep = (recheck: Recheck, times: readonly OfferedTime[], time: OfferedTime) =>
    orTimes(recheck, async () => {
      const bookingKey = crypto.randomUUID();
      const { heldUntil } = await api.appointments.hold.mutate({ slotId: time.slotId, bookingKey });
      return { at: "confirm", recheck, times, time, held: { bookingKey, heldUntil: new Date(heldUntil) } };
    });

  return {
    step,
    refusal,
    busy,
    answer: (recheck: Recheck) =>
      attempt(async () => {
        const { worse, someoneReads } = await api.appointments.recheck.mutate({ recheck });
        if (worse) return { at: "worse", someoneReads };
        const times = await offered();
        const time = times.find(({ slotId }) => slotId === wanted);
        if (time) return keep(recheck, times, time);
        if (wanted) setRefusal(taken);
        return { at: "times", recheck, times };
      }),
    choose: (time: OfferedTime) =>
      attempt(async () => (step.at === "times" ? keep(step.recheck, step.times, time) : step)),
    chooseAgain: () =>
      attempt(async () => {
        if (step.at !== "confirm") return step;
        await api.appointments.release.mutate({ bookingKey: step.held.bookingKey });
        return { at: "times", recheck: step.recheck, times: step.times };
      }),
    /** The kept time is anyone's again. */
    over: useCallback(() => {
      setRefusal(expired);
      setStep((now) =>
        now.at === "confirm" ? { at: "times", recheck: now.recheck, times: now.times } : now,
      );
    }, []),
    confirm: () =>
      attempt(async () => {
        if (step.at !== "confirm") return step;
        const { recheck, time } = step;
        return orTimes(recheck, async () => {
          await api.appointments.move.mutate({ appointmentId, version, slotId: time.slotId, recheck });
          return { at: "done", time };
        });
      }),
  };
}

/** The times near the one that was refused stand first, the others after them in order. */
function nearestFirst(times: readonly OfferedTime[], { alternatives }: Refusal): OfferedTime[] {
  const near = alternatives.flatMap(({ slotId }) => times.find((time) => time.slotId === slotId) ?? []);
  return [...near, ...times.filter((time) => !near.includes(time))];
}
