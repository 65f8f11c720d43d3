import {
  emergenciesOf,
  freshEmergencies,
  settlesTiming,
  stillShown,
} from "@preamble/domain/form/emergency-timing";
import type { FiredRule, Triage } from "@preamble/domain/triage/triage";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { PatientApi } from "../../trpc-client.ts";

export type Receipt =
  | { readonly state: "telling" | "unreached" }
  | { readonly state: "told"; readonly at: Date; readonly someoneReads: boolean };

const retrySeconds = 10;
const none: readonly FiredRule[] = [];

type Options = {
  api: PatientApi;
  intakeId: string;
  triage: Triage | null;
  raisedRules: readonly string[];
  flush: () => Promise<boolean>;
};

/** The emergencies of the answers: which stand, which are yet to be shown, and the clinic's alert as one is. */
export function useEmergency({ api, intakeId, triage, raisedRules, flush }: Options) {
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(raisedRules));
  const [open, setOpen] = useState(false);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const standing = useMemo(() => (triage ? emergenciesOf(triage) : none), [triage]);
  const fresh = useMemo(() => freshEmergencies(standing, shown), [standing, shown]);
  useEffect(() => {
    if (triage) setShown((before) => stillShown(emergenciesOf(triage), before));
  }, [triage]);

  // What an older alert hears back says nothing of the emergency that shows now.
  const alerts = useRef(0);
  const tell = useCallback(async () => {
    const alert = (alerts.current += 1);
    setReceipt({ state: "telling" });
    for (;;) {
      try {
        await flush();
        if (alert !== alerts.current) return;
        const answer = await api.intake.raiseEmergency.mutate({ intakeId });
        if (alert !== alerts.current) return;
        setReceipt(
          answer.told
            ? { state: "told", at: new Date(answer.at), someoneReads: answer.someoneReads }
            : { state: "unreached" },
        );
        return;
      } catch {
        if (alert !== alerts.current) return;
        setReceipt({ state: "unreached" });
        await new Promise((resolve) => setTimeout(resolve, retrySeconds * 1000));
      }
    }
  }, [api, intakeId, flush]);

  const show = useCallback(() => {
    setShown(new Set(standing.map(({ ruleId }) => ruleId)));
    setOpen(true);
    void tell();
  }, [standing, tell]);

  return {
    /** Fired and not yet shown on the full screen. */
    fresh,
    /** Fired as the answers stand: these have a line with the call button. */
    standing,
    open,
    receipt,
    close: () => setOpen(false),
    reopen: () => setOpen(true),
    /** Shows the full screen now where one is due; says whether it did. */
    showIfDue(): boolean {
      if (fresh.length === 0) return false;
      show();
      return true;
    },
    isSettledBy: settlesTiming,
  };
}

export type Emergency = ReturnType<typeof useEmergency>;
