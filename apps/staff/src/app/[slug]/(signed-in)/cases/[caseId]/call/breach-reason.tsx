"use client";

import { Button } from "@preamble/ui/button";
import { TextAreaField } from "@preamble/ui/field";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { refusalOf, staffClient } from "../../../../../../trpc-client.ts";

const shortest = 3;

/** Says why nobody had acted in time: the case is neither seen nor closed without it. */
export function BreachReason({ slug, caseId, version }: { slug: string; caseId: string; version: number }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();

  async function save() {
    if (reason.trim().length < shortest) {
      setError("Write why, in a few words.");
      return;
    }
    setError(undefined);
    try {
      await staffClient(slug).cases.explainBreach.mutate({ caseId, version, reason });
    } catch (fault) {
      setError(
        refusalOf(fault).code === "conflict"
          ? "The case has changed. Look again, then save the reason."
          : "Not saved. Try again.",
      );
    }
    router.refresh();
  }

  return (
    <form
      noValidate
      className="mt-2 flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextAreaField
        name="breach-reason"
        label="Why had nobody acted?"
        hint="The case is neither seen nor closed without it."
        rows={2}
        maxLength={500}
        error={error}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" kind="secondary">
        Save the reason
      </Button>
    </form>
  );
}
