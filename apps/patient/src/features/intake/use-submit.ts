import { useCallback, useRef, useState } from "react";
import { refusalOf } from "../../refusal.ts";
import type { PatientApi } from "../../trpc-client.ts";

export type SubmitState =
  | { readonly state: "idle" | "sending" | "failed" }
  /** `looked` once the answers here are those that the server has. */
  | { readonly state: "incomplete"; readonly missing: readonly string[]; readonly looked: boolean };

type Options = {
  api: PatientApi;
  intakeId: string;
  flush: () => Promise<boolean>;
  /** Looks again at the form as it is; resolves with whether this page has it now. */
  look: () => Promise<boolean>;
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
      if (code !== "invalid_input" || reasons.length === 0) setSubmitState({ state: "failed" });
      else {
        const refused = { state: "incomplete", missing: reasons } as const;
        setSubmitState({ ...refused, looked: false });
        void look().then(
          (looked) =>
            setSubmitState((now) =>
              "missing" in now && now.missing === reasons ? { ...refused, looked } : now,
            ),
          () => {},
        );
      }
    }
    busy.current = false;
  }, [api, intakeId, flush, look, drop, resultUrl]);
  return { submitState, send };
}

export type Submit = ReturnType<typeof useSubmit>;
