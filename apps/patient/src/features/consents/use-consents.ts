import { type ConsentKind, consentVersions } from "@preamble/domain/consents";
import { useCallback, useState } from "react";
import type { PatientApi } from "../../trpc-client.ts";

export type Given = Readonly<Partial<Record<ConsentKind, { readonly given: boolean }>>>;

/** What the patient agreed to, each saved as it is ticked; one that could not be saved stands as before. */
export function useConsents(api: PatientApi, intakeId: string, first: Given) {
  const [given, setGiven] = useState(first);
  const [failed, setFailed] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const set = useCallback(
    async (kind: ConsentKind, now: boolean) => {
      const mark = (value: boolean) => setGiven((before) => ({ ...before, [kind]: { given: value } }));
      mark(now);
      setFailed(false);
      setSavedAt(null);
      try {
        await api.consents.set.mutate({ intakeId, kind, version: consentVersions[kind], given: now });
        setSavedAt(new Date());
      } catch {
        mark(!now);
        setFailed(true);
      }
    },
    [api, intakeId],
  );
  return { given, failed, savedAt, set };
}

export type Consents = ReturnType<typeof useConsents>;
