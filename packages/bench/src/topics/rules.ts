import type { Answers } from "@preamble/domain/answers";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { measure, ratioOf } from "../measure.ts";
import type { Report } from "../report.ts";
import { generatedAnswers, withoutGaps, answersWorked } from "../rules/answer-sets.ts";
import {
  dataOf,
  generated,
  generatedDisagreements,
  jsonLogicDisagreements,
  jsonLogicPart,
  protocol,
  statesOf,
  today,
  twoValuedProtocol,
} from "../rules/contenders.ts";
import { truthsOf } from "../rules/generated-rules.ts";
import { applyRules } from "../rules/json-logic-rules.ts";
import type { Topic } from "./topic.ts";

const generatedSets = 1000;
const seed = 20260302;

const limit = `generated functions, ${generated.rules.length} rules`;
const engine = `engine, explained, ${protocol.rules.length} rules`;
const peer = `json-logic-js, ${jsonLogicPart.rules.length} two-valued rules`;
const enginePart = `engine, explained, ${twoValuedProtocol.rules.length} two-valued rules`;

export const rules: Topic = {
  name: "rules",
  title: "Rules: one explained evaluation",
  method: [
    "One set is every rule over one patient's answers; a pass is the 93 worked cases of `docs/clinical/vignettes.jsonl`.",
    "The engine does all that it does in the product: it derives ages and scores, decides which questions apply, runs every rule, cites the answers behind each that fired and each that is unresolved, and adds escalations, contradictions and what is missing.",
    "The generated functions are the limit: for each rule and each derived fact, one JavaScript function of source text made from the parsed condition, three-valued, with the question states prepared before the clock starts and no explanation. The engine is given the plain answers and prepares its own states on the clock.",
    "json-logic-js has two values, so it is compared on the rules that do not use MAYBE, directly or through a fact, over the worked cases with each open question, dates apart, given the answer that leaves the fewest rules fired. It reads the derived ages and scores ready made, and each derived fact is worked out once for a set; of the ways to write a set test in it, the fastest found is used. The engine is compiled with the same rules and still explains them.",
    `Before anything is timed, the truth of every rule must be the engine's in each contender, on the worked cases and on ${generatedSets} generated answer sets (seed ${seed}).`,
  ],
  packages: ["bench", "domain"],
  run,
};

async function run(): Promise<Report> {
  const worked = answersWorked();
  const complete = worked.map((answers) => withoutGaps(protocol, answers, today));
  refuseDisagreement([...worked, ...generatedAnswers(protocol, generatedSets, seed)]);

  const states = worked.map(statesOf);
  const data = complete.map(dataOf);
  const rounds = 9;
  const roundMs = 400;
  const figures = await measure(
    [
      { name: limit, run: () => sum(states, (known) => truthsOf(generated, known).length) },
      { name: engine, run: () => sum(worked, (answers) => evaluate(protocol, answers, today).fired.length) },
      { name: peer, run: () => sum(data, (known) => applyRules(jsonLogicPart, known).length) },
      {
        name: enginePart,
        run: () => sum(complete, (answers) => evaluate(twoValuedProtocol, answers, today).fired.length),
      },
    ],
    { rounds, roundMs, operations: worked.length },
  );
  return {
    unit: "µs a set",
    plan: `${worked.length} sets a pass, ${rounds} rounds in turn, at least ${roundMs} ms each`,
    figures,
    goals: [
      {
        what: "engine / generated functions",
        found: ratioOf(figures, engine, limit),
        bound: "at most",
        limit: 10,
      },
      {
        what: "json-logic-js / engine",
        found: ratioOf(figures, peer, enginePart),
        bound: "at least",
        limit: 4,
      },
    ],
  };
}

/** Throws where a contender finds another truth than the engine. */
function refuseDisagreement(sets: readonly Answers[]): void {
  for (const answers of sets) {
    const found = [
      ...generatedDisagreements(answers),
      ...jsonLogicDisagreements(withoutGaps(protocol, answers, today)),
    ];
    if (found.length > 0) throw new Error(`Contenders disagree: ${found.join("; ")}.`);
  }
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += count(item);
  return total;
}
