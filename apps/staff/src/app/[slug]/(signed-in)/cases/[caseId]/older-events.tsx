"use client";

import { Button } from "@preamble/ui/button";
import { useState } from "react";
import type { CaseView } from "../../../../../server/staff.ts";
import { staffClient } from "../../../../../trpc-client.ts";
import { EventList } from "./event-list.tsx";

type Props = {
  slug: string;
  caseId: string;
  /** The place in the trail of the oldest event that is shown. */
  before: number;
  timeZone: string;
};

/** What was done to the case before the events shown, a page a press. */
export function OlderEvents({ slug, caseId, before, timeZone }: Props) {
  const [events, setEvents] = useState<CaseView["history"]>([]);
  const [hasOlder, setHasOlder] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function read() {
    setBusy(true);
    setFailed(false);
    try {
      const page = await staffClient(slug).cases.history.query({
        caseId,
        before: events.at(-1)?.sequence ?? before,
      });
      setEvents([...events, ...page.history.map((event) => ({ ...event, at: new Date(event.at) }))]);
      setHasOlder(page.hasOlder);
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }

  return (
    <div className="no-print compact mt-2">
      <EventList events={events} timeZone={timeZone} />
      {hasOlder ? (
        <Button kind="secondary" disabled={busy} onClick={() => void read()}>
          Older
        </Button>
      ) : null}
      <p role="status">{failed ? "Not read. Press again." : ""}</p>
    </div>
  );
}
