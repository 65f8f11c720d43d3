"use client";

import { ButtonLink } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { useEffect, useState } from "react";
import { refusalOf, staffClient } from "../../../trpc-client.ts";
import { RecoveryCodes } from "../../../components/recovery-codes.tsx";
import { AcceptForm, type Opened } from "./accept-form.tsx";

type State =
  | { readonly at: "opening" }
  | { readonly at: "refused"; readonly code: string }
  | { readonly at: "form"; readonly token: string; readonly opened: Opened }
  | { readonly at: "done"; readonly back: boolean; readonly codes: readonly string[] };

/** From the link to an account: password, authenticator, and the recovery codes, shown once. */
export function Invitation({ slug }: { slug: string }) {
  const [state, setState] = useState<State>({ at: "opening" });
  useEffect(() => {
    const token = location.hash.slice(1);
    staffClient(slug)
      .invitations.open.mutate({ token })
      .then(
        (opened) => setState({ at: "form", token, opened }),
        (fault: unknown) => setState({ at: "refused", code: refusalOf(fault).code }),
      );
  }, [slug]);
  switch (state.at) {
    case "opening":
      return <p role="status">Opening your link</p>;
    case "refused":
      return (
        <Notice tone="strong" role="alert" heading="This link opens nothing">
          {state.code === "unavailable"
            ? "We could not reach the server. Load the page again."
            : "It was used, was taken back or is past its time. Ask your administrator for another."}
        </Notice>
      );
    case "form":
      return (
        <AcceptForm
          slug={slug}
          token={state.token}
          opened={state.opened}
          onDone={(codes) => setState({ at: "done", back: state.opened.back, codes })}
        />
      );
    case "done":
      return (
        <div className="flex flex-col gap-4">
          <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
            Keep your recovery codes
          </h1>
          <RecoveryCodes
            codes={state.codes}
            done={state.back ? "Password and authenticator are new." : "Your account is made."}
          >
            <ButtonLink href={`/${slug}/sign-in`}>Sign in</ButtonLink>
          </RecoveryCodes>
        </div>
      );
  }
}
