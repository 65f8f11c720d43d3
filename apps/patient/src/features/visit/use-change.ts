import type { Recheck } from "@preamble/booking/recheck";
import { useState } from "react";
import { type Refusal, refusalOf } from "../../refusal.ts";
import { apiOf } from "../../trpc-client.ts";
import type { OfferedTime } from "./time-choice.tsx";

export type ChangeStep =
  | { readonly at: "questions" }
  | { readonly at: "worse"; readonly someoneReads: boolean }
  | { readonly at: "times"; readonly recheck: Recheck; readonly times: readonly OfferedTime[] }
  | {
      readonly at: "confirm";
      readonly recheck: Recheck;
      readonly times: readonly OfferedTime[];
      readonly time: OfferedTime;
    }
  | { readonly at: "done"; readonly time: OfferedTime };

type Visit = { readonly id: string; readonly version: number };

/** The steps of a change: how the patient is, the times, a yes, done. A refusal leads back to fresh times. */
export function useChange(slug: string, { id: appointmentId, version }: Visit) {
  const [step, setStep] = useState<ChangeStep>({ at: "questions" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const api = apiOf(slug);

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
    const { slots } = await api.appointments.offer.query({});
    return slots.map((slot) => ({ ...slot, startsAt: new Date(slot.startsAt) }));
  }

  return {
    step,
    refusal,
    busy,
    answer: (recheck: Recheck) =>
      attempt(async () => {
        const { worse, someoneReads } = await api.appointments.recheck.mutate({ appointmentId, recheck });
        return worse ? { at: "worse", someoneReads } : { at: "times", recheck, times: await offered() };
      }),
    choose: (time: OfferedTime) => {
      setRefusal(null);
      if (step.at === "times") setStep({ ...step, at: "confirm", time });
    },
    chooseAgain: () => {
      setRefusal(null);
      if (step.at === "confirm") setStep({ at: "times", recheck: step.recheck, times: step.times });
    },
    confirm: () =>
      attempt(async () => {
        if (step.at !== "confirm") return step;
        const { recheck, time } = step;
        try {
          await api.appointments.move.mutate({ appointmentId, version, slotId: time.slotId, recheck });
        } catch (fault) {
          if (!["slot_taken", "not_bookable"].includes(refusalOf(fault).code)) throw fault;
          setRefusal(refusalOf(fault));
          return { at: "times", recheck, times: nearestFirst(await offered(), refusalOf(fault)) };
        }
        return { at: "done", time };
      }),
  };
}

/** The times near the one that was refused stand first, the others after them in order. */
function nearestFirst(times: readonly OfferedTime[], { alternatives }: Refusal): OfferedTime[] {
  const near = alternatives.flatMap(({ slotId }) => times.find((time) => time.slotId === slotId) ?? []);
  return [...near, ...times.filter((time) => !near.includes(time))];
}
