import type { KeyFact } from "@preamble/documents/case-summary/case-record";
import { UNSURE } from "@preamble/domain/answers";
import { printedSource } from "./printed-source.ts";
import type { CaseView } from "../../server/staff.ts";

type Answer = CaseView["answers"][number] | undefined;
type Answers = ReadonlyMap<string, CaseView["answers"][number]>;
type Said = Pick<KeyFact, "value" | "state" | "source">;

/** The facts that a summary always prints; null where the question was not answered. */
export function keyFacts(answers: Answers, allergies: string | undefined): KeyFact[] {
  const fact = (id: string) => said(answers.get(id));
  return [
    { label: "Leg strength", ...legStrength(answers) },
    { label: "Blood thinner", ...takes(answers, "anticoagulant") },
    { label: "Steroid tablets", ...steroids(takes(answers, "oral-steroid"), fact("steroid-long-term")) },
    { label: "Cancer history", ...fact("cancer-history") },
    { label: "Weak immune system", ...fact("immune-weakened") },
    { label: "Pregnancy", ...pregnancy(answers) },
    // Whether own words say yes or no is for who reads them.
    allergies
      ? { label: "Allergies", value: allergies, state: "not-sure", own: true }
      : { label: "Allergies", value: "NOTHING WRITTEN", state: "not-asked", own: true },
  ];
}

/** Options that are no yes. */
const stateOf: Readonly<Record<string, KeyFact["state"]>> = { none: "no", no: "no", possible: "not-sure" };

function said(answer: Answer): Said {
  if (!answer || answer.raw === null) return { value: null, state: "not-asked" };
  const source = printedSource(answer);
  if (answer.state === "not-sure") return { value: "NOT SURE", state: "not-sure", source };
  if (answer.raw === true) return { value: "YES", state: "yes", source };
  if (answer.raw === false) return { value: "no", state: "no", source };
  return { value: answer.value, state: stateOf[optionOf(answer)] ?? "yes", source };
}

const optionOf = (answer: Answer): string => (typeof answer?.raw === "string" ? answer.raw : "");

function takes(answers: Answers, medicine: string): Said {
  const answer = answers.get("medications");
  if (!answer || !Array.isArray(answer.raw)) return said(answer);
  if (answer.raw.join() === "none") return { value: "no", state: "no", source: "said-none" };
  const source = printedSource(answer);
  return answer.raw.includes(medicine)
    ? { value: "YES", state: "yes", source }
    : { value: "not ticked", state: "no", source };
}

/** The list of medicines and a question of its own both ask: one yes is enough, and a no needs both. */
function steroids(now: Said, long: Said): Said {
  if (long.state === "yes") return { ...long, value: "YES, 3 months or more" };
  const open = [now, long].find(({ state }) => state === "yes" || state === "not-sure");
  if (open) return open;
  if (now.state === long.state) return now;
  return now.state === "no"
    ? { ...now, value: `${now.value}; 3 months or more NOT ASKED`, state: "not-asked" }
    : { ...long, value: `3 months or more ${long.value}; now NOT ASKED`, state: "not-asked" };
}

/** The form asks only where it can be: a man's blank is no gap to close. */
function pregnancy(answers: Answers): Said {
  const answer = answers.get("pregnancy-status");
  const sex = answers.get("sex-at-birth");
  if (answer?.state !== "not-asked" || !sex || sex.raw === null) return said(answer);
  return { value: `not asked (${sex.value.toLowerCase()}, by sex and age)`, state: "no" };
}

const sides: Readonly<Record<string, string>> = {
  one: "one leg",
  both: "both legs",
  [UNSURE]: "side NOT SURE",
};
const courses: Readonly<Record<string, string>> = {
  "getting-worse": "worse",
  same: "the same",
  "getting-better": "better",
  "long-standing-stable": "long-standing, stable",
  [UNSURE]: "course NOT SURE",
};

/** Weakness and foot drop each by name; the side belongs to weakness, the course to either. */
function legStrength(answers: Answers): Said {
  const [weakness, footDrop] = [said(answers.get("leg-weakness")), said(answers.get("foot-drop"))];
  if (weakness.value === null && footDrop.value === null) return weakness;
  const state = (["yes", "not-sure", "not-asked"] as const).find((one) =>
    [weakness, footDrop].some((each) => each.state === one),
  );
  const option = (id: string) => optionOf(answers.get(id));
  const parts = [
    `weakness ${weakness.value ?? "NOT ASKED"}`,
    weakness.state === "yes" ? sides[option("leg-weakness-side")] : undefined,
    `foot drop ${footDrop.value ?? "NOT ASKED"}`,
    state === "yes" ? courses[option("leg-weakness-course")] : undefined,
  ];
  return {
    value: parts.filter((part) => part !== undefined).join("; "),
    state: state ?? "no",
    source: weakness.source === footDrop.source ? (weakness.source ?? null) : null,
  };
}
