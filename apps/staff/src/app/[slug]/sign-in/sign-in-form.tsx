"use client";

import { Button } from "@preamble/ui/button";
import { ErrorSummary } from "@preamble/ui/error-summary";
import { Field } from "@preamble/ui/field";
import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";

const refused =
  "The email, password or code was not right, or there were too many tries. A code works once and for 30 seconds: wait for the next one. After several tries, wait a few minutes.";
const unreached =
  "The server could not be reached, or has too many calls. You are not signed in. Wait a minute and try again.";

/** Email, password and code in one go; which of them was wrong is not told. */
export function SignInForm({ slug }: { slug: string }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ attempt: number; text: string } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    setBusy(true);
    const answer = await signIn("staff", {
      redirect: false,
      slug,
      email: text("email"),
      password: text("password"),
      code: text("code"),
    }).catch(() => null);
    if (answer?.ok) {
      location.assign(`/${slug}/queue`);
      return;
    }
    setFailure((before) => ({
      attempt: (before?.attempt ?? 0) + 1,
      text: answer?.status === 401 ? refused : unreached,
    }));
    setBusy(false);
  }

  return (
    <>
      {failure ? (
        <ErrorSummary
          key={failure.attempt}
          heading="You are not signed in"
          errors={[{ fieldId: "email", text: failure.text }]}
        />
      ) : null}
      <form method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <Field name="email" label="Email" type="email" autoComplete="username" required />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        <Field
          name="code"
          label="Six-digit code"
          hint="From your authenticator app, or one of your recovery codes"
          autoComplete="one-time-code"
          maxLength={40}
          required
        />
        <Button type="submit" disabled={busy}>
          {busy ? "Signing in" : "Sign in"}
        </Button>
      </form>
    </>
  );
}
