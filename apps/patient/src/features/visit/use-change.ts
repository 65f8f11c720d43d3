import type { Refusal } from "@preamble/api/http/read-refusal";
import type { Recheck } from "@preamble/booking/recheck";
import { useCallback, useState } from "react";
import { refusalOf } from "../../refusal.ts";
import { apiOf } from "../../trpc-client.ts";
import { onThisClock } from "../result/on-this-clock.ts";
import { release, useReleaseOnLeaving } from "../result/release-on-leaving.ts";
import type { OfferedTime } from "./time-choice.tsx";

type Held = { readonly bookingKey: string; readonly heldUntil: Date };

/** The times that fit, from the first or from a later one on, and from when there are more. */
type Offered = {
  readonly times: readonly OfferedTime[];
  readonly from: Date | undefined;
  readonly later: Date | null;
};

export type ChangeStep =
  | { readonly at: "questions" }
  /** Who may be worse is led to the safety questions. */
  | { readonly at: "worse"; readonly someoneReads: boolean }
  | { readonly at: "times"; readonly recheck: Recheck; readonly offered: Offered }
  | {
      readonly at: "confirm";
      readonly recheck: Recheck;
      readonly offered: Offered;
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
export function useChange(
  slug: string,
  { id: appointmentId, version }: Visit,
  wanted?: Pick<OfferedTime, "slotId" | "startsAt">,
) {
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

  async function offeredFrom(from?: Date): Promise<Offered> {
    const { slots, later } = await api.appointments.offer.mutate({ from });
    const times = slots.map((slot) => ({ ...slot, startsAt: new Date(slot.startsAt) }));
    return { times, from, later: later ? new Date(later) : null };
  }

  /** Does what takes a time, or shows the times that are left. */
  async function orTimes(
    recheck: Recheck,
    { from }: Offered,
    take: () => Promise<ChangeStep>,
    held?: Held,
  ): Promise<ChangeStep> {
    try {
      return await take();
    } catch (fault) {
      if (!["slot_taken", "not_bookable"].includes(refusalOf(fault).code)) throw fault;
      setRefusal(refusalOf(fault));
      if (held) await release(slug, held.bookingKey);
      const fresh = await offeredFrom(from);
      return {
        at: "times",
        recheck,
        offered: { ...fresh, times: nearestFirst(fresh.times, refusalOf(fault)) },
      };
    }
  }

  const keep = (recheck: Recheck, offered: Offered, time: OfferedTime) =>
    orTimes(recheck, offered, async () => {
      const bookingKey = crypto.randomUUID();
      const { secondsLeft } = await api.appointments.hold.mutate({ slotId: time.slotId, bookingKey });
      const held = { bookingKey, heldUntil: onThisClock(secondsLeft) };
      return { at: "confirm", recheck, offered, time, held };
    });

  return {
    step,
    refusal,
    busy,
    answer: (recheck: Recheck) =>
      attempt(async () => {
        const { worse, someoneReads } = await api.appointments.recheck.mutate({ recheck });
        if (worse) return { at: "worse", someoneReads };
        const offered = await offeredFrom(wanted?.startsAt);
        if (!wanted) return { at: "times", recheck, offered };
        const time = offered.times.find(({ slotId }) => slotId === wanted.slotId);
        if (time) return keep(recheck, offered, time);
        setRefusal(taken);
        return { at: "times", recheck, offered: await offeredFrom() };
      }),
    choose: (time: OfferedTime) =>
      attempt(async () => (step.at === "times" ? keep(step.recheck, step.offered, time) : step)),
    show: (from?: Date) =>
      attempt(async () => (step.at === "times" ? { ...step, offered: await offeredFrom(from) } : step)),
    chooseAgain: () =>
      attempt(async () => {
        if (step.at !== "confirm") return step;
        await api.appointments.release.mutate({ bookingKey: step.held.bookingKey });
        return { at: "times", recheck: step.recheck, offered: step.offered };
      }),
    /** The kept time is anyone's again. */
    over: useCallback(() => {
      setRefusal(expired);
      setStep((now) =>
        now.at === "confirm" ? { at: "times", recheck: now.recheck, offered: now.offered } : now,
      );
    }, []),
    confirm: () =>
      attempt(async () => {
        if (step.at !== "confirm") return step;
        const { recheck, offered, time, held } = step;
        const move = async (): Promise<ChangeStep> => {
          await api.appointments.move.mutate({ appointmentId, version, slotId: time.slotId, recheck });
          return { at: "done", time };
        };
        return orTimes(recheck, offered, move, held);
      }),
  };
}

/** The times near the one that was refused stand first, the others after them in order. */
function nearestFirst(times: readonly OfferedTime[], { alternatives }: Refusal): OfferedTime[] {
  const near = alternatives.flatMap(({ slotId }) => times.find((time) => time.slotId === slotId) ?? []);
  return [...near, ...times.filter((time) => !near.includes(time))];
}
