import type { StateLine } from "@preamble/documents/case-summary/summary-view";
import { SheetSection } from "./sheet-section.tsx";

const marks: Readonly<Record<StateLine["emphasis"], string>> = {
  yes: "border-2 border-ink font-semibold",
  "not-sure": "border border-ink font-semibold",
  "not-asked": "border border-dashed border-ink font-semibold",
  no: "border border-transparent",
};

/** Questions with their state; what is not a plain no stands in a frame. */
export function StateTable({ heading, lines }: { heading: string; lines: readonly StateLine[] }) {
  return (
    <SheetSection heading={heading}>
      <table className="w-full">
        <tbody>
          {lines.map((line) => (
            <tr key={line.label} className="border-b border-line">
              <th scope="row" className="text-start font-normal">
                {line.label}
              </th>
              <td className="text-end">
                <span className={`inline-block px-1 ${marks[line.emphasis]}`} lang={line.language}>
                  {line.state}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SheetSection>
  );
}
