import type { News } from "./changes.ts";

const againMs = 5000;

type Watch<Counted> = {
  readonly listen: (listener: (news: News) => void) => () => void;
  /** The emergencies that nobody has acknowledged. */
  readonly count: () => Promise<Counted>;
  readonly waiting: (counted: Counted) => void;
  /** Whether that is known: a page that hears nothing must not look as if nothing waited. */
  readonly live: (isLive: boolean) => void;
};

/** Counts the emergencies that wait, now and at each change of the clinic, until the returned function is called. */
export function watchAlarms<Counted>({ listen, count, waiting, live }: Watch<Counted>): () => void {
  let over = false;
  let asking = false;
  let stale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    stale = true;
    if (asking) return;
    asking = true;
    clearTimeout(timer);
    try {
      while (stale && !over) {
        stale = false;
        const counted = await count();
        if (!over) waiting(counted);
      }
      if (!over) live(true);
    } catch {
      if (!over) {
        live(false);
        timer = setTimeout(() => void look(), againMs);
      }
    }
    asking = false;
  }

  const stop = listen((news) => {
    if (news === "live" || news === "changed") void look();
    else live(false);
  });
  return () => {
    over = true;
    clearTimeout(timer);
    stop();
  };
}
