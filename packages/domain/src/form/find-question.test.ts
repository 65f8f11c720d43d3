import { expect, it } from "vitest";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { compileProtocol } from "../triage/compile-protocol.ts";
import { findQuestion } from "./find-question.ts";
import { formContent } from "./form-content.ts";

const definition = definitionOf(authoredContent);
const protocol = compileProtocol(definition);
const content = formContent(authoredContent, definition.hash, "en");
const find = (id: string, answers = {}) => findQuestion(protocol, content, id, answers, "2026-03-02");

it("asks in the catalogue's words, not in those of a tick", () => {
  expect(find("leg-numbness")?.label).toBe("Is part of a leg or foot numb?");
});

it("brings the timing question under saddle numbness once that is yes", () => {
  const childrenOf = (answers: object) => find("saddle-numbness", answers)?.children.map(({ id }) => id);
  expect(childrenOf({ "saddle-numbness": true })).toEqual(["pelvic-change-onset"]);
  expect(childrenOf({ "saddle-numbness": false })).toEqual([]);
});

it("finds nothing that no page asks", () => {
  expect(find("no-such-question")).toBeNull();
});
