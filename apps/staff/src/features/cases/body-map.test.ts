import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BodyMap } from "../../app/[slug]/(signed-in)/cases/[caseId]/body-map.tsx";
import type { CaseView } from "../../server/staff.ts";

type Marks = NonNullable<CaseView["before"]["last"]>["marks"];

const regionNames = { "low-back": "Low back", "thigh-left": "Left thigh", neck: "Neck" };
const pain: CaseView["answers"][number] = {
  questionId: "pain-regions",
  label: "Where does it hurt?",
  state: "answered",
  value: "Low back",
  raw: { regions: ["low-back"] },
  source: "tick",
  reason: null,
  toldBy: null,
  late: null,
};
const annotations: CaseView["annotations"] = {
  bodyMap: [
    { region: "low-back", kind: "pain", intensity: 7 },
    { region: "thigh-left", kind: "numb" },
    { region: "neck", kind: "spasm" },
  ],
};

/** The map as a page has it: how many places each look has, and the words. */
function shown(marks: Marks | null, given: Pick<CaseView, "answers" | "annotations">) {
  const last = marks && { sentAt: new Date("2026-03-01T15:00:00Z"), changes: [], marks };
  const found = { ...given, regionNames, before: { last, trends: [] } };
  const html = renderToStaticMarkup(createElement(BodyMap, { found }));
  const drawn = (look: string) => html.split(`class="${look}"`).length - 1;
  const text = html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  return { drawn, text };
}

test("draws pain, numbness and spasm each in its own look, and says how strong the pain is", () => {
  const { drawn, text } = shown(null, { answers: [pain], annotations });
  expect(drawn("fill-danger stroke-danger")).toBe(1);
  // The thigh stands on both figures.
  expect(drawn("fill-sheet stroke-ink stroke-3")).toBe(2);
  expect(drawn("fill-edge stroke-ink")).toBe(1);
  expect(text).toContain("Pain: Low back 7/10 Numb: Left thigh Spasm: Neck");
  expect(text).not.toContain("Since the last form");
});

test("says beside the drawing what is marked otherwise than in the last form", () => {
  const { text } = shown(
    {
      added: [{ region: "thigh-left", kind: "numb" }],
      gone: [{ region: "neck", kind: "pain", intensity: 4 }],
      rated: [{ region: "low-back", was: null, is: 7 }],
    },
    { answers: [pain], annotations },
  );
  expect(text).toContain(
    "Since the last form: New: Left thigh numb No longer marked: Neck pain 4/10 Low back pain 7/10, was not rated",
  );
});

test("numbness that came or went is said first", () => {
  const { text } = shown(
    {
      added: [
        { region: "neck", kind: "spasm" },
        { region: "thigh-left", kind: "numb" },
      ],
      gone: [{ region: "low-back", kind: "numb" }],
      rated: [],
    },
    { answers: [pain], annotations },
  );
  expect(text).toContain("New: Left thigh numb No longer marked: Low back numb New: Neck spasm");
});

test("where nothing was marked says what was answered in place of a drawing", () => {
  const silent = { ...pain, state: "not-answered", value: "not answered", raw: null, source: null } as const;
  const { drawn, text } = shown(null, { answers: [silent], annotations: {} });
  expect(drawn("fill-sheet stroke-edge")).toBe(0);
  expect(text).toBe(" not answered ");
});
