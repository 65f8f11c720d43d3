import { authoredContent } from "@preamble/domain/content/protocol-content";
import { expect, test } from "vitest";
import { medicineCautions, medicinesOf } from "./medicine-cautions.ts";
import type { CaseView } from "../../../../../server/staff.ts";

/** The medicines that a condition reads. */
const readBy = (condition: string): string[] =>
  [...condition.matchAll(/medications HAS(?:-ANY \{([^}]*)\}| ([a-z-]+))/g)].flatMap(
    ([, several, one]) => several?.split(", ") ?? one ?? [],
  );

test("each medicine that a rule or an advice guard reads has its caution, and no other", () => {
  const conditions = [
    ...authoredContent.rules.map(({ when }) => when),
    ...authoredContent.advice.guards.flatMap(({ when }) => when ?? []),
  ];
  const weighed = new Set(conditions.flatMap(readBy).filter((medicine) => medicine !== "none"));
  expect(Object.keys(medicineCautions).toSorted()).toEqual([...weighed].toSorted());
});

const ticked = (raw: CaseView["answers"][number]["raw"]) =>
  medicinesOf({
    answers: [
      {
        questionId: "medications",
        label: "Tick what you take now",
        state: "answered",
        value: "",
        raw,
        source: "tick",
        reason: null,
        toldBy: null,
        late: null,
      },
    ],
  });

test("names each medicine once, those with a caution first, with the caution", () => {
  expect(ticked(["multivitamin", "anticoagulant"])).toEqual([
    { id: "anticoagulant", name: "Blood thinner", caution: expect.stringContaining("no NSAID with it") },
    { id: "multivitamin", name: "Vitamins", caution: null },
  ]);
});

test("names none where none was ticked or the question was not answered", () => {
  expect(ticked(["none"])).toBeNull();
  expect(ticked(null)).toBeNull();
});
