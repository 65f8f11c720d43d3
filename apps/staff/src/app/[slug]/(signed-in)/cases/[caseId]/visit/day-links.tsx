type Props = { base: string; longDay: string; dayBefore: string; dayAfter: string };

/** Which day's other free times are shown, and the days beside it. */
export function DayLinks({ base, longDay, dayBefore, dayAfter }: Props) {
  return (
    <nav aria-label="Day of the other free times" className="mb-3 flex flex-wrap items-center gap-x-4">
      <span>
        Other free times of <strong>{longDay}</strong>
      </span>
      <a href={`${base}?day=${dayBefore}`} className="inline-flex min-h-6 items-center">
        Day before
      </a>
      <a href={`${base}?day=${dayAfter}`} className="inline-flex min-h-6 items-center">
        Day after
      </a>
    </nav>
  );
}
