import type { Section } from "@preamble/documents/case-summary/summary-view";
import { SheetSection } from "./sheet-section.tsx";
import { ToAnswers } from "./to-answers.tsx";

type Props = { sections: readonly Section[]; answersShown: boolean };

/** Sections one after another; a wide one takes the whole width where they stand in a grid. */
export function SectionList({ sections, answersShown }: Props) {
  return sections.map(({ heading, lines, wide }) => (
    <SheetSection key={heading} heading={heading} className={wide ? "md:col-span-2 print:col-span-2" : ""}>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>
            <ToAnswers line={line} shown={answersShown} />
          </li>
        ))}
      </ul>
    </SheetSection>
  ));
}
