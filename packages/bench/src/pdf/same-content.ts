import { composeCaseSummary } from "@preamble/documents/case-summary/compose";
import { issue, record } from "./same-case.ts";

/** A part of the page: its heading and its rows, of one or two cells. */
export type Part = { readonly heading: string; readonly rows: readonly (readonly string[])[] };

/** The strings of the one-page summary, part by part, without its drawings. */
export function sameContent(): { head: string[]; parts: Part[]; foot: string[] } {
  const view = composeCaseSummary(record, issue, () => true);
  const lines = (texts: readonly string[]) => texts.map((text) => [text]);
  const states = (items: typeof view.caudaEquina) => items.map(({ label, state }) => [label, state]);
  const { picture } = view;
  const sections = [...view.sections, ...picture.under, ...picture.beside, ...view.moreSections];
  return {
    head: [view.levelText, view.clock, view.clockNote, view.name, view.person, view.contact, view.story],
    parts: [
      {
        heading: "Why this level",
        rows: [
          ...view.reasons.map(({ heading, message, answers, source }) => [
            heading,
            `${message} ${answers} ${source}`,
          ]),
          ...lines([...view.alsoFired, ...view.reasonNotes]),
        ],
      },
      { heading: "Cauda equina questions", rows: states(view.caudaEquina) },
      { heading: "Always known before acting", rows: states(view.keyFacts) },
      { heading: "Where it hurts", rows: lines(picture.lines) },
      ...sections.map(({ heading, lines: texts }) => ({ heading, rows: lines(texts) })),
      { heading: "In the patient’s words", rows: lines([view.words]) },
      { heading: "Made by", rows: lines([...view.provenance, issue.links.verify, issue.links.original]) },
    ],
    foot: [view.identity, view.clinic, view.disclaimer, view.rendered],
  };
}
