import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { authoredContent, definitionOf } from "../content/protocol-content.ts";
import { languages } from "../languages.ts";
import { formContent } from "./form-content.ts";
import { withName } from "./with-name.ts";

const { hash } = definitionOf(authoredContent);
const wordsOf = (form: ReturnType<typeof formContent>) =>
  form.pages.flatMap(({ items }) => items).find(({ questionId }) => questionId === "urine-leak-new")?.words;

it("the helper's voice says the patient's name, the patient's own says none", () => {
  const helper = formContent(authoredContent, hash, "en", "helper");
  expect(wordsOf(withName(helper, "Rosa"))).toBe("Rosa leaks pee, and that is new");
  expect(JSON.stringify(withName(helper, "Rosa"))).not.toContain("{name}");
  const patient = formContent(authoredContent, hash, "en");
  expect(wordsOf(withName(patient, "Rosa"))).toBe("I leak pee, and that is new");
  expect(JSON.stringify(patient)).not.toContain("{name}");
});

it.each(['"Ro"', "$& $1", "\\", "{name}"])("a name is taken as it is typed: %s", (name) => {
  const helper = formContent(authoredContent, hash, "en", "helper");
  expect(wordsOf(withName(helper, name))).toBe(`${name} leaks pee, and that is new`);
});

it("both voices ask the same questions under the same rules", () => {
  const { pages, questions, rules } = formContent(authoredContent, hash, "es", "helper");
  const patient = formContent(authoredContent, hash, "es");
  const asked = (form: Pick<typeof patient, "pages">) =>
    form.pages.map(({ id, items }) => [id, items.map(({ words: _words, ...item }) => item)]);
  expect(asked({ pages })).toEqual(asked(patient));
  const fired = (of: typeof rules) => of.map(({ message: _message, ...rule }) => rule);
  expect(fired(rules)).toEqual(fired(patient.rules));
  expect(questions.map(({ label: _label, optionLabels: _options, ...question }) => question)).toEqual(
    patient.questions.map(({ label: _label, optionLabels: _options, ...question }) => question),
  );
});

it("a protocol that was published without a second voice is read in the first", () => {
  const { helperVoice: _none, ...before } = authoredContent;
  const patient = formContent(before, "of before", "es");
  expect(formContent(before, "of before", "es", "helper")).toEqual(patient);
  expect(patient.voice).toBe("patient");
});

it("words that a newer protocol changed are read as they are, not as they were", () => {
  const changed = {
    ...authoredContent,
    pages: authoredContent.pages.map((page) => ({
      ...page,
      items: page.items.map((item) =>
        item.questionId === "urine-leak-new"
          ? { ...item, words: { en: "I wet myself", es: "Me orino" } }
          : item,
      ),
    })),
  };
  expect(wordsOf(withName(formContent(changed, "newer", "en", "helper"), "Rosa"))).toBe("I wet myself");
});

it.each(languages)("a phone has no more to fetch for it in %s than 16 kB", (language) => {
  const file = JSON.stringify(formContent(authoredContent, hash, language, "helper"));
  expect(gzipSync(file).length).toBeLessThanOrEqual(16_000);
});
