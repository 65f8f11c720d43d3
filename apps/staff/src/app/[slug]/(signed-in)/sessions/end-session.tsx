"use client";

import { Button } from "@preamble/ui/button";
import { useAct } from "../../../../components/use-act.ts";
import { staffClient } from "../../../../trpc-client.ts";

/** Ends a session: its browser is signed out at its next step. */
export function EndSession({ slug, sessionId, label }: { slug: string; sessionId: string; label: string }) {
  const { busy, refusal, act } = useAct();
  return (
    <>
      <Button
        kind="secondary"
        aria-label={label}
        disabled={busy}
        onClick={() => void act(() => staffClient(slug).sessions.revoke.mutate({ sessionId }))}
      >
        End
      </Button>
      <span role="status" className="text-danger">
        {refusal ? "Not ended. Try again." : ""}
      </span>
    </>
  );
}
