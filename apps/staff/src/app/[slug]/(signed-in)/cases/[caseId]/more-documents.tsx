import { buttonClass } from "@preamble/ui/button";

type Props = {
  /** Of the case. */
  address: string;
  reference: string;
  handout: boolean;
  /** What stands beside what goes to others; null: the patient agreed to it. */
  unshared: string | null;
};

/** The papers that a decision does not need, one press away, so that the acts stand in one row. */
export function MoreDocuments({ address, reference, handout, unshared }: Props) {
  const files = [
    ["summary.pdf?answers", `case-${reference}.pdf`, "PDF with every answer", null],
    ["referral.pdf?to=emergency-department", `referral-${reference}.pdf`, "Letter to emergency", unshared],
    ["referral.pdf?to=imaging", `referral-${reference}.pdf`, "Letter to imaging", unshared],
    ...(handout ? [["handout.pdf", `advice-${reference}.pdf`, "Handout for the patient", null]] : []),
    ["fhir.json", `case-${reference}.fhir.json`, "Export (FHIR)", unshared],
  ] as const;
  const row = "flex min-h-(--control) items-center whitespace-nowrap px-4";
  return (
    <details className="relative">
      <summary className={buttonClass("secondary", "list-none")}>
        More documents <span aria-hidden="true">▾</span>
      </summary>
      <ul className="absolute end-0 z-10 mt-1 rounded border border-edge bg-sheet py-1 shadow-float">
        <li>
          <a className={row} href={`${address}/print`}>
            Summary as a page
          </a>
        </li>
        {files.map(([path, download, words, note]) => (
          <li key={path}>
            <a className={row} href={`${address}/${path}`} download={download}>
              {words}
              {note ? <span className="ms-2 text-sm text-muted">{note}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
