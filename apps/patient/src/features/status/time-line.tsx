import type { Language } from "@preamble/domain/languages";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";
import { VisitTime } from "../visit/visit-time.tsx";

export type Moment = {
  readonly title: string;
  /** When the visit is. */
  readonly at?: Date;
  readonly text?: string;
  readonly done: boolean;
  /** Its title says so already. */
  readonly saysDone?: boolean;
};

type Props = {
  moments: readonly Moment[];
  text: Text;
  language: Language;
  timeZone: string;
  phone: string;
};

/** What has happened and what comes, in order; what is done is said and not only drawn. */
export function TimeLine({ moments, text: words, language, timeZone, phone }: Props) {
  return (
    <ol className="ms-2 flex flex-col">
      {moments.map(({ title, at, text, done, saysDone }) => (
        <li key={title} className="relative border-s-2 border-line ps-6 pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute -start-[0.6em] top-[0.2em] size-[1.1em] rounded-full border-2 border-accent ${done ? "bg-accent" : "bg-paper"}`}
          />
          <p className="font-semibold">
            <WithPhone phone={phone}>{title}</WithPhone>
            {done && !saysDone ? <span className="font-normal text-muted"> ({words.statusDone})</span> : null}
          </p>
          {at ? (
            <p>
              <VisitTime {...{ at, timeZone, language }} text={words} />
            </p>
          ) : null}
          {text ? (
            <p>
              <WithPhone phone={phone}>{text}</WithPhone>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
