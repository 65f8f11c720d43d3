import { get, keys } from "idb-keyval";
import type { Draft } from "./draft.ts";
import { draftNames, inTurn, openName, store, unseal } from "./draft-store.ts";

/** The drafts of a clinic on this phone, the last kept first; none that is too old or cannot be read. */
export const readDrafts = (slug: string): Promise<Draft[]> =>
  inTurn(slug, async () => {
    const drafts: Draft[] = [];
    for (const name of await draftNames(slug)) {
      const draft = await unseal(slug, name);
      if (draft) drafts.push(draft);
    }
    return drafts.toSorted((one, other) => other.keptAt - one.keptAt);
  }).catch(() => []);

/** The clinics of which this phone keeps a draft. */
export async function keptSlugs(): Promise<string[]> {
  const names = await keys<string>(store()).catch(() => []);
  return [...new Set(names.flatMap((name) => /^(\S+) draft\b/.exec(name)?.[1] ?? []))];
}

/** The draft of the form that is open in this browser; null where none is, or nothing of it is kept. */
export async function readOpenDraft(slug: string, drafts: readonly Draft[]): Promise<Draft | null> {
  const open = await inTurn(slug, () => get<string>(openName(slug), store())).catch(() => null);
  return drafts.find(({ intake }) => intake.id === open) ?? null;
}
