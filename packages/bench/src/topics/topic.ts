import type { Report } from "../report.ts";

/** Something that `pnpm bench` measures. */
export type Topic = {
  readonly name: string;
  readonly title: string;
  /** What is compared with what, and why that is fair; a paragraph an item. */
  readonly method: readonly string[];
  /** The packages whose state the figures depend on. */
  readonly packages: readonly string[];
  /** Checks that the contenders do the same work, then measures. Throws when they do not. */
  readonly run: () => Promise<Report>;
};
