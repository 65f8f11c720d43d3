import { formatInZone } from "@preamble/booking/format-time";
import { redirect } from "next/navigation";
import { LiveUpdates } from "../../../../components/live-updates.tsx";
import { mayOpen, pagesFor } from "../../../../navigation.ts";
import { cursorFrom, cursorQuery } from "./queue-cursor.ts";
import { filterFrom } from "../../../../features/queue/filter-from.ts";
import { filterQuery } from "../../../../features/queue/filter-query.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { LevelCounts } from "./level-counts.tsx";
import { QueueFilters } from "./queue-filters.tsx";
import { QueueList } from "./queue-list.tsx";
import { SavedViews } from "./saved-views.tsx";

export const metadata = { title: "Queue" };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QueuePage({ params, searchParams }: Props) {
  const { clinic, actor } = await requireStaff((await params).slug);
  const first = pagesFor(actor.roles)[0];
  if (!mayOpen(actor.roles, "queue") && first) redirect(`/${clinic.slug}/${first.path}`);
  const query = await searchParams;
  const after = cursorFrom(query);
  const me = actor.staffMemberId;
  const clinical = actor.roles.includes("clinician");
  const { family, ...forAll } = filterFrom(query, me);
  const filter = clinical && family ? { ...forAll, family } : forAll;
  const api = await apiFor(actor);
  const { rows, next, counts } = await api.cases.list({ after, filter });
  const colleagues = await api.staff.colleagues({});
  const locations = await api.locations.list({});
  const views = await api.views.list({});
  const now = new Date();
  const base = `/${clinic.slug}/queue`;
  const shown = filterQuery(filter);
  return (
    <div className="print-wide">
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h1>{filter.done ? "Done today" : "Queue"}</h1>
        <p>{formatInZone(now, clinic.hours.timeZone, "en")}</p>
        <LiveUpdates slug={clinic.slug} />
      </div>
      <LevelCounts counts={counts} base={base} filter={filter} />
      <SavedViews slug={clinic.slug} base={base} filter={filter} views={views} />
      <QueueFilters
        base={base}
        filter={filter}
        me={me}
        colleagues={colleagues}
        clinical={clinical}
        locations={locations}
      />
      <QueueList
        key={`${shown} ${after?.id ?? ""}`}
        slug={clinic.slug}
        roles={actor.roles}
        me={me}
        colleagues={colleagues}
        rows={rows}
        whole={!after && !next}
        filter={filter}
        now={now}
        timeZone={clinic.hours.timeZone}
        narrowed={shown !== ""}
      />
      <nav aria-label="Pages and tables of the queue" className="mt-3 flex flex-wrap gap-6">
        {after ? <a href={`${base}?${shown}`}>First page</a> : null}
        {clinical ? (
          <>
            <a className="no-print" download href={`${base}/queue.csv?${shown}`}>
              These cases as a table (CSV)
            </a>
            <a className="no-print" download href={`${base}/answers.csv?${shown}`}>
              Their answers as a table (CSV)
            </a>
          </>
        ) : null}
        {next ? (
          <a href={`${base}?${[shown, cursorQuery(next)].filter(Boolean).join("&")}`}>Next page</a>
        ) : null}
      </nav>
    </div>
  );
}
