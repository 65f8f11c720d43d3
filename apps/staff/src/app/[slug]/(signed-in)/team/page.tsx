import { formatInZone } from "@preamble/booking/format-time";
import { DataTable } from "@preamble/ui/data-table";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { mayOpen } from "../../../../navigation.ts";
import { rightsWords } from "./rights-words.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { Invitations } from "./invitations.tsx";
import { Invite } from "./invite.tsx";
import { ChangeMember } from "./change-member.tsx";
import { ResetMember } from "./reset-member.tsx";

export const metadata = { title: "Team" };

export default async function TeamPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "team")) return <NotForYourRole heading="Team" who="administrators" />;
  const api = await apiFor(actor);
  const [members, invitations] = [await api.staff.list({}), await api.invitations.list({})];
  const now = new Date();
  const until = (at: Date) =>
    at > now ? `until ${formatInZone(at, clinic.hours.timeZone, "en")}` : "past its time: send another";
  return (
    <>
      <h1>Team</h1>
      <p className="mb-3">
        Who works here and what they may do. A change holds from the member’s next step; who has left is
        signed out by it. Who is signed in where stands on{" "}
        <a href={`/${clinic.slug}/sessions`}>a page of its own</a>.
      </p>
      <div className="compact mb-3">
        <Invite slug={clinic.slug} />
      </div>
      <Invitations
        slug={clinic.slug}
        invitations={invitations.map((one) => ({ ...one, until: until(one.expiresAt) }))}
      />
      <div className="compact">
        <DataTable
          caption="Members, by name"
          captionHidden
          rows={members}
          rowKey={({ id }) => id}
          rowClassName={({ active }) => (active ? "" : "text-muted")}
          empty="Nobody works here yet."
          columns={[
            { key: "name", header: "Name", cell: ({ name }) => <strong>{name}</strong> },
            { key: "title", header: "Title", cell: ({ title }) => title },
            { key: "email", header: "Email", cell: ({ email }) => email },
            { key: "rights", header: "May", cell: (member) => rightsWords(member) },
            {
              key: "change",
              header: "Change",
              cell: (member) => (
                <div className="flex flex-wrap gap-2">
                  <ChangeMember slug={clinic.slug} member={member} />
                  {member.active && member.id !== actor.staffMemberId ? (
                    <ResetMember slug={clinic.slug} member={member} />
                  ) : null}
                </div>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
