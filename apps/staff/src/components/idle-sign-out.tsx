"use client";

import { signOut } from "next-auth/react";
import { useEffect } from "react";

const idleMs = 15 * 60_000;
const inputs = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Signs out a page that nobody has touched for 15 minutes: live updates alone would keep its session awake. */
export function IdleSignOut({ slug }: { slug: string }) {
  useEffect(() => {
    let last = Date.now();
    const touch = () => {
      last = Date.now();
    };
    const timer = setInterval(() => {
      if (Date.now() - last < idleMs) return;
      clearInterval(timer);
      void signOut({ redirect: false }).finally(() => location.assign(`/${slug}/sign-in`));
    }, 10_000);
    for (const input of inputs) addEventListener(input, touch, { passive: true });
    return () => {
      clearInterval(timer);
      for (const input of inputs) removeEventListener(input, touch);
    };
  }, [slug]);
  return null;
}
