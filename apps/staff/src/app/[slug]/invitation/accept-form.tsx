"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import { Button } from "@preamble/ui/button";
import { ErrorSummary, type SummaryError } from "@preamble/ui/error-summary";
import { Field } from "@preamble/ui/field";
import { type FormEvent, useState } from "react";
import { AuthenticatorKey } from "../../../components/authenticator-key.tsx";
import { passwordHint, passwordWords } from "../../../features/account/password-words.ts";
import { textOf } from "../../../text-of.ts";
import { refusalOf, staffClient } from "../../../trpc-client.ts";

export type Opened = {
  readonly email: string;
  readonly name: string;
  readonly secret: string;
  readonly address: string;
  /** Whether it is a member who sets up anew. */
  readonly back: boolean;
};

type Props = {
  slug: string;
  token: string;
  opened: Opened;
  onDone: (codes: readonly string[]) => void;
};

const wordsOf = (reason: string): SummaryError[] => {
  if (reason === "code") {
    return [{ fieldId: "code", text: "The code was not right. Wait for the next one in the app." }];
  }
  const text = passwordWords[reason];
  return text ? [{ fieldId: "password", text }] : [];
};

/** Password and authenticator app in one go; what is wrong is said at its field. */
export function AcceptForm({ slug, token, opened: { email, name, secret, address, back }, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ attempt: number; errors: SummaryError[] } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    try {
      const password = fields.get("password");
      const { recoveryCodes } = await staffClient(slug).invitations.accept.mutate({
        token,
        password: typeof password === "string" ? password : "",
        code: textOf(fields, "code"),
      });
      onDone(recoveryCodes);
    } catch (fault) {
      const errors = errorsOf(refusalOf(fault));
      setFailure((before) => ({ attempt: (before?.attempt ?? 0) + 1, errors }));
      setBusy(false);
    }
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <h1>Your account, {name}</h1>
      {failure ? (
        <ErrorSummary
          key={failure.attempt}
          heading={back ? "Nothing has changed yet" : "You have no account yet"}
          errors={failure.errors}
        />
      ) : null}
      <Field name="email" label="Email" type="email" autoComplete="username" value={email} readOnly />
      <Field
        name="password"
        label="Password"
        hint={passwordHint}
        type="password"
        autoComplete="new-password"
        required
      />
      <section aria-labelledby="app" className="flex flex-col gap-2">
        <h2 id="app">Authenticator app</h2>
        <AuthenticatorKey secret={secret} address={address} />
      </section>
      <Field
        name="code"
        label="Six-digit code"
        hint="From the app, now"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        required
      />
      <Button type="submit" disabled={busy} className="self-start">
        {back ? "Set up anew" : "Make my account"}
      </Button>
    </form>
  );
}

function errorsOf({ code, reasons }: Refusal): SummaryError[] {
  const known = reasons.flatMap(wordsOf);
  if (known.length > 0) return known;
  const text =
    code === "unavailable"
      ? "We could not reach the server. What you typed is still here: press again."
      : "The link no longer opens an account. Ask your administrator for another.";
  return [{ fieldId: "password", text }];
}
