import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Refusal, refusalOf } from "../trpc-client.ts";

/** Does one act at a time and keeps why it was refused; the page shows what stands afterwards. */
export function useAct() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function act(run: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setRefusal(null);
    let done = true;
    try {
      await run();
    } catch (fault) {
      setRefusal(refusalOf(fault));
      done = false;
    }
    setBusy(false);
    router.refresh();
    return done;
  }

  return { busy, refusal, act };
}
