import { expect, it } from "vitest";
import { toldAnswers } from "./told-answers.ts";

const fields = (...entries: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};

it("a question without an answer stays open, and is not a no", () => {
  const asked = [
    { questionId: "fainted", kind: { type: "bool" } },
    { questionId: "pain-now", kind: { type: "scale0-10" } },
  ] as const;
  expect(toldAnswers(asked, fields(["pain-now", ""]))).toEqual([]);
});

it.each([
  [{ type: "bool" }, ["no"], false],
  [{ type: "bool" }, ["unknown"], "unknown"],
  [{ type: "scale0-10" }, ["0"], 0],
  [{ type: "choice", options: ["slow"] }, ["slow"], "slow"],
  [{ type: "multi", options: ["a", "b"] }, ["a", "b"], ["a", "b"]],
  [{ type: "regions", options: ["low-back"] }, ["low-back"], { regions: ["low-back"] }],
] as const)("%j answered %j is recorded as %j", (kind, told, value) => {
  const entries = told.map((one) => ["q", one] as const);
  expect(toldAnswers([{ questionId: "q", kind }], fields(...entries))).toEqual([{ questionId: "q", value }]);
});
