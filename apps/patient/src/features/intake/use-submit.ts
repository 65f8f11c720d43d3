import { useCallback, useRef, useState } from "react";
import { refusalOf } from "../../refusal.ts";
import type { PatientApi } from "../../trpc-client.ts";

export type SubmitState =
  | { readonly state: "idle" | "sending" | "failed" }
  | { readonly state: "incomplete"; readonly missing: readonly string[] };

type Options = {
  api: PatientApi;
  intakeId: string;
  flush: () => Promise<boolean>;
  /** Looks again at the form as it is. */
  look: () => Promise<void>;
  drop: () => Promise<void>;
  resultUrl: string;
};

/** Sends the form, once however often it is pressed, and leads to its result. */
export function useSubmit({ api, intakeId, flush, look, drop, resultUrl }: Options) {
  const [submitState, setSubmitState] = useState<SubmitState>({ state: "idle" });
  const key = useRef<string | null>(null);
  const busy = useRef(false);
  const send = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setSubmitState({ state: "sending" });
    try {
      if (!(await flush())) throw new Error("Some answers are not saved yet.");
      key.current ??= crypto.randomUUID();
      await api.intake.submit.mutate({ intakeId, submissionKey: key.current });
      await drop();
      location.assign(resultUrl);
    } catch (fault) {
      const { code, reasons } = refusalOf(fault);
      if (code === "already_sent") {
        await drop();
        location.assign(resultUrl);
        return;
      }
      if (code === "invalid_input") void look().catch(() => {});
      setSubmitState(
        code === "invalid_input" ? { state: "incomplete", missing: reasons } : { state: "failed" },
      );
    }
    busy.current = false;
  }, [api, intakeId, flush, look, drop, resultUrl]);
  return { submitState, send };
}

export type Submit = ReturnType<typeof useSubmit>;
