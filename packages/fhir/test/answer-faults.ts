import { evalFhirPath, toTypedValue } from "@medplum/core";
import type {
  Bundle,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireItemEnableWhen,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from "@medplum/fhirtypes";
import { extensions } from "../src/systems.ts";

const valueOf: Readonly<Record<string, string>> = {
  boolean: "valueBoolean",
  integer: "valueInteger",
  decimal: "valueDecimal",
  date: "valueDate",
};

/** All items, each with those that it stands in and itself last. */
const withParents = <T extends { item?: T[] }>(items: readonly T[] = [], above: readonly T[] = []): T[][] =>
  items.flatMap((item) => [[...above, item], ...withParents(item.item, [...above, item])]);

/** Where a bundle's response says what its form does not take: another type, no option of it, or what is not asked. */
export function answerFaultsOf({ entry = [] }: Bundle): string[] {
  const all = entry.flatMap(({ resource }) => resource ?? []);
  const form = all.find((one) => one.resourceType === "Questionnaire");
  const response = all.find((one) => one.resourceType === "QuestionnaireResponse");
  return form && response ? answerFaults(form, response) : ["no form, or no response to it"];
}

function answerFaults(form: Questionnaire, response: QuestionnaireResponse): string[] {
  const asked = new Map(withParents<QuestionnaireItem>(form.item).map((all) => [all.at(-1)!.linkId, all]));
  const given = withParents<QuestionnaireResponseItem>(response.item).map((all) => all.at(-1)!);
  return given.flatMap(({ linkId, answer = [] }) => {
    const items = asked.get(linkId ?? "") ?? [];
    const { type = "", answerOption } = items.at(-1) ?? {};
    const options = answerOption?.map(({ valueCoding }) => `${valueCoding?.system}|${valueCoding?.code}`);
    const wrong = answer.filter(({ valueCoding, ...one }) =>
      valueCoding
        ? !options?.includes(`${valueCoding.system}|${valueCoding.code}`)
        : Object.keys(one).join() !== valueOf[type],
    );
    const unasked = answer.length > 0 && !items.every((one) => isEnabled(one, response, given));
    return [
      ...(items.length === 0 ? [`${linkId} is not in the form`] : []),
      ...wrong.map((one) => `${linkId} is not answered by ${JSON.stringify(one)}`),
      ...(unasked ? [`${linkId} is answered, and not asked`] : []),
    ];
  });
}

/** The descendants that may have answers, which this library's own function does not reach. */
const items = "(%resource.item.item | %resource.item.item.item)";

/** "Not sure" has no answer, and the form asks what hangs on it: a test of it disables nothing. */
function isEnabled(
  { enableWhen = [], enableBehavior, extension = [] }: QuestionnaireItem,
  response: QuestionnaireResponse,
  given: readonly QuestionnaireResponseItem[],
): boolean {
  const unsure = given.flatMap(({ linkId, answer, item }) => (linkId && !answer && !item ? [linkId] : []));
  const tests = enableWhen.map(
    (test) =>
      unsure.includes(test.question ?? "") ||
      (given.find(({ linkId }) => linkId === test.question)?.answer ?? []).some((one) => passes(test, one)),
  );
  const paths = extension.flatMap(({ url, valueExpression }) =>
    url === extensions.enableWhen ? (valueExpression?.expression ?? []) : [],
  );
  const holds = (path: string) =>
    unsure.some((id) => path.includes(`'${id}'`)) ||
    evalFhirPath(path.replaceAll("%resource.descendants()", items), response, {
      "%resource": toTypedValue(response),
    })[0] === true;
  return (enableBehavior === "any" ? tests.some(Boolean) : tests.every(Boolean)) && paths.every(holds);
}

function passes(
  { operator, answerBoolean, answerInteger, answerDecimal, answerCoding }: QuestionnaireItemEnableWhen,
  { valueBoolean, valueInteger, valueDecimal, valueCoding }: QuestionnaireResponseItemAnswer,
): boolean {
  const expected = answerBoolean ?? answerInteger ?? answerDecimal ?? answerCoding?.code ?? "";
  const said = valueBoolean ?? valueInteger ?? valueDecimal ?? valueCoding?.code ?? "";
  switch (operator) {
    case ">":
      return said > expected;
    case ">=":
      return said >= expected;
    case "<":
      return said < expected;
    case "<=":
      return said <= expected;
    case "!=":
      return said !== expected;
    case "=":
    case "exists":
      return said === expected;
  }
}
