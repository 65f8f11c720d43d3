import type { Answers } from "@preamble/domain/answers";
import { definitionOf, authoredContent } from "@preamble/domain/content/protocol-content";
import { formContent } from "@preamble/domain/form/form-content";
import { pageView, questionsOf } from "@preamble/domain/form/page-view";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { withDerived } from "@preamble/domain/triage/derive";
import { expect, it } from "vitest";
import { answersAfter, withhold } from "./answer-change.ts";

const today = "2026-03-02";
const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const content = formContent(authoredContent, definition.hash, "en", "patient");

it.each(["in-person", "rather-not-say"] as const)(
  "a score that was told and is then kept back (%s) is not known, and cannot be worked out",
  (reason) => {
    for (const id of ["phq2-score", "gad2-score"]) {
      const name = id.replace("-score", "");
      const told: Answers = { [`${name}-1`]: 3, [`${name}-2`]: 2 };
      expect(withDerived(told, today)[id]).toBe(5);
      const page = content.pages.find(({ items }) => items.some(({ questionId }) => questionId === id));
      if (!page) throw new Error(`No page asks ${id}.`);
      const question = questionsOf(pageView(protocol, content, page, told, today)).find(
        (one) => one.id === id,
      );
      if (!question) throw new Error(`${id} is not asked.`);
      const after = answersAfter(told, withhold(question, reason));
      expect(after).toEqual({ [id]: "unknown" });
      expect(withDerived(after, today)[id]).toBe("unknown");
    }
  },
);
