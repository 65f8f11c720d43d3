"use client";

import type { QueueFilter } from "@preamble/api/cases/queue-filter";
import type { StaffRole } from "@preamble/db/actor";
import { Button } from "@preamble/ui/button";
import { useEffect, useState } from "react";
import { AssignDialog } from "../../../../components/assign-dialog.tsx";
import { heldRows, settled, upToDate } from "./held-rows.ts";
import type { Colleague, QueueRow } from "../../../../server/staff.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { QueueTable } from "./queue-table.tsx";

type Props = {
  slug: string;
  roles: readonly StaffRole[];
  me: string;
  colleagues: readonly Colleague[];
  rows: readonly QueueRow[];
  /** Whether these are all rows of the list, on one page. */
  whole: boolean;
  filter: QueueFilter;
  now: Date;
  timeZone: string;
  /** Whether anything narrows the queue. */
  narrowed: boolean;
};

/** The queue as it was when it was last asked for, kept up to date in place; what came since is one press away. */
export function QueueList(props: Props) {
  const { slug, roles, me, colleagues, rows, whole, filter, now, timeZone, narrowed } = props;
  const [seen, setSeen] = useState(rows);
  const [held, setHeld] = useState(() => upToDate(rows));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (seen !== rows) {
    setSeen(rows);
    setHeld(heldRows(held.rows, rows, whole));
  }
  const gone = held.rows.filter(({ place }) => place !== "here");
  const asked = whole ? "" : gone.map(({ id }) => id).join(" ");
  useEffect(() => {
    if (asked === "") return;
    let current = true;
    staffClient(slug)
      .cases.stillListed.query({ caseIds: asked.split(" "), filter })
      .then(
        (listed) => current && setHeld((before) => ({ ...before, rows: settled(before.rows, listed) })),
        // Until it is known the row says only that it is not on this page.
        () => {},
      );
    return () => {
      current = false;
    };
  }, [slug, filter, asked, rows]);
  const chosen = held.rows.filter(({ id, place }) => ticked.has(id) && place === "here");
  const stale = gone.length > 0;
  const news = [
    ...(held.came > 0 ? [`${held.came} new`] : []),
    ...(held.raised > 0 ? [`${held.raised} raised`] : []),
  ];
  return (
    <>
      <div className="no-print compact mb-1 flex flex-wrap items-center gap-3">
        <AssignDialog
          slug={slug}
          chosen={chosen}
          colleagues={colleagues}
          me={me}
          standing="the queue behind this window, where those already given show their new owner"
          onDone={() => setTicked(new Set())}
        />
        <div role="status">
          {news.length > 0 || stale ? (
            <Button kind="secondary" onClick={() => setHeld(upToDate(rows))}>
              {news.length > 0 ? `${news.join(", ")} ↑` : "Bring up to date"}
            </Button>
          ) : null}
        </div>
      </div>
      <QueueTable
        slug={slug}
        roles={roles}
        rows={held.rows}
        now={now}
        timeZone={timeZone}
        narrowed={narrowed}
        ticked={ticked}
        onTick={(id, on) => {
          const next = new Set(ticked);
          if (on) next.add(id);
          else next.delete(id);
          setTicked(next);
        }}
      />
    </>
  );
}
