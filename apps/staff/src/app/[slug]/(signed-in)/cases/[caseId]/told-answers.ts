import type { AnswerValue } from "@preamble/domain/answers";
import { UNSURE } from "@preamble/domain/answers";
import type { CaseView } from "../../../../../server/staff.ts";

type Question = Pick<CaseView["questions"][number], "questionId" | "kind">;

/** The value of a field as its question takes it; null where nothing was told. */
function toldValue({ questionId, kind }: Question, fields: FormData): AnswerValue | null {
  const all = fields.getAll(questionId).filter((one) => typeof one === "string" && one !== "");
  const [first] = all;
  if (typeof first !== "string") return null;
  if (first === UNSURE) return UNSURE;
  switch (kind.type) {
    case "bool":
      return first === "yes";
    case "choice":
    case "date":
      return first;
    case "multi":
      return all.map(String);
    case "regions":
      return { regions: all.map(String) };
    case "scale0-10":
    case "int":
    case "number":
    case "duration":
      return Number(first);
  }
}

/** Every answer that was told; a question without one stays open. */
export function toldAnswers(questions: readonly Question[], fields: FormData) {
  return questions.flatMap((question) => {
    const value = toldValue(question, fields);
    return value === null ? [] : [{ questionId: question.questionId, value }];
  });
}
