import { emergenciesOf, freshEmergencies, stillShown } from "@preamble/domain/form/emergency-timing";
import type { FiredRule, Triage } from "@preamble/domain/triage/triage";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { refusalOf } from "../../refusal.ts";
import type { PatientApi } from "../../trpc-client.ts";
import type { IntakeState } from "./intake-state.ts";

export type Receipt =
  | { readonly state: "telling" | "unreached" }
  | { readonly state: "told"; readonly at: Date; readonly someoneReads: boolean };

const retrySeconds = 10;
const none: readonly never[] = [];

type Options = {
  api: PatientApi;
  intakeId: string;
  triage: Triage | null;
  raised: IntakeState["raised"];
  /** The emergencies whose screen this patient has answered or gone on from, on whatever device. */
  seen: readonly string[] | undefined;
  onSeen: (ruleIds: string[]) => void;
  flush: () => Promise<boolean>;
};

/** The emergencies of the answers: which stand, which are yet to be shown, and the clinic's alert as one is. */
export function useEmergency({ api, intakeId, triage, raised, seen = none, onSeen, flush }: Options) {
  const [shownHere, setShownHere] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => new Set([...shownHere, ...seen]), [shownHere, seen]);
  const [open, setOpen] = useState(false);
  const [receipt, setReceipt] = useState(() => earlierReceipt(raised));
  const standing = useMemo((): readonly FiredRule[] => (triage ? emergenciesOf(triage) : none), [triage]);
  const fresh = useMemo(() => freshEmergencies(standing, shown), [standing, shown]);
  useEffect(() => {
    if (!triage) return;
    const left = stillShown(standing, shown);
    if (left.size === shown.size) return;
    setShownHere(left);
    if (seen.some((ruleId) => !left.has(ruleId))) onSeen(seen.filter((ruleId) => left.has(ruleId)));
  }, [triage, standing, shown, seen, onSeen]);

  // What an older alert hears back says nothing of the emergency that shows now.
  const alerts = useRef(0);
  const tell = useCallback(async () => {
    const alert = (alerts.current += 1);
    setReceipt({ state: "telling" });
    for (;;) {
      let isSaved = false;
      try {
        isSaved = await flush();
        if (alert !== alerts.current) return;
        const answer = await api.intake.raiseEmergency.mutate({ intakeId });
        if (alert !== alerts.current) return;
        // The clinic finds no emergency in answers that have not reached it.
        if (!answer.told && !isSaved) throw new Error("The answers are not saved yet.");
        setReceipt(
          answer.told
            ? { state: "told", at: new Date(answer.at), someoneReads: answer.someoneReads }
            : { state: "unreached" },
        );
        return;
      } catch (fault) {
        if (alert !== alerts.current) return;
        setReceipt({ state: "unreached" });
        // A form that was sent is no emergency by what it has by now.
        if (isSaved && refusalOf(fault).code === "already_sent") return;
        await new Promise((resolve) => setTimeout(resolve, retrySeconds * 1000));
      }
    }
  }, [api, intakeId, flush]);

  const show = useCallback(() => {
    setShownHere(new Set(standing.map(({ ruleId }) => ruleId)));
    setOpen(true);
    void tell();
  }, [standing, tell]);

  // The clinic was told of it, by another page or by the server's job, and its screen was not answered: it is due at once.
  const told = useRef<readonly string[]>(raised?.ruleIds ?? none);
  useEffect(() => {
    if (!triage) return;
    const due = fresh.some(({ ruleId }) => told.current.includes(ruleId));
    told.current = [];
    if (due) show();
  }, [triage, fresh, show]);

  const showIfDue = (): boolean => {
    if (fresh.length === 0) return false;
    show();
    return true;
  };

  return {
    /** Fired and not yet shown on the full screen. */
    fresh,
    /** Fired as the answers stand: these have a line with the call button. */
    standing,
    open,
    receipt,
    /** What was shown is seen: no device shows it again by itself as long as it stands. */
    see: () => onSeen([...shown]),
    close: () => setOpen(false),
    /** Shows the full screen again, with what is due on it by now. */
    reopen: () => {
      if (!showIfDue()) setOpen(true);
    },
    /** Shows the full screen now where one is due; says whether it did. */
    showIfDue,
  };
}

/** What the clinic was told from an earlier page of the form. */
const earlierReceipt = (raised: IntakeState["raised"]): Receipt | null =>
  raised?.someoneReads === undefined
    ? null
    : { state: "told", at: raised.at, someoneReads: raised.someoneReads };

export type Emergency = ReturnType<typeof useEmergency>;
