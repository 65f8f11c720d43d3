"use client";

import { Button } from "@preamble/ui/button";
import { staffClient } from "../trpc-client.ts";
import { useAct } from "./use-act.ts";

type Props = { slug: string; caseId: string; version: number; reference: string; urgent: boolean };

/** Says, under one's own name, that a person has seen the case. */
export function AcknowledgeButton({ slug, caseId, version, reference, urgent }: Props) {
  const { busy, refusal, act } = useAct();
  return (
    <span className="inline-flex items-baseline">
      <Button
        kind={urgent ? "danger" : "secondary"}
        disabled={busy}
        onClick={() => void act(() => staffClient(slug).cases.acknowledge.mutate({ caseId, version }))}
      >
        Acknowledge<span className="sr-only"> case {reference}</span>
      </Button>
      <span role="status" className="text-danger not-empty:ms-2">
        {refusal ? refusedWords(refusal.code) : ""}
      </span>
    </span>
  );
}

function refusedWords(code: string): string {
  if (code === "not_signed_in") return "You are signed out. Sign in again, then acknowledge it.";
  return code === "conflict"
    ? "The case has changed. Look again, then acknowledge it."
    : "Not recorded. Try again.";
}
