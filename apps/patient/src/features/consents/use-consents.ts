import { type ConsentKind, consentVersions } from "@preamble/domain/consents";
import { useCallback, useRef, useState } from "react";
import type { PatientApi } from "../../trpc-client.ts";

export type Given = Readonly<Partial<Record<ConsentKind, { readonly given: boolean }>>>;

/**
 * What the patient agreed to, each saved as it is ticked, one after another so that the last tick wins; one
 * that could not be saved stands as before. `savedAt` is when the last of them was kept, null until then.
 */
export function useConsents(api: PatientApi, intakeId: string, first: Given) {
  const [given, setGiven] = useState(first);
  const [failed, setFailed] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const last = useRef(Promise.resolve());
  const set = useCallback(
    (kind: ConsentKind, now: boolean) => {
      const mark = (value: boolean) => setGiven((before) => ({ ...before, [kind]: { given: value } }));
      mark(now);
      setFailed(false);
      setSavedAt(null);
      const saving = last.current.then(async () => {
        try {
          await api.consents.set.mutate({ intakeId, kind, version: consentVersions[kind], given: now });
          mark(now);
          if (last.current === saving) setSavedAt(new Date());
        } catch {
          mark(!now);
          setFailed(true);
        }
      });
      last.current = saving;
    },
    [api, intakeId],
  );
  return { given, failed, savedAt, set };
}

export type Consents = ReturnType<typeof useConsents>;
