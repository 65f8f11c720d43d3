import { type AnswerSource, declinedWords, type Teller } from "@preamble/domain/answer-sources";

const sourceWords: Readonly<Record<AnswerSource, string>> = {
  tick: "ticked",
  "said-none": "said none",
  "denied-others": "denied the others",
  phone: "by phone",
  staff: "entered by staff",
  "carried-over": "carried over",
};

/** How an answer was given; a denial by "None of these" is told from one item by item. */
export function sourceOf(
  source: AnswerSource | null,
  reason: string | null,
  toldBy: Teller | null = null,
): string {
  const declined = declinedWords[reason ?? ""];
  if (declined) return declined;
  if (toldBy) return `by phone, told by the ${toldBy}`;
  return source ? sourceWords[source] : "worked out";
}
