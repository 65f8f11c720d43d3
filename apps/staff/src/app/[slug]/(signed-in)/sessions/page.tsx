import { formatInZone } from "@preamble/booking/format-time";
import { DataTable } from "@preamble/ui/data-table";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { EndSession } from "./end-session.tsx";

export const metadata = { title: "Where you are signed in" };

/** The sessions that stand: one's own or, for an administrator, everyone's. */
export default async function SessionsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { clinic, actor } = await requireStaff((await params).slug);
  const sessions = await (await apiFor(actor)).sessions.list({});
  const everyone = actor.roles.includes("clinic-admin");
  const when = (at: Date) => formatInZone(at, clinic.hours.timeZone, "en");
  return (
    <>
      <h1>{everyone ? "Who is signed in" : "Where you are signed in"}</h1>
      <p className="mb-3">
        {everyone
          ? "Every browser that is signed in to this clinic. One that is ended is signed out at its next step."
          : "Every browser in which you are signed in. End what you do not know, and tell your administrator."}
      </p>
      <div className="compact">
        <DataTable
          caption="Sessions, last seen first"
          captionHidden
          rows={sessions}
          rowKey={({ id }) => id}
          empty="Nobody is signed in."
          columns={[
            {
              key: "who",
              header: "Who",
              cell: ({ name, current }) => (
                <>
                  <strong>{name}</strong>
                  {current ? ", this browser" : ""}
                </>
              ),
            },
            {
              key: "end",
              header: "End",
              cell: ({ id, name, current, signedInAt }) =>
                current ? (
                  "Sign out above"
                ) : (
                  <EndSession
                    slug={clinic.slug}
                    sessionId={id}
                    label={`End the session of ${name} since ${when(signedInAt)}`}
                  />
                ),
            },
            { key: "since", header: "Signed in", cell: ({ signedInAt }) => when(signedInAt) },
            { key: "seen", header: "Last seen", cell: ({ lastSeenAt }) => when(lastSeenAt) },
            { key: "ends", header: "Ends at the latest", cell: ({ endsAt }) => when(endsAt) },
          ]}
        />
      </div>
    </>
  );
}
