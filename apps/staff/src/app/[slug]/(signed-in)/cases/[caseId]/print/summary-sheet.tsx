import type { SummaryView } from "@preamble/documents/case-summary/summary-view";
import { LevelMark } from "@preamble/ui/level-mark";
import { BodyFigures } from "../body-figures.tsx";
import { StateTable } from "./state-table.tsx";
import { SectionGrid } from "./section-grid.tsx";
import { SectionList } from "./section-list.tsx";
import { SheetSection } from "./sheet-section.tsx";
import { answersId, ToAnswers } from "./to-answers.tsx";

/** The ready strings of a summary on one sheet: small print on paper, ordinary size on a screen. */
export function SummarySheet({ view }: { view: SummaryView }) {
  const answersShown = view.appendix !== null;
  const linked = (line: string) => <ToAnswers line={line} shown={answersShown} />;
  return (
    <article className="print-sheet mx-auto max-w-5xl print:max-w-none print:text-[7.5pt] print:leading-[1.12]">
      <header>
        <p className="flex flex-wrap items-baseline justify-between gap-x-6 border-2 border-ink px-3 py-1 print:py-0">
          <LevelMark level={view.level} label={view.levelText} className="text-2xl print:text-[14pt]" />
          <span>
            <strong>{view.clock}</strong> <span className="block text-end">{view.clockNote}</span>
          </span>
        </p>
        {view.rechecks.map((line) => (
          <p key={line} className="mt-1 font-semibold print:mt-0">
            {line}
          </p>
        ))}
        <h1 className="mt-2 print:mt-0 print:text-[12pt]">{view.name}</h1>
        <p>{view.person}</p>
        <p>{view.contact}</p>
        <p className="font-semibold">{view.story}</p>
      </header>
      <SheetSection heading="Why this level">
        <ul>
          {view.reasons.map((reason) => (
            <li key={reason.heading} className="mt-1">
              <LevelMark level={reason.level} label={reason.heading} /> {reason.message}{" "}
              <strong className="block">{linked(reason.answers)}</strong>
              <span className="block text-muted">{reason.source}</span>
            </li>
          ))}
          {[...view.alsoFired, ...view.reasonNotes].map((line) => (
            <li key={line}>{linked(line)}</li>
          ))}
        </ul>
      </SheetSection>
      <div className="grid gap-x-6 md:grid-cols-2 print:grid-cols-2">
        <StateTable heading="Cauda equina questions" lines={view.caudaEquina} />
        <StateTable heading="Always known before acting" lines={view.keyFacts} />
      </div>
      <SectionGrid sections={view.sections} answersShown={answersShown} />
      <div className="grid gap-x-6 md:grid-cols-2 print:grid-cols-2">
        <SheetSection heading="Where it hurts">
          <div className="flex gap-4">
            <BodyFigures marks={view.picture.marks} className="h-36 print:h-[72pt]" />
            <ul>
              {view.picture.lines.map((line) => (
                <li key={line}>{linked(line)}</li>
              ))}
              {view.picture.caption ? <li className="text-muted">{view.picture.caption}</li> : null}
            </ul>
          </div>
        </SheetSection>
        <div>
          <SectionList
            sections={[...view.picture.under, ...view.picture.beside]}
            answersShown={answersShown}
          />
        </div>
      </div>
      <SheetSection heading="In the patient’s words">
        <p dir="auto" lang={view.wordsLanguage ?? undefined}>
          {view.words}
        </p>
      </SheetSection>
      <SectionGrid sections={view.moreSections} answersShown={answersShown} />
      <SectionGrid
        sections={view.continued.map((section) => ({ ...section, wide: true }))}
        answersShown={answersShown}
      />
      <footer className="mt-2 border-t border-line pt-1 text-sm print:text-[7pt]">
        <p className="font-semibold">{view.disclaimer}</p>
        {[...view.provenance, `${view.identity} · ${view.clinic} · ${view.rendered}`].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
      {view.appendix ? (
        <section aria-labelledby={answersId} className="mt-4 break-before-page">
          <h2 id={answersId} className="border-b border-ink text-base">
            {view.appendix.title}
          </h2>
          <dl>
            {view.appendix.rows.map(({ question, answer, language }, index) => (
              <div
                key={index}
                className="break-inside-avoid border-b border-line md:flex md:gap-4 print:flex"
              >
                <dt className="flex-1 text-muted">{question}</dt>
                <dd className="flex-1 font-semibold" dir="auto" lang={language}>
                  {answer}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </article>
  );
}
