import { faultWords } from "@preamble/db/audit/fault-words";
import type { Verdict as Found } from "@preamble/db/audit/verify-clinic";
import { DataTable } from "@preamble/ui/data-table";
import { auditActs } from "./audit-acts.ts";
import { NotForYourRole } from "../../../../components/not-for-your-role.tsx";
import { mayOpen } from "../../../../navigation.ts";
import { auditFilterFrom, auditQuery } from "./audit-query.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { AuditFilters } from "./audit-filters.tsx";

export const metadata = { title: "Audit" };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AuditPage({ params, searchParams }: Props) {
  const { clinic, actor } = await requireStaff((await params).slug);
  if (!mayOpen(actor.roles, "audit")) {
    return <NotForYourRole heading="Audit" who="auditors and administrators" />;
  }
  const query = await searchParams;
  const { before: asked, verify } = query;
  const filter = auditFilterFrom(query);
  const before = typeof asked === "string" && /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined;
  const api = await apiFor(actor);
  const verdict = verify === undefined ? null : await api.audit.verify({});
  const rows = await api.audit.list({ before, filter });
  const actors = await api.audit.actors({});
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: clinic.hours.timeZone,
    dateStyle: "medium",
    timeStyle: "medium",
  });
  const last = rows.at(-1);
  const base = `/${clinic.slug}/audit`;
  return (
    <div className="print-wide">
      <h1>Audit</h1>
      <p className="mb-3">
        Who did what, newest first. Times are the clinic’s ({clinic.hours.timeZone.replaceAll("_", " ")}).
      </p>
      {verdict ? (
        <Verdict {...verdict} />
      ) : (
        <p className="mb-3">
          <a href={`${base}?${auditQuery(filter, { verify: "" })}`}>Verify the chain</a>
        </p>
      )}
      <AuditFilters base={base} filter={filter} actors={actors} />
      <DataTable
        caption="Audit trail"
        captionHidden
        rows={rows}
        rowKey={({ sequence }) => String(sequence)}
        empty="Nothing here, or nothing further back. Each act of staff, patients and the system is written here."
        columns={[
          { key: "number", header: "No.", numeric: true, cell: ({ sequence }) => sequence },
          {
            key: "at",
            header: "Time",
            className: "whitespace-nowrap print:whitespace-normal",
            cell: ({ at }) => time.format(at),
          },
          {
            key: "actor",
            header: "Who",
            className: "whitespace-nowrap print:whitespace-normal",
            cell: ({ actorKind, actorId, member }) =>
              member ?? (
                <>
                  {actorKind} <Id id={actorId} />
                </>
              ),
          },
          {
            key: "action",
            header: "Act",
            cell: ({ action }) => (
              <>
                {action} <span className="block text-xs text-muted">{auditActs.get(action)}</span>
              </>
            ),
          },
          {
            key: "subject",
            header: "On",
            cell: ({ subject, subjectId }) => subject ?? <Id id={subjectId} />,
          },
          {
            key: "details",
            header: "Details",
            className: "print:break-words",
            cell: ({ details }) =>
              Object.entries(details)
                .map(([key, value]) => `${key} ${value ?? "none"}`)
                .join(", "),
          },
          { key: "seal", header: "Seal", numeric: true, cell: ({ seal }) => seal ?? "not yet" },
          { key: "request", header: "Request", cell: ({ requestId }) => <Id id={requestId} /> },
        ]}
      />
      <nav aria-label="Pages of the audit trail" className="mt-3 flex gap-6">
        {before ? <a href={`${base}?${auditQuery(filter)}`}>Newest</a> : null}
        {last && last.sequence > 1 ? (
          <a href={`${base}?${auditQuery(filter, { before: String(last.sequence) })}`}>Older</a>
        ) : null}
      </nav>
    </div>
  );
}

/** An id on one line, small: it is compared and copied, not read. */
function Id({ id }: { id: string | null }) {
  return (
    <span className="text-xs whitespace-nowrap text-muted print:break-all print:whitespace-normal">{id}</span>
  );
}

/** What the walk over the whole chain found, and what it cannot find. */
function Verdict({ events, sealed, unsealed, fault }: Found) {
  const counts = `${events} events, ${sealed} sealed, ${unsealed} to be sealed within seconds`;
  return (
    <div role="status" className="mb-3">
      <p>
        <strong>{fault ? `The chain does not hold: ${faultWords(fault)}.` : "The chain holds."}</strong>{" "}
        {counts}.
      </p>
      <p className="text-muted">
        A trail that was rewritten together with its seals shows only against a head kept outside the
        database: pnpm audit:verify.
      </p>
    </div>
  );
}
