"use client";

import {
  callContacts,
  callFaults,
  type CallContact,
  type CallOutcome,
  callOutcomes,
  isDecision,
  longestPlace,
} from "@preamble/booking/call-plan";
import { longestReason } from "@preamble/domain/reason-length";
import { Button } from "@preamble/ui/button";
import { Field, SelectField } from "@preamble/ui/field";
import { useRef, useState } from "react";
import { signedOutWords } from "../../../../../../components/failure-words.ts";
import { useAct } from "../../../../../../components/use-act.ts";
import { useKeyOf } from "../../../../../../components/use-key-of.ts";
import { contactNames, outcomeNames } from "../../../../../../features/calls/call-words.ts";
import { staffClient } from "../../../../../../trpc-client.ts";

type Props = { slug: string; caseId: string; mayDecide: boolean };

const faultWords = {
  outcome: "Choose how the call ended.",
  place: "Write which hospital.",
  reason: "Write why you decide so.",
};

/** Logs a call, or what a clinician decided and why; blank again once it is logged, whatever others log meanwhile. */
export function LogCall(props: Props) {
  const [logged, setLogged] = useState(0);
  return <OneCall key={logged} {...props} onLogged={() => setLogged(logged + 1)} />;
}

/** Pressed twice it is logged once. */
function OneCall({ slug, caseId, mayDecide, onLogged }: Props & { onLogged: () => void }) {
  const { busy, refusal, act } = useAct();
  const { keyOf } = useKeyOf();
  const [contact, setContact] = useState<CallContact>("patient");
  const [outcome, setOutcome] = useState<CallOutcome | "">("");
  const [place, setPlace] = useState("");
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<Partial<typeof faultWords>>({});
  const decides = outcome !== "" && isDecision(outcome);
  const form = useRef<HTMLFormElement>(null);

  async function log() {
    const told = {
      ...(outcome === "arrived" && { place }),
      ...(decides && { reason }),
    };
    const faults = outcome === "" ? (["outcome"] as const) : callFaults({ outcome, ...told });
    setErrors(Object.fromEntries(faults.map((field) => [field, faultWords[field]])));
    const [first] = faults;
    if (outcome === "" || first) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const logged = { contact: decides ? ("patient" as const) : contact, outcome, ...told };
    if (await act(() => staffClient(slug).cases.logCall.mutate({ caseId, callId: keyOf(logged), logged })))
      onLogged();
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
          maxLength={longestPlace}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        />
      ) : null}
      {decides ? (
        <Field
          name="reason"
          label="Why?"
          error={errors.reason}
          value={reason}
          maxLength={longestReason}
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
