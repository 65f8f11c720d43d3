import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { sharingWords } from "../../../../../features/cases/patient-choices.ts";
import { MoreDocuments } from "./more-documents.tsx";

type Consents = Parameters<typeof sharingWords>[0];

const linksOf = (consents: Consents) => {
  const unshared = sharingWords(consents);
  const props = { address: "/a/cases/1", reference: "A-1", handout: true, unshared };
  const html = renderToStaticMarkup(createElement(MoreDocuments, props));
  return [...html.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, inside = ""]) =>
    inside.replaceAll(/<[^>]*>/g, "|"),
  );
};

test.each([
  [{}, "Has not agreed to sharing"],
  [{ "data-sharing": { given: false } }, "Took back consent to sharing"],
] as const)("what goes to others says in its link that the patient did not agree: %o", (consents, said) => {
  expect(linksOf(consents).filter((link) => link.includes(said))).toEqual([
    `Letter to emergency|${said}|`,
    `Letter to imaging|${said}|`,
    `Export (FHIR)|${said}|`,
  ]);
});

test("who agreed has nothing said beside the links", () => {
  expect(linksOf({ "data-sharing": { given: true } }).join()).not.toContain("|");
});
