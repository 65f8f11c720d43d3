"use client";

import { Button } from "@preamble/ui/button";
import { signOut } from "next-auth/react";
import { useState } from "react";

/** Ends the session on the server, then shows the sign-in page. */
export function SignOutButton({ slug }: { slug: string }) {
  const [busy, setBusy] = useState(false);
  return (
    <Button
      kind="quiet"
      className="-mx-4"
      disabled={busy}
      onClick={() => {
        setBusy(true);
        void signOut({ redirect: false }).finally(() => location.assign(`/${slug}/sign-in`));
      }}
    >
      Sign out
    </Button>
  );
}
