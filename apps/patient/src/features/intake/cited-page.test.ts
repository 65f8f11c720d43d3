import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { emergenciesOf } from "@preamble/domain/form/emergency-timing";
import { formContent } from "@preamble/domain/form/form-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { evaluate } from "@preamble/domain/triage/evaluate";
import type { Answers } from "@preamble/domain/answers";
import { expect, it } from "vitest";
import { citedPage } from "./cited-page.ts";

const definition = definitionOf(authoredContent);
const content = formContent(authoredContent, definition.hash, "en");
const pageFor = (answers: Answers) =>
  citedPage(emergenciesOf(evaluate(compileProtocol(definition), answers, "2026-03-02")), content);

/** docs/clinical/journey.md 2: S2 asks for bladder, bowel and numbness, S3 for fainting. */
it.each<[string, Answers]>([
  ["S2", { "saddle-numbness": true, "pelvic-change-onset": "within-14-days" }],
  ["S3", { fainted: true, "age-years": 60 }],
])("an emergency of page %s leads back to it", (page, answers) => expect(pageFor(answers)).toBe(page));

it("without an emergency it leads nowhere", () => expect(pageFor({ fainted: false })).toBeNull());
