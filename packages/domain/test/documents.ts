import { readFileSync } from "node:fs";

const read = (name: string) =>
  readFileSync(new URL(`../../../docs/clinical/${name}`, import.meta.url), "utf8");

type DocumentedQuestion = {
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

type DocumentedRule = {
  id: string;
  family: string;
  level: string;
  when: string;
  rationale: string;
  citation: string;
  patientMessage: string;
  clinicianMessage: string;
  action: string;
};

const lineOf = {
  level: /^- Level: \*\*(.*)\*\*/,
  when: /^- Condition: `(.*)`/,
  rationale: /^- Rationale: (.*)$/,
  citation: /^- Citation: (.*)$/,
  patientMessage: /^- Patient message: (.*)$/,
  clinicianMessage: /^- Clinician message: (.*)$/,
  action: /^- Action and window: (.*)$/,
} as const;
const parts = Object.keys(lineOf) as (keyof typeof lineOf)[];

/** The rules as docs/clinical/triage-rules.md writes them, in its order. */
export function documentedRules(): DocumentedRule[] {
  const rules: DocumentedRule[] = [];
  let family = "";
  for (const line of (read("triage-rules.md").split("## 7. Rules")[1] ?? "").split("\n")) {
    const last = rules.at(-1);
    family = /^### Family: (\S+)/.exec(line)?.[1] ?? family;
    const id = /^#### (\S+)/.exec(line)?.[1];
    if (id) {
      const blank = Object.fromEntries(parts.map((part) => [part, ""])) as Record<
        (typeof parts)[number],
        string
      >;
      rules.push({ id, family, ...blank });
    }
    if (last) for (const part of parts) last[part] ||= lineOf[part].exec(line)?.[1] ?? "";
  }
  return rules;
}

type DocumentedLabel = { questionId: string; option: string; en: string; es: string };

/** The options' labels as the tables of docs/clinical/clinical-model.md section 3 write them. */
export function documentedLabels(): DocumentedLabel[] {
  const tables = read("clinical-model.md").split("### Option labels")[1]?.split("\n## ")[0] ?? "";
  let questionId = "";
  return tables.split("\n").flatMap((line) => {
    const heading = /^\*\*(.+)\*\*/.exec(line)?.[1];
    questionId = heading ?? questionId;
    const [option = "", en = "", es = ""] = line
      .slice(1)
      .split("|")
      .map((cell) => cell.trim());
    const isLabel = line.startsWith("| ") && !line.startsWith("| option id");
    return isLabel ? [{ questionId, option, en, es }] : [];
  });
}

/** The knowledge items as docs/clinical/clinical-model.md section 4 writes them. */
export function documentedKnowledge(): string[][] {
  const section = read("clinical-model.md").split("## 4. Knowledge items")[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| id"))
    .map((line) =>
      line
        .slice(1)
        .split("|")
        .slice(0, 3)
        .map((cell) => cell.trim()),
    );
}
