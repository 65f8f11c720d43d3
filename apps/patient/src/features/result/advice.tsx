import { safetyNetItem } from "@preamble/domain/advice/safety-net";
import type { Text } from "../../text/text.ts";

type Item = { readonly id: string; readonly title: string; readonly how: string; readonly stop: string };

/** What to do until the visit: how, and when to stop. */
export function Advice({ text, items }: { text: Text; items: readonly Item[] }) {
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{text.resultMeanwhile}</h2>
      <ol className="mt-3 flex flex-col gap-4">
        {items.map(({ id, title, how, stop }) => (
          <li key={id} className="border-t border-line pt-3">
            <h3>{title}</h3>
            <p className="mt-1">{how}</p>
            <p className="mt-1 text-muted">
              {id === safetyNetItem ? null : <strong>{text.resultStop} </strong>}
              {stop}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
