import type { Stage } from "../content.ts";
import type { Words } from "../words.ts";

export type Control =
  "tick" | "yes-no" | "pick" | "number" | "scale" | "duration" | "regions" | "date" | "list" | "instrument";

export type PageItem = {
  readonly questionId: string;
  readonly control: Control;
  /** Replaces the catalogue's label on this page. */
  readonly words?: Words;
  /** 2 for ticks of a second list on the page. */
  readonly list?: 2;
  /** Offers "I would rather tell you in person". */
  readonly inPerson?: true;
  /** Stands under the item before it. */
  readonly nested?: true;
};

export type Page = {
  readonly id: string;
  readonly stage: Stage;
  readonly title: Words;
  readonly lead?: Words;
  readonly items: readonly PageItem[];
};
