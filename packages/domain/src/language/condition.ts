/** The rule language of docs/clinical/triage-rules.md section 2, as a tree. */
export type Comparator = "=" | "!=" | "<" | "<=" | ">" | ">=";

export type Condition =
  | { readonly op: "always" }
  | { readonly op: "or" | "and" | "any"; readonly terms: readonly Condition[] }
  | { readonly op: "count"; readonly terms: readonly Condition[]; readonly atLeast: number }
  | { readonly op: "not" | "maybe" | "group"; readonly term: Condition }
  /** A yes/no question or a derived fact. */
  | { readonly op: "fact"; readonly id: string }
  /** The right side is a number, or the name of an option or of another numeric question. */
  | {
      readonly op: "compare";
      readonly id: string;
      readonly comparator: Comparator;
      readonly right: number | string;
    }
  | { readonly op: "in" | "has-any"; readonly id: string; readonly options: readonly string[] }
  | { readonly op: "has"; readonly id: string; readonly option: string };
