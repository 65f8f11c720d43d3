type Day = { date: string; label: string; visits: number; today: boolean };
type Props = {
  base: string;
  /** The other choices of the page, as they stand in its address. */
  kept: string;
  shown: string;
  weekBefore: string;
  weekAfter: string;
  days: readonly Day[];
};

/** The days of a week with how many visits each has; the one that is shown is marked. */
export function WeekStrip({ base, kept, shown, weekBefore, weekAfter, days }: Props) {
  return (
    <nav aria-label="Days" className="no-print my-3 flex flex-wrap items-center gap-2">
      <a href={`${base}?day=${weekBefore}&${kept}`} className="pe-2">
        Week before
      </a>
      {days.map(({ date, label, visits, today }) => (
        <a
          key={date}
          href={`${base}?day=${date}&${kept}`}
          aria-current={date === shown ? "date" : undefined}
          className="min-w-28 rounded border border-line bg-sheet px-3 py-1 text-ink no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold"
        >
          <span className="block">
            {label}
            {today ? ", today" : ""}
          </span>
          <span className="block text-sm text-muted">
            {visits === 1 ? "1 visit" : `${visits === 0 ? "no" : visits} visits`}
          </span>
        </a>
      ))}
      <a href={`${base}?day=${weekAfter}&${kept}`} className="ps-2">
        Week after
      </a>
      <a href={`${base}?${kept}`} className="ps-2">
        Today
      </a>
    </nav>
  );
}
