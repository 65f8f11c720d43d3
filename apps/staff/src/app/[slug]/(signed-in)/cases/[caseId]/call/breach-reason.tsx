"use client";

import { longestReason, shortestReason } from "@preamble/domain/reason-length";
import { Button } from "@preamble/ui/button";
import { TextAreaField } from "@preamble/ui/field";
import { useState } from "react";
import { signedOutWords } from "../../../../../../components/failure-words.ts";
import { useAct } from "../../../../../../components/use-act.ts";
import { staffClient } from "../../../../../../trpc-client.ts";

/** Says why nobody had acted in time: the case is neither seen nor closed without it. */
export function BreachReason({ slug, caseId, version }: { slug: string; caseId: string; version: number }) {
  const { busy, refusal, act } = useAct();
  const [reason, setReason] = useState("");
  const [tooShort, setTooShort] = useState(false);
  const refused = refusal ? refusedWords(refusal.code) : undefined;

  function save() {
    const short = reason.trim().length < shortestReason;
    setTooShort(short);
    if (!short) void act(() => staffClient(slug).cases.explainBreach.mutate({ caseId, version, reason }));
  }

  return (
    <form
      noValidate
      className="mt-2 flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextAreaField
        name="breach-reason"
        label="Why had nobody acted?"
        hint="The case is neither seen nor closed without it."
        rows={2}
        maxLength={longestReason}
        error={tooShort ? "Write why, in a few words." : refused}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" kind="secondary" disabled={busy}>
        Save the reason
      </Button>
    </form>
  );
}

function refusedWords(code: string): string {
  if (code === "not_signed_in") return signedOutWords;
  return code === "conflict"
    ? "The case has changed. Look again, then save the reason."
    : "Not saved. Try again.";
}
