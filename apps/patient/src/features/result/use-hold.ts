import type { Refusal } from "@preamble/api/http/read-refusal";
import { useRouter } from "next/navigation";
import { startTransition, useCallback, useState } from "react";
import { refusalOf } from "../../refusal.ts";
import { apiOf } from "../../trpc-client.ts";
import { onThisClock } from "./on-this-clock.ts";
import { release as giveBack, useReleaseOnLeaving } from "./release-on-leaving.ts";

type Kept = { readonly slotId: string; readonly bookingKey: string };
/** As the server says it; its clock is another. */
export type KeptFor = Kept & { readonly secondsLeft: number };
type Hold = Kept & { readonly heldUntil: Date };

/**
 * Holds a slot, then books it: the same key for both, so that pressing again does it once. Leaving the page
 * gives the slot back; `first` is what the page was loaded with.
 */
export function useHold(slug: string, first: KeptFor | null) {
  const router = useRouter();
  const [held, setHeld] = useState<Hold | null>(
    () => first && { ...first, heldUntil: onThisClock(first.secondsLeft) },
  );
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const bookingKey = held?.bookingKey;

  useReleaseOnLeaving(slug, bookingKey);

  async function attempt(run: () => Promise<Hold | null>) {
    setBusy(true);
    setProblem(null);
    try {
      const next = await run();
      if (next) setHeld(next);
      else {
        // One step, so that the times to choose are not shown again between the hold and the booking.
        startTransition(() => {
          setHeld(null);
          setBusy(false);
          router.refresh();
        });
        return;
      }
    } catch (fault) {
      const refusal = refusalOf(fault);
      const { code } = refusal;
      setProblem(refusal);
      // What was not reached or was mistyped may be tried again; anything else ends the hold.
      if (code !== "unavailable" && code !== "invalid_input") {
        if (bookingKey) await giveBack(slug, bookingKey);
        setHeld(null);
      }
    }
    setBusy(false);
    router.refresh();
  }

  return {
    held,
    problem,
    busy,
    hold: (slotId: string) =>
      attempt(async () => {
        const wanted = { slotId, bookingKey: crypto.randomUUID() };
        const { secondsLeft } = await apiOf(slug).appointments.hold.mutate(wanted);
        return { ...wanted, heldUntil: onThisClock(secondsLeft) };
      }),
    book: ({ slotId, bookingKey: key }: Kept, email: string) =>
      attempt(async () => {
        await apiOf(slug).appointments.book.mutate({ slotId, bookingKey: key, email: email || null });
        return null;
      }),
    release: ({ bookingKey: key }: Kept) =>
      attempt(async () => {
        await apiOf(slug).appointments.release.mutate({ bookingKey: key });
        return null;
      }),
    over: useCallback(() => {
      setHeld(null);
      setProblem({ code: "expired", reasons: [], alternatives: [] });
      router.refresh();
    }, [router]),
  };
}
