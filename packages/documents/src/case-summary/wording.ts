import type {
  AnswerSource,
  CaseRecord,
  CaudaEquinaItem,
  CitedAnswer,
  FiredRule,
  KeyFact,
  WithdrawnAnswer,
} from "./case-record.ts";
import { durationByNow } from "./duration.ts";
import { factRoom, ownFactRoom, shortFact } from "./facts-in-full.ts";
import { notAsked } from "./not-asked.ts";
import { clip } from "./printable.ts";
import type { StateLine } from "./summary-view.ts";

const sourceWords: Record<AnswerSource, string | null> = {
  tick: null,
  "said-none": "said none",
  "denied-others": "denied the others",
  "rather-in-person": "would rather say in person",
  "rather-not-say": "would rather not say",
  phone: "by phone",
  staff: "entered by staff",
  "carried-over": "carried over",
};

const stateWords = { yes: "YES", no: "no", "not-sure": "NOT SURE", "not-asked": notAsked } as const;

export function withSource(text: string, source: AnswerSource | null): string {
  const words = source && sourceWords[source];
  return words ? `${text} (${words})` : text;
}

/** "said none", "denied the others": how a denial was given. */
export const deniedHow = (source: AnswerSource): string => sourceWords[source] ?? "answered no";

export function caudaEquinaLine({ label, state, source, wasYes, earlier }: CaudaEquinaItem): StateLine {
  const before = earlier
    ? `; ${clip(earlier.from, 40)}: ${withSource(stateWords[earlier.state], earlier.source)}`
    : "";
  if (wasYes && state !== "yes") {
    return {
      label: clip(label, 55),
      state: `${stateWords[state].toUpperCase()}, WAS YES${before}`,
      emphasis: earlier?.state ?? "not-sure",
    };
  }
  const words = state === "not-asked" ? notAsked : withSource(stateWords[state], source);
  return { label: clip(label, 55), state: `${words}${before}`, emphasis: earlier?.state ?? state };
}

export function keyFactLine({ label, value, state, source, own, from, earlier }: KeyFact): StateLine {
  if (!value) return { label: clip(label, 40), state: notAsked, emphasis: "not-asked" };
  const words = own ? shortFact(value, ownFactRoom) : factWords({ value, source: source ?? null });
  const before = earlier ? `; ${clip(earlier.from, 40)}: ${factWords(earlier)}` : "";
  const form = from ? ` (${clip(from, 40)})` : "";
  return { label: clip(label, 40), state: `${words}${form}${before}`, emphasis: state };
}

const factWords = ({ value, source }: Pick<KeyFact, "value" | "source">): string =>
  withSource(clip(value ?? notAsked, factRoom), source ?? null);

/** Which rule it is, how urgent, and whether it fires no more. */
export function ruleHeading({ level, ruleId, before }: FiredRule): string {
  return `${clip(level.label, 40)} · ${clip(ruleId, 40)}${before ? ` · ${clip(before.how, 40)}` : ""}`;
}

export function cited({ label, value }: CitedAnswer): string {
  const question = clip(label, 110);
  return `${question}${/[?.:]$/.test(question) ? "" : ":"} ${clip(value, 50)}`;
}

function withdrawnLine({ label, from, to, secondsAfterWarning }: WithdrawnAnswer): string {
  const when = secondsAfterWarning === null ? "" : `, ${secondsAfterWarning} s after the warning`;
  return `${clip(label, 90)}: changed from ${clip(from, 40)} to ${clip(to, 40)}${when}`;
}

const howTaken = ({ slip, reworded }: WithdrawnAnswer): string =>
  slip ? "Tapped and untapped:" : reworded ? "ASKED ANEW in other words:" : "WITHDRAWN";

/** Each answer that raised a flag and was changed, then those of the forms that came in before. */
export const withdrawnLines = ({
  withdrawn,
  earlierForms,
}: Pick<CaseRecord, "withdrawn" | "earlierForms">): string[] => [
  ...withdrawn.map((each) => `${howTaken(each)} ${withdrawnLine(each)}`),
  ...earlierForms
    .flatMap((form) => form.withdrawn)
    .map((label) => `WITHDRAWN in an earlier form: ${clip(label, 100)}`),
];

const dayOfBirth = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", dateStyle: "medium" });

/** "Born 2 Mar 1979, 47 years, male"; what was not asked says so. */
export function birthAndSex({ dateOfBirth, ageYears, sexLabel }: CaseRecord["patient"]): string {
  const born =
    dateOfBirth === null ? "Date of birth not asked" : `Born ${dayOfBirth.format(new Date(dateOfBirth))}`;
  const age = ageYears === null ? "age not asked" : `${ageYears} years`;
  return `${born}, ${age}, ${sexLabel === null ? "sex not asked" : midSentence(clip(sexLabel, 30))}`;
}

/** One sentence: where, how long, how it began, how bad. */
export function storySentence(record: CaseRecord, renderedAt: Date): string {
  const { story } = record;
  const where = story.regions.length === 0 ? "Site of pain not asked" : `Pain in ${list(story.regions)}`;
  const long =
    story.duration === null ? "duration not asked" : `for ${durationByNow(story.duration, renderedAt)}`;
  const onset = story.onset === null ? "onset not asked" : `onset ${midSentence(clip(story.onset, 60))}`;
  const now = story.painNow === null ? "pain now not asked" : `pain now ${story.painNow} of 10`;
  const worst = story.painWorst === null ? "worst in 24h not asked" : `worst in 24h ${story.painWorst} of 10`;
  return `${where}, ${long}, ${onset}; ${now}, ${worst}.`;
}

export function contactLine({ patient }: CaseRecord): string {
  const phone = patient.phone === null ? "No phone" : `Phone ${clip(patient.phone, 40)}`;
  const call = patient.phone !== null && patient.safeToCall === false ? " (NOT SAFE TO CALL)" : "";
  const voicemail =
    patient.phone === null
      ? ""
      : `, voicemail ${patient.voicemailOk === null ? "not asked" : patient.voicemailOk ? "OK" : "NOT OK"}`;
  const interpreter =
    patient.interpreterWanted === null ? notAsked : patient.interpreterWanted ? "WANTED" : "not wanted";
  return `${phone}${call}${voicemail} · Language ${clip(patient.language, 30)} · Interpreter ${interpreter}`;
}

/** An option's label as it stands within a sentence: "Low back" becomes "low back". */
function midSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function list(words: readonly string[]): string {
  const shown = words.slice(0, 5).map((word) => midSentence(clip(word, 40)));
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  const last = shown.pop() ?? "";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
