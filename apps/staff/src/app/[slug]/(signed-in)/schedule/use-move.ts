import type { Refusal } from "@preamble/api/http/read-refusal";
import { useEffect, useRef, useState } from "react";
import { refusalOf, staffClient } from "../../../../trpc-client.ts";
import type { Visit } from "./visit.ts";

type Listed = Awaited<ReturnType<ReturnType<typeof staffClient>["appointments"]["free"]["query"]>>[number];

export type FreeTime = Omit<Listed, "startsAt" | "endsAt"> & {
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/** How a move began: who drags keeps the page where it is. */
export type MovedBy = "drag" | "button";

type Moving = { readonly visit: Visit; readonly by: MovedBy; readonly free: readonly FreeTime[] | null };

type Span = { readonly from: Date; readonly until: Date };

/** Whether a visit may still be moved. */
export const isMovable = ({ status, startsAt }: Visit, now: Date): boolean =>
  status === "booked" && startsAt > now;

/**
 * A visit that is being moved: the free times of the days that it may go to, and the one that was chosen. The focus goes
 * to the first of them and, once the visit stays or is where it was moved to, back to its button.
 */
export function useMove(slug: string, days: readonly Span[], visits: readonly Visit[]) {
  const calendar = useRef<HTMLDivElement>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [chosen, setChosen] = useState<FreeTime | null>(null);
  const [moved, setMoved] = useState<{ visit: Visit; startsAt: Date } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** The visit whose button gets the focus, and when it was before a move that the page is yet to show. */
  const back = useRef<{ id: string; from?: number } | null>(null);

  const stop = () => {
    // Where it was moved, it already says where the focus goes.
    if (moving) back.current ??= { id: moving.visit.id };
    setMoving(null);
    setChosen(null);
  };
  useEffect(() => {
    if (!moving || chosen) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      back.current = { id: moving.visit.id };
      setMoving(null);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [moving, chosen]);

  const free = moving?.free ?? null;
  const isByButton = moving?.by === "button";
  useEffect(() => {
    if (free && isByButton && !chosen) calendar.current?.querySelector<HTMLElement>("[data-free]")?.focus();
  }, [free, isByButton, chosen]);

  useEffect(() => {
    const to = back.current;
    if (moving || !to) return;
    calendar.current?.querySelector<HTMLElement>(`[data-move="${to.id}"]`)?.focus();
    const shown = visits.find(({ id }) => id === to.id);
    if (shown?.startsAt.getTime() !== to.from) back.current = null;
  }, [moving, visits]);

  async function read(visit: Visit) {
    try {
      const ahead = days.filter(({ until }) => until > new Date());
      const listed = await Promise.all(
        ahead.map(({ from, until }) =>
          staffClient(slug).appointments.free.query({
            caseId: visit.caseId,
            from: from.toISOString(),
            until: until.toISOString(),
          }),
        ),
      );
      const times = listed.flat().map((time) => ({
        ...time,
        startsAt: new Date(time.startsAt),
        endsAt: new Date(time.endsAt),
      }));
      setMoving((now) => (now?.visit.id === visit.id ? { ...now, free: times } : now));
    } catch (fault) {
      setRefusal(refusalOf(fault));
      // Of a move under way the times stay that were free before, and with them what was written.
      setMoving((now) => (now?.free ? now : null));
    }
  }

  return {
    calendar,
    moving,
    chosen,
    moved,
    refusal,
    choose: setChosen,
    begin: (visit: Visit, by: MovedBy) => {
      setRefusal(null);
      setMoved(null);
      back.current = null;
      setMoving({ visit, by, free: null });
      void read(visit);
    },
    /** What the dialog of a chosen time comes to. */
    ends: {
      onChoose: setChosen,
      onLeave: stop,
      onRefused: () => {
        if (moving) void read(moving.visit);
      },
      onMoved: () => {
        if (moving && chosen) {
          const { visit } = moving;
          back.current = { id: visit.id, from: visit.startsAt.getTime() };
          setMoved({ visit, startsAt: chosen.startsAt });
        }
        stop();
      },
    },
  };
}
