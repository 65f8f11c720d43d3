import type { WeeklyHours } from "@preamble/booking/clinic-hours";
import { weekLines } from "../../../../features/visits/hours-words.ts";

/** The hours of a week, days that are alike on one line; `none` is said of a day without any. */
export function Week({ weekly, none }: { weekly: WeeklyHours; none?: string }) {
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4">
      {weekLines(weekly, none).map(({ days, hours }) => (
        <div key={days} className="contents">
          <dt>{days}</dt>
          <dd>{hours}</dd>
        </div>
      ))}
    </dl>
  );
}
