import type { KeyFact } from "@preamble/documents/case-summary/case-record";
import type { CaseView } from "./server/staff.ts";

type Answers = ReadonlyMap<string, CaseView["answers"][number]>;

/** The facts that a summary always prints; null where the question was not answered. */
export function keyFacts(answers: Answers, allergies: string | undefined): KeyFact[] {
  const value = (id: string): string | null => {
    const answer = answers.get(id);
    return answer && answer.raw !== null ? answer.value : null;
  };
  const sex = value("sex-at-birth")?.toLowerCase();
  // The form asks about pregnancy only where it can be: a man's blank is no gap to close.
  const pregnancy = answers.get("pregnancy-status");
  const skipped = pregnancy?.state === "not-asked" && sex ? `not asked (${sex}, by sex and age)` : null;
  const source = (id: string) => answers.get(id)?.source ?? null;
  const takes = (medicine: string): Pick<KeyFact, "value" | "source"> => {
    const raw = answers.get("medications")?.raw ?? null;
    if (!Array.isArray(raw)) return { value: value("medications") };
    if (raw.join() === "none") return { value: "no", source: "said-none" };
    return { value: raw.includes(medicine) ? "YES" : "not ticked" };
  };
  const weakness = [value("leg-weakness"), value("leg-weakness-side"), value("leg-weakness-course")];
  return [
    {
      label: "Leg weakness",
      value: weakness.filter((part) => part !== null).join(", ") || null,
      source: source("leg-weakness"),
    },
    { label: "Blood thinner", ...takes("anticoagulant") },
    { label: "Steroid tablets", ...takes("oral-steroid") },
    { label: "Cancer history", value: value("cancer-history"), source: source("cancer-history") },
    { label: "Weak immune system", value: value("immune-weakened"), source: source("immune-weakened") },
    {
      label: "Pregnancy",
      value: value("pregnancy-status") ?? skipped,
      source: source("pregnancy-status"),
    },
    { label: "Allergies", value: allergies || "NOTHING WRITTEN", own: true },
  ];
}
