import { SilentHere } from "../../../components/silent-here.tsx";
import { requireClinic } from "../../../server/staff.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata = { title: "Sign in" };

export default async function SignInPage({ params }: { params: Promise<{ slug: string }> }) {
  const clinic = await requireClinic((await params).slug);
  return (
    <main id="main" className="mx-auto max-w-md px-4 py-16">
      <p className="mb-4 text-lg">
        <span className="font-semibold text-accent">Preamble</span> · {clinic.name}
      </p>
      <div className="flex flex-col gap-4 rounded border border-line bg-sheet px-6 py-6">
        <h1>Sign in</h1>
        <SilentHere />
        <SignInForm slug={clinic.slug} />
      </div>
      <p className="mt-4 text-muted">
        For staff of the clinic. Patients use the link that the clinic gave them.
      </p>
    </main>
  );
}
