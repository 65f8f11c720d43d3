export type Moment = { readonly title: string; readonly text?: string; readonly done: boolean };

/** What has happened and what comes, in order; what is done is said and not only drawn. */
export function TimeLine({ moments, doneWord }: { moments: readonly Moment[]; doneWord: string }) {
  return (
    <ol className="ms-2 flex flex-col">
      {moments.map(({ title, text, done }) => (
        <li key={title} className="relative border-s-2 border-line ps-6 pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className={`absolute -start-[0.6em] top-[0.2em] size-[1.1em] rounded-full border-2 border-accent ${done ? "bg-accent" : "bg-paper"}`}
          />
          <p className="font-semibold">
            {title}
            {done ? <span className="font-normal text-muted"> ({doneWord})</span> : null}
          </p>
          {text ? <p>{text}</p> : null}
        </li>
      ))}
    </ol>
  );
}
