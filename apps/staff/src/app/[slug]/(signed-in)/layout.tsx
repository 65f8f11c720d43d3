import type { ReactNode } from "react";
import { IdleSignOut } from "../../../components/idle-sign-out.tsx";
import { NavLinks } from "../../../components/nav-links.tsx";
import { SignOutButton } from "../../../components/sign-out-button.tsx";
import { pagesFor } from "../../../navigation.ts";
import { requireStaff } from "../../../server/staff.ts";

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

export default async function SignedInLayout({ children, params }: Props) {
  const { clinic, actor } = await requireStaff((await params).slug);
  return (
    <>
      <header className="no-print compact flex flex-wrap items-center gap-x-6 border-b border-line bg-sheet px-4 py-1">
        <p className="text-lg font-semibold text-accent">Preamble</p>
        <NavLinks
          slug={clinic.slug}
          pages={pagesFor(actor.roles).map(({ path, label }) => ({ path, label }))}
        />
        <p className="ms-auto text-muted">{clinic.name}</p>
        <p>{actor.name}</p>
        <SignOutButton slug={clinic.slug} />
      </header>
      <main id="main" className="px-4 py-3">
        {children}
      </main>
      <IdleSignOut slug={clinic.slug} />
    </>
  );
}
