"use client";

import { Button } from "@preamble/ui/button";
import { useState } from "react";
import { RecoveryCodes } from "../../../../components/recovery-codes.tsx";
import { staffClient } from "../../../../trpc-client.ts";
import { AccountPart } from "./account-part.tsx";
import { CheckedForm } from "./checked-form.tsx";
import { ProofFields, proofFrom, refusedWords, wrongProof } from "./proof-fields.tsx";

/** Makes ten new recovery codes, shown once. */
export function RenewCodes({ slug }: { slug: string }) {
  return (
    <AccountPart
      heading="Recovery codes"
      about="For the day your phone is lost. New ones put those that you have out of use."
      label="Make new recovery codes"
    >
      {(close) => <Steps slug={slug} close={close} />}
    </AccountPart>
  );
}

function Steps({ slug, close }: { slug: string; close: (said?: string) => void }) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) {
    return (
      <div tabIndex={-1} ref={(shown) => shown?.focus()}>
        <RecoveryCodes codes={codes} done="These are new; those before are out of use.">
          <Button onClick={() => close("Your new recovery codes are in use.")}>Done</Button>
        </RecoveryCodes>
      </div>
    );
  }
  return (
    <CheckedForm
      submitLabel="Make ten new codes"
      onCancel={close}
      refused={(refusal) => refusedWords("renew-password", refusal)}
      onSubmit={async (fields) => {
        const answer = await staffClient(slug).account.renewRecoveryCodes.mutate(proofFrom(fields, "renew"));
        if (!answer.done) return wrongProof("renew", answer.wrong);
        setCodes(answer.recoveryCodes);
        return [];
      }}
    >
      <ProofFields id="renew" />
    </CheckedForm>
  );
}
