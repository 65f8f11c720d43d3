import { contact } from "../../../api/test/world.ts";
import type { Answer, Question } from "./ask.ts";
import { headerFaults } from "./header-faults.ts";

const isKept = ({ path }: Question) => /^\/((_next\/static|protocol)\/|offline\.js)/.test(path);

/** Everything that is wrong with the answers, beside what was asked. Who is `known` may see a patient. */
export function wrongs(
  answered: readonly { question: Question; answer: Answer }[],
  nonced: boolean,
  known = "",
): string[] {
  return answered.flatMap(({ question, answer }) => {
    const faults = headerFaults(answer, { kept: isKept(question), nonced });
    if (answer.status >= 500) faults.push(`status ${answer.status}`);
    const { method = "GET", path, headers = {} } = question;
    const isKnown = known !== "" && headers["cookie"] === known;
    for (const mark of [contact.name, contact.phone])
      if (!isKnown && answer.body.includes(mark)) faults.push("shows a patient");
    return faults.map((fault) => `${method} ${path} ${JSON.stringify(headers)}: ${fault}`);
  });
}
