import { useRouter } from "next/navigation";
import { startTransition, useCallback, useState } from "react";
import { type Refusal, refusalOf } from "../../refusal.ts";
import { apiOf } from "../../trpc-client.ts";
import { release as giveBack, useReleaseOnLeaving } from "./release-on-leaving.ts";

export type Hold = { readonly slotId: string; readonly bookingKey: string; readonly heldUntil: Date };

/**
 * Holds a slot, then books it: the same key for both, so that pressing again does it once. Leaving the page
 * gives the slot back; `first` is what the page was loaded with.
 */
export function useHold(slug: string, first: Hold | null) {
  const router = useRouter();
  const [held, setHeld] = useState(first);
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
        const { heldUntil } = await apiOf(slug).appointments.hold.mutate(wanted);
        return { ...wanted, heldUntil: new Date(heldUntil) };
      }),
    book: ({ slotId, bookingKey: key }: Hold, email: string) =>
      attempt(async () => {
        await apiOf(slug).appointments.book.mutate({
          slotId,
          bookingKey: key,
          ...(email && { email }),
        });
        return null;
      }),
    release: ({ bookingKey: key }: Hold) =>
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
