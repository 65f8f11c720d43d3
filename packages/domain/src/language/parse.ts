import type { Comparator, Condition } from "./condition.ts";

/** A condition that is not in the rule language; the message names the text and the place. */
export class ConditionSyntaxError extends Error {
  override name = "ConditionSyntaxError";
}

const tokenPattern = /\s*(<=|>=|!=|[=<>(){},]|[A-Za-z0-9.-]+)/y;
const comparators = new Set<string>(["=", "!=", "<", "<=", ">", ">="]);
const keywords = new Set(["AND", "OR", "NOT", "ANY", "COUNT", "MAYBE", "IN", "HAS", "HAS-ANY"]);

function isComparator(token: string | undefined): token is Comparator {
  return token !== undefined && comparators.has(token);
}

/** Reads a condition. NOT binds tighter than AND, AND tighter than OR. Throws ConditionSyntaxError. */
export function parseCondition(text: string): Condition {
  const tokens = tokenize(text);
  let position = 0;

  const peek = () => tokens[position];
  const fail = (wanted: string): never => {
    throw new ConditionSyntaxError(
      `Expected ${wanted} but found ${peek() ?? "the end"} at word ${position + 1} of "${text}".`,
    );
  };
  const take = (wanted: string): void => {
    if (peek() !== wanted) fail(`"${wanted}"`);
    position += 1;
  };
  const accept = (wanted: string): boolean => {
    if (peek() !== wanted) return false;
    position += 1;
    return true;
  };
  const name = (): string => {
    const token = peek();
    if (token === undefined || keywords.has(token) || !/^[a-z0-9]/.test(token)) return fail("a name");
    position += 1;
    return token;
  };
  const list = <Item>(item: () => Item, close: string): Item[] => {
    const items = [item()];
    while (accept(",")) items.push(item());
    take(close);
    return items;
  };

  const chain = (op: "or" | "and", keyword: string, next: () => Condition): Condition => {
    const first = next();
    if (peek() !== keyword) return first;
    const terms = [first];
    while (accept(keyword)) terms.push(next());
    return { op, terms };
  };
  const or = (): Condition => chain("or", "OR", and);
  const and = (): Condition => chain("and", "AND", unary);

  function unary(): Condition {
    if (accept("NOT")) return { op: "not", term: unary() };
    if (accept("(")) {
      const term = or();
      take(")");
      return { op: "group", term };
    }
    if (accept("MAYBE")) {
      take("(");
      const term = or();
      take(")");
      return { op: "maybe", term };
    }
    if (accept("ANY")) {
      take("(");
      return { op: "any", terms: list(or, ")") };
    }
    if (accept("COUNT")) {
      take("(");
      const terms = list(or, ")");
      take(">=");
      const atLeast = Number(name());
      if (!Number.isInteger(atLeast)) fail("a whole number");
      return { op: "count", terms, atLeast };
    }
    return test(name());
  }

  function test(id: string): Condition {
    const token = peek();
    if (isComparator(token)) {
      position += 1;
      const right = name();
      return { op: "compare", id, comparator: token, right: /^[0-9.]+$/.test(right) ? Number(right) : right };
    }
    if (accept("IN")) {
      take("{");
      return { op: "in", id, options: list(name, "}") };
    }
    if (accept("HAS-ANY")) {
      take("{");
      return { op: "has-any", id, options: list(name, "}") };
    }
    if (accept("HAS")) return { op: "has", id, option: name() };
    return { op: "fact", id };
  }

  if (text.trim() === "always") return { op: "always" };
  const condition = or();
  if (position < tokens.length) fail("the end");
  return condition;
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  const end = text.trimEnd().length;
  while (tokenPattern.lastIndex < end) {
    const at = tokenPattern.lastIndex;
    const token = tokenPattern.exec(text)?.[1];
    if (token === undefined) {
      throw new ConditionSyntaxError(`Cannot read "${text.slice(at, at + 12).trim()}" in "${text}".`);
    }
    tokens.push(token);
  }
  return tokens;
}
