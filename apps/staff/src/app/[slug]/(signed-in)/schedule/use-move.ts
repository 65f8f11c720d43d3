import { useEffect, useState } from "react";
import { type Refusal, refusalOf, staffClient } from "../../../../trpc-client.ts";
import type { Visit } from "./visit.ts";

type Listed = Awaited<ReturnType<ReturnType<typeof staffClient>["appointments"]["free"]["query"]>>[number];

export type FreeTime = Omit<Listed, "startsAt" | "endsAt"> & {
  readonly startsAt: Date;
  readonly endsAt: Date;
};

type Moving = { readonly visit: Visit; readonly free: readonly FreeTime[] | null };

type Span = { readonly from: Date; readonly until: Date };

/** Whether a visit may still be moved. */
export const isMovable = ({ status, startsAt }: Visit, now: Date): boolean =>
  status === "booked" && startsAt > now;

/** A visit that is being moved: the free times of the days that it may go to, and the one that was chosen. */
export function useMove(slug: string, days: readonly Span[]) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const [chosen, setChosen] = useState<FreeTime | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const stop = () => {
    setMoving(null);
    setChosen(null);
  };
  useEffect(() => {
    if (!moving || chosen) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") setMoving(null);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [moving, chosen]);

  return {
    moving,
    chosen,
    refusal,
    choose: setChosen,
    stop,
    begin: async (visit: Visit) => {
      setRefusal(null);
      setMoving({ visit, free: null });
      try {
        const ahead = days.filter(({ until }) => until > new Date());
        const free = await Promise.all(
          ahead.map(({ from, until }) =>
            staffClient(slug).appointments.free.query({
              caseId: visit.caseId,
              from: from.toISOString(),
              until: until.toISOString(),
            }),
          ),
        );
        const times = free.flat().map((time) => ({
          ...time,
          startsAt: new Date(time.startsAt),
          endsAt: new Date(time.endsAt),
        }));
        setMoving((now) => (now?.visit.id === visit.id ? { visit, free: times } : now));
      } catch (fault) {
        setMoving(null);
        setRefusal(refusalOf(fault));
      }
    },
  };
}
