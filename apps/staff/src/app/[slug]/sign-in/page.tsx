import { requireClinic } from "../../../server/staff.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata = { title: "Sign in" };

export default async function SignInPage({ params }: { params: Promise<{ slug: string }> }) {
  const clinic = await requireClinic((await params).slug);
  return (
    <main id="main" className="mx-auto flex max-w-sm flex-col gap-4 px-6 py-12">
      <p className="text-muted">{clinic.name}</p>
      <h1>Sign in to Preamble</h1>
      <SignInForm slug={clinic.slug} />
    </main>
  );
}
