"use client";

import { useEffect, useState } from "react";
import { listens, tell } from "../features/live/alarm.ts";
import { endOwnSession } from "../features/account/end-own-session.ts";
import { keepInUse } from "../features/account/keep-in-use.ts";
import { watchIdle } from "../features/account/idle.ts";
import { markTouched } from "../features/account/touched.ts";

const inputs = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/**
 * Signs out a page that nobody has touched for 15 minutes. A minute before it says so, and that it listens for
 * emergencies no longer.
 */
export function IdleSignOut({ slug }: { slug: string }) {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const { touch, stop } = watchIdle({
      near(isNear) {
        setNear(isNear);
        if (isNear && listens()) tell("Preamble: signs out in a minute and hears of no emergency then");
      },
      gone: () => void endOwnSession().then(() => location.assign(`/${slug}/sign-in`)),
    });
    const inUse = keepInUse(() => void fetch(`/${slug}/api/here`, { method: "POST" }).catch(() => {}));
    const touched = () => {
      markTouched();
      touch();
      inUse.touch();
    };
    for (const input of inputs) addEventListener(input, touched, { passive: true });
    return () => {
      stop();
      inUse.stop();
      for (const input of inputs) removeEventListener(input, touched);
    };
  }, [slug]);
  return (
    <div role="alert" className="fixed inset-x-0 bottom-0 bg-danger text-lg font-semibold text-paper">
      {near ? (
        <p className="px-4 py-3">
          Nobody has touched this page for 14 minutes. It signs out in a minute
          {listens() ? " and then sounds for no emergency" : ""}. Touch it or press a key to stay.
        </p>
      ) : null}
    </div>
  );
}
