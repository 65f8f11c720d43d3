"use client";

import { Field } from "@preamble/ui/field";
import { passwordHint } from "../../../../features/account/password-words.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { AccountPart } from "./account-part.tsx";
import { CheckedForm } from "./checked-form.tsx";
import { passwordOf, ProofFields, proofFrom, refusedWords, wrongProof } from "./proof-fields.tsx";

/** Changes the password, which signs out every other browser. */
export function ChangePassword({ slug }: { slug: string }) {
  return (
    <AccountPart
      heading="Password"
      about="A new one signs you out in every other browser."
      label="Change my password"
    >
      {(close) => (
        <CheckedForm
          submitLabel="Change it"
          onCancel={close}
          refused={(refusal) => refusedWords("new-password", refusal)}
          onSubmit={async (fields) => {
            const answer = await staffClient(slug).account.changePassword.mutate({
              ...proofFrom(fields, "change"),
              newPassword: passwordOf(fields, "new-password"),
            });
            if (!answer.done) return wrongProof("change", answer.wrong);
            close("Your password is changed. Every other browser is signed out.");
            return [];
          }}
        >
          <ProofFields id="change" />
          <Field
            name="new-password"
            label="New password"
            hint={passwordHint}
            type="password"
            autoComplete="new-password"
            required
          />
        </CheckedForm>
      )}
    </AccountPart>
  );
}
