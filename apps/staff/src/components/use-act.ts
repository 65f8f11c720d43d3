import type { Refusal } from "@preamble/api/http/read-refusal";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { refusalOf } from "../trpc-client.ts";

/** Whether the page may be read anew: signed out it would lead to signing in, and without a server nowhere. */
export const mayReadAgain = ({ code }: Refusal): boolean =>
  code !== "not_signed_in" && code !== "unavailable";

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
    if (!refused || mayReadAgain(refused)) readAgain(() => router.refresh());
    return !refused;
  }

  return { busy: busy || reading, refusal, act };
}
