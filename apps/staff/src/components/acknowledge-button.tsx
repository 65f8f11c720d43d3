"use client";

import { Button } from "@preamble/ui/button";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { refusalOf, staffClient } from "../trpc-client.ts";

type Props = { slug: string; caseId: string; version: number; reference: string; urgent: boolean };

/** Says, under one's own name, that a person has seen the case. */
export function AcknowledgeButton({ slug, caseId, version, reference, urgent }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");

  async function acknowledge() {
    setBusy(true);
    setFailure("");
    try {
      await staffClient(slug).cases.acknowledge.mutate({ caseId, version });
    } catch (fault) {
      setFailure(
        refusalOf(fault).code === "conflict"
          ? "The case has changed. Look again, then acknowledge it."
          : "Not recorded. Try again.",
      );
    }
    setBusy(false);
    router.refresh();
  }

  return (
    <span className="inline-flex items-baseline">
      <Button kind={urgent ? "danger" : "secondary"} disabled={busy} onClick={() => void acknowledge()}>
        Acknowledge<span className="sr-only"> case {reference}</span>
      </Button>
      <span role="status" className="text-danger not-empty:ms-2">
        {failure}
      </span>
    </span>
  );
}
