import type { Section } from "@preamble/documents/case-summary/summary-view";
import { SectionList } from "./section-list.tsx";

/** Sections two beside each other where there is room; a wide one alone. */
export function SectionGrid({ sections }: { sections: readonly Section[] }) {
  return (
    <div className="grid gap-x-6 md:grid-cols-2 print:grid-cols-2">
      <SectionList sections={sections} />
    </div>
  );
}
