import { fill } from "@preamble/domain/fill";
import type { Text } from "../../text/text.ts";

/** Why: the messages of the rules at the level in force, two at most, and how many more there are. */
export function Reasons({ text, reasons, more }: { text: Text; reasons: readonly string[]; more: number }) {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="why">
      <h2 id="why">{text.resultWhy}</h2>
      <ul className="mt-2 ms-5 list-disc">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="mt-2">{more === 1 ? text.resultMore1 : fill(text.resultMore, { count: more })}</p>
      ) : null}
    </section>
  );
}
