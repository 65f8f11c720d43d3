"use client";

import {
  callContacts,
  type CallContact,
  type CallOutcome,
  callOutcomes,
  isDecision,
} from "@preamble/booking/call-plan";
import { Button } from "@preamble/ui/button";
import { Field, SelectField } from "@preamble/ui/field";
import { useRef, useState } from "react";
import { signedOutWords } from "../../../../../../components/failure-words.ts";
import { useAct } from "../../../../../../components/use-act.ts";
import { contactNames, outcomeNames } from "../../../../../../features/calls/call-words.ts";
import { staffClient } from "../../../../../../trpc-client.ts";

type Props = { slug: string; caseId: string; mayDecide: boolean };

/** Logs a call, or what a clinician decided and why; blank again once it is logged, whatever others log meanwhile. */
export function LogCall(props: Props) {
  const [logged, setLogged] = useState(0);
  return <OneCall key={logged} {...props} onLogged={() => setLogged(logged + 1)} />;
}

/** Pressed twice it is logged once. */
function OneCall({ slug, caseId, mayDecide, onLogged }: Props & { onLogged: () => void }) {
  const { busy, refusal, act } = useAct();
  const [callId] = useState(() => crypto.randomUUID());
  const [contact, setContact] = useState<CallContact>("patient");
  const [outcome, setOutcome] = useState<CallOutcome | "">("");
  const [place, setPlace] = useState("");
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<{ outcome?: string; place?: string; reason?: string }>({});
  const decides = outcome !== "" && isDecision(outcome);
  const form = useRef<HTMLFormElement>(null);

  async function log() {
    const wrong = {
      ...(outcome === "" && { outcome: "Choose how the call ended." }),
      ...(outcome === "arrived" && place.trim().length < 2 && { place: "Write which hospital." }),
      ...(decides && reason.trim().length < 2 && { reason: "Write why you decide so." }),
    };
    setErrors(wrong);
    if (outcome === "" || Object.keys(wrong).length > 0) {
      const first = Object.keys(wrong)[0] ?? "";
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const logged = {
      contact: decides ? ("patient" as const) : contact,
      outcome,
      ...(outcome === "arrived" && { place }),
      ...(decides && { reason }),
    };
    if (await act(() => staffClient(slug).cases.logCall.mutate({ caseId, callId, logged }))) onLogged();
  }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void log();
      }}
    >
      {decides ? null : (
        <SelectField
          name="contact"
          label="Who was called?"
          value={contact}
          onChange={({ currentTarget }) => {
            const chosen = callContacts.find((one) => one === currentTarget.value);
            if (chosen) setContact(chosen);
          }}
        >
          {callContacts.map((one) => (
            <option key={one} value={one}>
              {contactNames[one]}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        name="outcome"
        label="How did it end?"
        error={errors.outcome}
        value={outcome}
        onChange={({ currentTarget }) =>
          setOutcome(callOutcomes.find((one) => one === currentTarget.value) ?? "")
        }
      >
        <option value="">Choose one</option>
        {callOutcomes
          .filter((one) => mayDecide || !isDecision(one))
          .map((one) => (
            <option key={one} value={one}>
              {outcomeNames[one]}
            </option>
          ))}
      </SelectField>
      {outcome === "arrived" ? (
        <Field
          name="place"
          label="Which hospital?"
          error={errors.place}
          value={place}
          maxLength={120}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        />
      ) : null}
      {decides ? (
        <Field
          name="reason"
          label="Why?"
          error={errors.reason}
          value={reason}
          maxLength={500}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      ) : null}
      <Button type="submit" disabled={busy}>
        {decides ? "Log this decision" : "Log this call"}
      </Button>
      <p role="status" className="text-danger">
        {refusal ? refusedWords(refusal.code) : ""}
      </p>
    </form>
  );
}

function refusedWords(code: string): string {
  if (code === "not_signed_in") return signedOutWords;
  return code === "unavailable"
    ? "We could not reach the server. Press again: it is logged once at most."
    : "Not logged. Reload the page and try again.";
}
