"use client";

import { Field } from "@preamble/ui/field";
import { useState } from "react";
import { AuthenticatorKey } from "../../../../components/authenticator-key.tsx";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { AccountPart } from "./account-part.tsx";
import { CheckedForm } from "./checked-form.tsx";
import { ProofFields, proofFrom, refusedWords, wrongProof } from "./proof-fields.tsx";

/** Puts another authenticator app in the place of the one before, once a code of it was right. */
export function ReplaceAuthenticator({ slug }: { slug: string }) {
  return (
    <AccountPart
      heading="Authenticator app"
      about="For another phone. The app that you have stands until the new one has shown a code."
      label="Replace my authenticator app"
    >
      {(close) => <Steps slug={slug} close={close} />}
    </AccountPart>
  );
}

function Steps({ slug, close }: { slug: string; close: (said?: string) => void }) {
  const [begun, setBegun] = useState<{ secret: string; address: string } | null>(null);
  if (!begun) {
    return (
      <CheckedForm
        key="proof"
        submitLabel="Go on"
        onCancel={close}
        refused={(refusal) => refusedWords("replace-password", refusal)}
        onSubmit={async (fields) => {
          const answer = await staffClient(slug).account.beginAuthenticator.mutate(
            proofFrom(fields, "replace"),
          );
          if (!answer.done) return wrongProof("replace", answer.wrong);
          setBegun(answer);
          return [];
        }}
      >
        <ProofFields id="replace" />
      </CheckedForm>
    );
  }
  return (
    <CheckedForm
      key="confirm"
      submitLabel="Use this app from now on"
      onCancel={close}
      refused={(refusal) => refusedWords("new-app-code", refusal)}
      onSubmit={async (fields) => {
        const code = textOf(fields, "new-app-code");
        const answer = await staffClient(slug).account.confirmAuthenticator.mutate({ code });
        if (!answer.done) return wrongProof("new-app", answer.wrong);
        close("The new app is the one to sign in with. Every other browser is signed out.");
        return [];
      }}
    >
      <AuthenticatorKey {...begun} />
      <Field
        name="new-app-code"
        label="Six-digit code of the new app"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        required
      />
    </CheckedForm>
  );
}
