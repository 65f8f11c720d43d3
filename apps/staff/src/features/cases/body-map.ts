import type { CaseRecord } from "@preamble/documents/case-summary/case-record";
import type { BodyMark } from "@preamble/domain/form/body-map";
import type { CaseView } from "../../server/staff.ts";

type Marked = Pick<CaseView, "answers" | "annotations" | "regionNames">;

/** The places of pain that were answered, and the marks of numbness or spasm that no rule reads. */
export function bodyMapOf({ answers, annotations, regionNames }: Marked): CaseRecord["bodyMap"] {
  const raw = answers.find(({ questionId }) => questionId === "pain-regions")?.raw;
  const regions = raw && typeof raw === "object" && "regions" in raw ? raw.regions : null;
  const marks = annotations.bodyMap ?? [];
  if (!regions && marks.length === 0) return null;
  const strength = (region: string) =>
    marks.flatMap((mark) =>
      mark.kind === "pain" && mark.region === region ? (mark.intensity ?? []) : [],
    )[0] ?? null;
  const named = (region: string) => regionNames[region] ?? region;
  return [
    ...(regions ?? []).map((region) => ({
      region,
      label: named(region),
      kind: "pain" as const,
      intensity: strength(region),
    })),
    ...marks
      .filter(({ kind, region }) => kind !== "pain" || !regions?.includes(region))
      .map(({ region, kind }) => ({
        region,
        label: named(region),
        kind,
        intensity: kind === "pain" ? strength(region) : null,
      })),
  ];
}

type Compared = { regionNames: CaseView["regionNames"]; before: Pick<CaseView["before"], "last"> };

/** What is marked otherwise than in the form before, in words, numbness apart; nothing where it is all the same. */
export function markChanges({ before, regionNames }: Compared): { numbness: string[]; others: string[] } {
  if (!before.last) return { numbness: [], others: [] };
  const { added, gone, rated } = before.last.marks;
  const place = (region: string) => regionNames[region] ?? region;
  const said = (mark: BodyMark) =>
    `${place(mark.region)} ${mark.kind}${"intensity" in mark ? ` ${mark.intensity}/10` : ""}`;
  const strength = (intensity: number | null) => (intensity === null ? "not rated" : `${intensity}/10`);
  const changed = (some: (mark: BodyMark) => boolean) =>
    [
      { how: "New", marks: added.filter(some) },
      { how: "No longer marked", marks: gone.filter(some) },
    ].flatMap(({ how, marks }) => (marks.length > 0 ? [`${how}: ${marks.map(said).join("; ")}`] : []));
  return {
    numbness: changed(({ kind }) => kind === "numb"),
    others: [
      ...changed(({ kind }) => kind !== "numb"),
      ...rated.map(({ region, was, is }) => `${place(region)} pain ${strength(is)}, was ${strength(was)}`),
    ],
  };
}
