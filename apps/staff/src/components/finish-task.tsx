"use client";

import { Button } from "@preamble/ui/button";
import { staffClient } from "../trpc-client.ts";
import { useAct } from "./use-act.ts";

/** Says that a task is done. */
export function FinishTask({ slug, taskId, about }: { slug: string; taskId: string; about: string }) {
  const { busy, refusal, act } = useAct();
  return (
    <>
      <Button
        kind="quiet"
        className="no-print"
        disabled={busy}
        onClick={() => void act(() => staffClient(slug).tasks.finish.mutate({ taskId }))}
      >
        Done<span className="sr-only">: {about}</span>
      </Button>
      <span role="status" className="text-danger">
        {refusal ? "Not recorded. Try again." : ""}
      </span>
    </>
  );
}
