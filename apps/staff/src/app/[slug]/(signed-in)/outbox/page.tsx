import { formatInZone } from "@preamble/booking/format-time";
import { DataTable } from "@preamble/ui/data-table";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { mayOpen } from "../../../../navigation.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";

export const metadata = { title: "Outbox" };

export default async function OutboxPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "outbox")) return <NotForYourRole heading="Outbox" who="administrators" />;
  const api = await apiFor(actor);
  const rows = await api.messages.list({});
  const when = (at: Date) => formatInZone(at, clinic.hours.timeZone, "en");
  return (
    <>
      <h1>Outbox</h1>
      <p className="mb-3">
        Mail of this clinic, newest first. Without a mail server it is kept here and goes nowhere.
      </p>
      <DataTable
        caption="Mail, newest first"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty="No mail yet. An alert appears here when a case needs a person now."
        columns={[
          { key: "written", header: "Written", cell: ({ createdAt }) => when(createdAt) },
          { key: "to", header: "To", cell: ({ recipient }) => recipient },
          {
            key: "mail",
            header: "Mail",
            cell: ({ subject, body }) => (
              <>
                <strong>{subject}</strong>
                <p className="whitespace-pre-line">{body}</p>
              </>
            ),
          },
          {
            key: "sent",
            header: "Sent",
            cell: ({ sentAt }) => (sentAt ? when(sentAt) : "kept here, not sent"),
          },
        ]}
      />
    </>
  );
}
