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

it.each([
  ["saddle-numbness", true, ["pelvic-change-onset"]],
  ["saddle-numbness", "unknown", ["pelvic-change-onset"]],
  ["saddle-numbness", false, []],
  ["leg-numbness", true, ["neuro-rapid-worsening"]],
  ["leg-numbness", false, []],
] as const)("%s answered %s brings what that opens on its page: %j", (id, answer, opened) => {
  const elsewhere = { "urine-leak-new": true, "gait-unsteady": true };
  expect(find(id, { ...elsewhere, [id]: answer })?.children.map((child) => child.id)).toEqual(opened);
});

it("finds nothing that no page asks", () => {
  expect(find("no-such-question")).toBeNull();
});
