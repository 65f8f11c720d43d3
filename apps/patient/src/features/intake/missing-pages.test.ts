import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { formContent } from "@preamble/domain/form/form-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import type { Answers } from "@preamble/domain/answers";
import { expect, it } from "vitest";
import { missingPages } from "./missing-pages.ts";

const definition = definitionOf(authoredContent);
const loaded = {
  content: formContent(authoredContent, definition.hash, "en"),
  protocol: compileProtocol(definition),
};
const pages = (missing: string[], answers: Answers, looked: boolean) =>
  missingPages({ state: "incomplete", missing, looked }, loaded, answers, "2026-03-02")?.map(({ id }) => id);

/** docs/clinical/journey.md 2: S3 asks for fainting. */
it("an answer that another device took back is missing on its page, though it still stands here", () => {
  expect(pages(["fainted"], { fainted: false }, false)).toEqual(["S3"]);
  expect(pages(["fainted"], {}, true)).toEqual(["S3"]);
});

it("what has been answered since keeps nothing from being sent", () => {
  expect(pages(["fainted"], { fainted: false }, true)).toBeUndefined();
});

it("what no page of this form asks still keeps it from being sent", () => {
  expect(pages(["asked-by-no-page"], {}, false)).toEqual([]);
  expect(pages(["asked-by-no-page"], {}, true)).toEqual([]);
});
