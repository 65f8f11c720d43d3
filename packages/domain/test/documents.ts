import { readFileSync } from "node:fs";

const read = (name: string) =>
  readFileSync(new URL(`../../../docs/clinical/${name}`, import.meta.url), "utf8");

export type DocumentedQuestion = {
  id: string;
  en: string;
  es: string;
  answer: string;
  stage: string;
  askedWhen: string;
  optional: boolean;
};

/** The catalogue's rows as docs/clinical/clinical-model.md writes them. */
export function documentedQuestions(): DocumentedQuestion[] {
  const catalogue =
    read("clinical-model.md").split("## 3. Catalogue")[1]?.split("### Option labels")[0] ?? "";
  return catalogue
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| id"))
    .map((line) => {
      const [id = "", en = "", es = "", , , answer = "", asked = ""] = line
        .slice(1)
        .split("|")
        .map((cell) => cell.trim());
      const [, stage = "", condition = "", mark] =
        /^(\w): (.*?)(, optional| \(optional\))?$/.exec(asked) ?? [];
      return { id, en, es, answer, stage, askedWhen: condition, optional: mark !== undefined };
    });
}

export type DocumentedRule = {
  id: string;
  family: string;
  level: string;
  when: string;
  patientMessage: string;
};

/** The rules as docs/clinical/triage-rules.md writes them, in its order. */
export function documentedRules(): DocumentedRule[] {
  const rules: DocumentedRule[] = [];
  let family = "";
  for (const line of (read("triage-rules.md").split("## 7. Rules")[1] ?? "").split("\n")) {
    const last = rules.at(-1);
    family = /^### Family: (\S+)/.exec(line)?.[1] ?? family;
    const id = /^#### (\S+)/.exec(line)?.[1];
    if (id) rules.push({ id, family, level: "", when: "", patientMessage: "" });
    if (last) last.level ||= /^- Level: \*\*(.*)\*\*/.exec(line)?.[1] ?? "";
    if (last) last.when ||= /^- Condition: `(.*)`/.exec(line)?.[1] ?? "";
    if (last) last.patientMessage ||= /^- Patient message: (.*)$/.exec(line)?.[1] ?? "";
  }
  return rules;
}

export type WorkedCase = {
  id: string;
  answers: Record<string, never>;
  expectedUrgency: string;
  mustFire: string[];
  mustNotFire: string[];
  mustBeUnresolved: string[];
};

export function workedCases(): WorkedCase[] {
  return read("vignettes.jsonl")
    .trim()
    .split("\n")
    .map((line): WorkedCase => JSON.parse(line));
}
