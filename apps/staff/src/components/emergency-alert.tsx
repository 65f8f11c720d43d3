"use client";

import { Button } from "@preamble/ui/button";
import { useEffect, useState } from "react";
import { alarm, hear, hears, sound, tell } from "../features/live/alarm.ts";
import { listenTo, type News } from "../features/live/changes.ts";
import { staffClient } from "../trpc-client.ts";
import { watchAlarms } from "../features/live/watch-alarms.ts";

/** A connection that is back within a minute is no news. */
const deafMs = 60_000;

/**
 * Says on every page how many emergencies nobody has acknowledged, and nothing of whose. Where this device asked for
 * it, sounds and notifies when one comes or a page opens upon one, and again every five minutes while one waits.
 */
export function EmergencyAlert({ slug }: { slug: string }) {
  const [on, setOn] = useState(false);
  const [alarms, setAlarms] = useState<{ waiting: number; newestAt: string | null } | null>(null);
  const [live, setLive] = useState(true);

  useEffect(() => setOn(hears()), []);
  useEffect(() => {
    const count = () => staffClient(slug).cases.countAlarms.query({});
    const listen = (listener: (news: News) => void) => listenTo(slug, listener);
    return watchAlarms({ listen, count, waiting: setAlarms, live: setLive });
  }, [slug]);
  const waiting = alarms?.waiting;
  const newest = alarms && (alarms.newestAt ? Date.parse(alarms.newestAt) : 0);
  useEffect(() => (on && newest !== null ? alarm(newest) : undefined), [on, newest]);

  useEffect(() => {
    if (!on || live) return;
    const timer = setTimeout(() => tell("Preamble: not connected, and hears of no emergency here"), deafMs);
    return () => clearTimeout(timer);
  }, [on, live]);

  async function change() {
    if (!on && "Notification" in window) await Notification.requestPermission();
    hear(!on);
    setOn(!on);
    if (!on && !waiting) sound();
  }

  return (
    <>
      <p role="status" className="font-semibold text-danger">
        {waiting ? (
          <a href={`/${slug}/queue?level=emergency-now`} className="text-inherit">
            {waiting === 1 ? "1 emergency waits" : `${waiting} emergencies wait`}
          </a>
        ) : null}
        {live ? "" : " Not connected: no alarm comes here."}
      </p>
      <Button kind="quiet" className="-mx-4" aria-pressed={on} onClick={() => void change()}>
        Sound for emergencies: {on ? "on" : "off"}
      </Button>
    </>
  );
}
