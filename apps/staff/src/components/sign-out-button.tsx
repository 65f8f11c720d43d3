"use client";

import { Button } from "@preamble/ui/button";
import { useState } from "react";
import { endOwnSession } from "../features/account/end-own-session.ts";

/** Ends the session on the server, then shows the sign-in page; says so where the session goes on. */
export function SignOutButton({ slug }: { slug: string }) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  async function signOut() {
    setState("busy");
    if (await endOwnSession()) location.assign(`/${slug}/sign-in`);
    else setState("failed");
  }
  return (
    <>
      <Button kind="quiet" disabled={state === "busy"} onClick={() => void signOut()}>
        Sign out
      </Button>
      {state === "failed" ? <p role="alert">You are not signed out. Try again.</p> : null}
    </>
  );
}
