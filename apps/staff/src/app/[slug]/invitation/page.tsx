import { requireClinic } from "../../../server/staff.ts";
import { Invitation } from "./invitation.tsx";

export const metadata = { title: "Your account" };

/** Where the mail of an invitation leads; its secret stays in the browser until it is asked for. */
export default async function InvitationPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug, name } = await requireClinic((await params).slug);
  return (
    <main id="main" className="mx-auto max-w-xl px-4 py-10">
      <p className="mb-4 text-lg">
        <span className="font-semibold text-accent">Preamble</span> · {name}
      </p>
      <Invitation slug={slug} />
    </main>
  );
}
