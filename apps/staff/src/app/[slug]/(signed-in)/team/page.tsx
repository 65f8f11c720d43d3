import { DataTable } from "@preamble/ui/data-table";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { mayOpen } from "../../../../navigation.ts";
import { rightsWords } from "../../../../rights-words.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { ChangeMember } from "./change-member.tsx";

export const metadata = { title: "Team" };

export default async function TeamPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "team")) return <NotForYourRole heading="Team" who="administrators" />;
  const members = await (await apiFor(actor)).staff.list({});
  return (
    <>
      <h1>Team</h1>
      <p className="mb-3">
        Who works here and what they may do. A change holds from the member’s next step; who has left is
        signed out by it.
      </p>
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
            { key: "email", header: "Mail", cell: ({ email }) => email },
            { key: "rights", header: "May", cell: (member) => rightsWords(member) },
            {
              key: "change",
              header: "Change",
              cell: (member) => <ChangeMember slug={clinic.slug} member={member} />,
            },
          ]}
        />
      </div>
    </>
  );
}
