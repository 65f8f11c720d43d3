import type { Section } from "@preamble/documents/case-summary/summary-view";
import { SheetSection } from "./sheet-section.tsx";

/** Sections two beside each other where there is room; a wide one alone. */
export function SectionGrid({ sections }: { sections: readonly Section[] }) {
  return (
    <div className="grid gap-x-6 md:grid-cols-2 print:grid-cols-2">
      {sections.map(({ heading, lines, wide }) => (
        <SheetSection
          key={heading}
          heading={heading}
          className={wide ? "md:col-span-2 print:col-span-2" : ""}
        >
          <ul>
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </SheetSection>
      ))}
    </div>
  );
}
