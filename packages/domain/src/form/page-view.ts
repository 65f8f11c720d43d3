import type { Answers } from "../answers.ts";
import type { AnswerKind } from "../content/content.ts";
import { disabledQuestions } from "../content/disabled-questions.ts";
import type { LocalizedItem, LocalizedPage } from "../content/localized-protocol.ts";
import type { Control } from "../content/pages/page.ts";
import type { Protocol } from "../triage/compile-protocol.ts";
import type { FormContent, LocalizedInstrument } from "./form-content.ts";
import { meaningsIn } from "./meanings.ts";
import { visibleItems } from "./visible-items.ts";

export type OptionView = {
  readonly value: string;
  readonly label: string;
  /** What its hard words mean. */
  readonly hint?: string;
};

export type QuestionView = {
  readonly id: string;
  readonly control: Control;
  readonly kind: AnswerKind;
  readonly label: string;
  /** What the hard words of the label mean; empty where it has none. */
  readonly hint: string;
  readonly optional: boolean;
  readonly inPerson: boolean;
  readonly options: readonly OptionView[];
  /** A long list in named parts; "none" is in no part. */
  readonly groups: readonly { readonly title: string; readonly options: readonly OptionView[] }[];
  readonly instrument: LocalizedInstrument | null;
  /** Questions that open under this one. */
  readonly children: readonly QuestionView[];
};

export type Block =
  | { readonly type: "ticks"; readonly list: 1 | 2; readonly questions: readonly QuestionView[] }
  | { readonly type: "question"; readonly question: QuestionView };

/** A page as these answers open it: tick lists, and single questions between them. */
export type PageView = {
  readonly id: string;
  readonly stage: LocalizedPage["stage"];
  readonly title: string;
  readonly lead: string | null;
  readonly blocks: readonly Block[];
};

export function pageView(
  protocol: Protocol,
  content: FormContent,
  page: LocalizedPage,
  answers: Answers,
  today: string,
): PageView {
  const items = visibleItems(protocol, page, answers, today).filter(
    ({ questionId }) => !disabledQuestions.has(questionId),
  );
  const nested = new Map<string, LocalizedItem[]>();
  for (const item of items) {
    const parent = item.nested ? parentOf(protocol, items, item, answers) : undefined;
    if (parent) nested.set(parent, [...(nested.get(parent) ?? []), item]);
  }
  const placed = new Set([...nested.values()].flat());
  const view = (item: LocalizedItem): QuestionView =>
    questionView(protocol, content, item, (nested.get(item.questionId) ?? []).map(view));

  const blocks: Block[] = [];
  for (const item of items) {
    if (placed.has(item)) continue;
    const question = view(item);
    const last = blocks.at(-1);
    const list = item.list ?? 1;
    if (item.control !== "tick") blocks.push({ type: "question", question });
    else if (last?.type === "ticks" && last.list === list) {
      blocks[blocks.length - 1] = { ...last, questions: [...last.questions, question] };
    } else blocks.push({ type: "ticks", list, questions: [question] });
  }
  const { id, stage, title, lead } = page;
  return { id, stage, title, lead: lead ?? null, blocks };
}

/** The first question of the page that the item's condition names and that is not denied. */
function parentOf(
  protocol: Protocol,
  items: readonly LocalizedItem[],
  { questionId }: LocalizedItem,
  answers: Answers,
): string | undefined {
  const named = protocol.parentsOf(questionId);
  const open = (id: string) => answers[id] !== undefined && answers[id] !== false;
  return items.find((item) => named.has(item.questionId) && open(item.questionId))?.questionId;
}

function questionView(
  protocol: Protocol,
  content: FormContent,
  item: LocalizedItem,
  children: readonly QuestionView[],
): QuestionView {
  const { questionId: id, control, words, inPerson } = item;
  const question = content.questions.find((one) => one.id === id);
  const kind = protocol.question(id)?.answer ?? { type: "bool" };
  const label = words ?? question?.label ?? id;
  const option = (value: string): OptionView => {
    const optionLabel = question?.optionLabels?.[value] ?? value;
    const hint = meaningsIn(optionLabel, content.glossary);
    return { value, label: optionLabel, ...(hint && { hint }) };
  };
  return {
    id,
    control,
    kind,
    label,
    hint: meaningsIn(label, content.glossary),
    optional: question?.optional ?? false,
    inPerson: inPerson ?? false,
    options: "options" in kind ? kind.options.map(option) : [],
    groups: (content.optionGroups[id] ?? []).map(({ title, options }) => ({
      title,
      options: options.map(option),
    })),
    instrument: content.instruments.find(({ scoreId }) => scoreId === id) ?? null,
    children,
  };
}

/** Every question of a page, those that opened under another included. */
export function questionsOf({ blocks }: PageView): QuestionView[] {
  const withChildren = (question: QuestionView): QuestionView[] => [
    question,
    ...question.children.flatMap(withChildren),
  ];
  return blocks.flatMap((block) =>
    block.type === "ticks" ? block.questions.flatMap(withChildren) : withChildren(block.question),
  );
}

/** Whether an answer stands for a question: a questionnaire is answered by its items or as a whole. */
export function isAnswered({ id, instrument }: QuestionView, answers: Answers): boolean {
  if (answers[id] !== undefined) return true;
  return instrument !== null && instrument.items.every((item) => answers[item.id] !== undefined);
}

/** Questions of a page that still want an answer; "not sure" is one. */
export function openQuestions(view: PageView, answers: Answers): QuestionView[] {
  return questionsOf(view).filter((question) => !question.optional && !isAnswered(question, answers));
}
