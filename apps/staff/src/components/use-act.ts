import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type Refusal, refusalOf } from "../trpc-client.ts";

/** Does one act at a time, until the page shows what stands afterwards, and keeps why it was refused. */
export function useAct() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [reading, readAgain] = useTransition();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function act(run: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    let refused: Refusal | null = null;
    try {
      await run();
    } catch (fault) {
      refused = refusalOf(fault);
      setRefusal(refused);
    }
    setBusy(false);
    // A fresh page would lead to signing in, and what was written would be gone.
    if (refused?.code !== "not_signed_in") readAgain(() => router.refresh());
    return !refused;
  }

  return { busy: busy || reading, refusal, act };
}
