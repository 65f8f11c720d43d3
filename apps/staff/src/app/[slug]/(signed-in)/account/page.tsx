import { requireStaff } from "../../../../server/staff.ts";
import { ChangePassword } from "./change-password.tsx";
import { RenewCodes } from "./renew-codes.tsx";
import { ReplaceAuthenticator } from "./replace-authenticator.tsx";

export const metadata = { title: "Your account" };

/** How a member signs in: password, authenticator app and recovery codes, each to be changed here. */
export default async function AccountPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <h1>Your account, {actor.name}</h1>
      <p>
        How you sign in. Whoever changes it shows the password and a code again. In which browsers you are
        signed in stands on <a href={`/${clinic.slug}/sessions`}>a page of its own</a>.
      </p>
      <ChangePassword slug={clinic.slug} />
      <ReplaceAuthenticator slug={clinic.slug} />
      <RenewCodes slug={clinic.slug} />
    </div>
  );
}
