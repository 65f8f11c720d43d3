import { emergencyActionFor } from "@preamble/domain/content/emergency-words";
import {
  emergenciesOf,
  freshEmergencies,
  settleSeconds,
  settlesTiming,
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

/**
 * When an emergency shows (docs/clinical/journey.md 1.5): a line at the tick, the full screen and the
 * clinic's alert on the answer that settles it, on Continue, or after 20 seconds.
 */
export function useEmergency({ api, intakeId, triage, raisedRules, flush }: Options) {
  const [shown, setShown] = useState(() => actionsOf(raisedRules));
  const [told, setTold] = useState<ReadonlySet<string>>(() => new Set(raisedRules));
  const [open, setOpen] = useState(false);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const fresh = useMemo(() => (triage ? freshEmergencies(triage, shown) : none), [triage, shown]);
  const freshIds = fresh.map(({ ruleId }) => ruleId).join(" ");
  const standing = useMemo(() => (triage ? emergenciesOf(triage) : none), [triage]);

  const tell = useCallback(async () => {
    setReceipt({ state: "telling" });
    for (;;) {
      try {
        await flush();
        const answer = await api.intake.raiseEmergency.mutate({ intakeId });
        setReceipt(
          answer.told
            ? { state: "told", at: new Date(answer.at), someoneReads: answer.someoneReads }
            : { state: "unreached" },
        );
        return;
      } catch {
        setReceipt({ state: "unreached" });
        await new Promise((resolve) => setTimeout(resolve, retrySeconds * 1000));
      }
    }
  }, [api, intakeId, flush]);

  const show = useCallback(() => {
    setShown((before) => new Set([...before, ...actionsOf(freshIds.split(" ").filter(Boolean))]));
    setTold((before) => new Set([...before, ...standing.map(({ ruleId }) => ruleId)]));
    setOpen(true);
    void tell();
  }, [freshIds, standing, tell]);

  // The 20 seconds run from the first unshown emergency: an answer given meanwhile must not start them anew.
  const untold = standing.some(({ ruleId }) => !told.has(ruleId));
  const waiting = fresh.length > 0 || untold;
  const settle = useRef(() => {});
  settle.current = () => {
    if (fresh.length > 0) return show();
    // One more emergency of a kind that was shown: the clinic hears of it, the page stays.
    setTold((before) => new Set([...before, ...standing.map(({ ruleId }) => ruleId)]));
    void tell();
  };
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => settle.current(), settleSeconds * 1000);
    return () => clearTimeout(timer);
  }, [waiting]);

  return {
    /** Fired and not yet shown on the full screen: these have a line with the call button. */
    fresh,
    /** Fired as the answers stand. */
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

const actionsOf = (ruleIds: readonly string[]) =>
  new Set(ruleIds.map((ruleId) => emergencyActionFor([ruleId])));

export type Emergency = ReturnType<typeof useEmergency>;
