import { formatInZone } from "@preamble/booking/format-time";
import { redirect } from "next/navigation";
import { LiveUpdates } from "../../../../components/live-updates.tsx";
import { mayOpen, pagesFor } from "../../../../navigation.ts";
import { cursorFrom, cursorQuery } from "../../../../queue-cursor.ts";
import { apiFor, requireStaff } from "../../../../server/staff.ts";
import { LevelCounts } from "./level-counts.tsx";
import { QueueTable } from "./queue-table.tsx";

export const metadata = { title: "Queue" };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QueuePage({ params, searchParams }: Props) {
  const { clinic, actor } = await requireStaff((await params).slug);
  const first = pagesFor(actor.roles)[0];
  if (!mayOpen(actor.roles, "queue") && first) redirect(`/${clinic.slug}/${first.path}`);
  const after = cursorFrom(await searchParams);
  const api = await apiFor(actor);
  const { rows, next, counts } = await api.cases.list({ after });
  const now = new Date();
  const base = `/${clinic.slug}/queue`;
  return (
    <div className="print-wide">
      <div className="flex flex-wrap items-baseline gap-x-6">
        <h1>Queue</h1>
        <p>{formatInZone(now, clinic.hours.timeZone, "en")}</p>
        <LiveUpdates slug={clinic.slug} />
      </div>
      <LevelCounts counts={counts} />
      <QueueTable slug={clinic.slug} roles={actor.roles} rows={rows} now={now} />
      <nav aria-label="Pages of the queue" className="mt-3 flex gap-6">
        {after ? <a href={base}>First page</a> : null}
        {next ? <a href={`${base}?${cursorQuery(next)}`}>Next page</a> : null}
      </nav>
    </div>
  );
}
