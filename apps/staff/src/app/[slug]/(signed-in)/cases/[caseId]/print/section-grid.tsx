import type { ComponentProps } from "react";
import { SectionList } from "./section-list.tsx";

/** Sections two beside each other where there is room; a wide one alone. */
export function SectionGrid(props: ComponentProps<typeof SectionList>) {
  return (
    <div className="grid gap-x-6 md:grid-cols-2 print:grid-cols-2">
      <SectionList {...props} />
    </div>
  );
}
