import type { ReactNode } from "react";
import { EmergencyAlert } from "../../../components/emergency-alert.tsx";
import { FindPerson } from "../../../components/find-person.tsx";
import { IdleSignOut } from "../../../components/idle-sign-out.tsx";
import { NavLinks } from "../../../components/nav-links.tsx";
import { OwnMenu } from "../../../components/own-menu.tsx";
import { mayOpen, pagesFor } from "../../../navigation.ts";
import { requireStaff } from "../../../server/staff.ts";

type Props = { children: ReactNode; params: Promise<{ slug: string }> };

export default async function SignedInLayout({ children, params }: Props) {
  const { clinic, actor } = await requireStaff((await params).slug);
  const pages = pagesFor(actor.roles).map(({ path, label }) => ({ path, label }));
  const clinical = actor.roles.includes("clinician");
  const leadsTo = clinical ? "case" : actor.roles.includes("front-desk") ? "call" : null;
  return (
    <>
      <header className="no-print compact flex flex-wrap items-center gap-x-6 border-b border-line bg-sheet px-4 py-1">
        <p className="text-lg font-semibold text-accent">Preamble</p>
        <NavLinks slug={clinic.slug} pages={pages} />
        <FindPerson slug={clinic.slug} pages={pages} leadsTo={leadsTo} />
        <p className="ms-auto min-w-0 truncate text-muted xl:flex-1 xl:text-end" title={clinic.name}>
          {clinic.name}
        </p>
        {mayOpen(actor.roles, "queue") ? <EmergencyAlert slug={clinic.slug} /> : null}
        <OwnMenu slug={clinic.slug} name={actor.name} />
      </header>
      <main id="main" className="px-4 py-3">
        {children}
      </main>
      <IdleSignOut slug={clinic.slug} />
    </>
  );
}
