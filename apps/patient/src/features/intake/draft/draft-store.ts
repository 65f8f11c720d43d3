import { createStore, del, get, keys, set, type UseStore } from "idb-keyval";
import { type Draft, type MergeKept, nothingPending } from "./draft.ts";
import { mergePending } from "./merge-pending.ts";

const longestKept = 30 * 86_400_000;

/** One draft for each form, sealed under a key of the clinic that never leaves this browser. */
let opened: UseStore | undefined;
export const store = (): UseStore => (opened ??= createStore("preamble", "draft"));
const keyName = (slug: string) => `${slug} key`;
const draftName = (slug: string, intakeId: string) => `${slug} draft ${intakeId}`;
export const openName = (slug: string) => `${slug} open`;
export const draftNames = async (slug: string): Promise<string[]> =>
  (await keys<string>(store())).filter((name) => name.startsWith(draftName(slug, "")));

/**
 * One after another, whatever tab it comes from: nothing is kept over what another tab keeps, nor are two keys made.
 * Rejects where the browser gives no lock, which keeps nothing either.
 */
export const inTurn = async <T>(slug: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`preamble draft ${slug}`, async () => {
    await takeUpSole(slug);
    return work();
  });

/** A draft kept when a phone kept but one for a clinic goes under the name of its form. */
async function takeUpSole(slug: string): Promise<void> {
  const soleName = `${slug} draft`;
  const sole = await unseal(slug, soleName);
  if (!sole) return;
  const later = await unseal(slug, draftName(slug, sole.intake.id));
  const pending = mergePending(nothingPending, later?.pending ?? nothingPending, sole.pending);
  await seal(slug, { ...(later ?? sole), pending });
  await del(soleName, store());
}

async function keyOf(slug: string, make: boolean): Promise<CryptoKey | undefined> {
  const known = await get<CryptoKey>(keyName(slug), store());
  if (known || !make) return known;
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  await set(keyName(slug), key, store());
  return key;
}

/** Remembers which form is open in this browser: without a connection no other opens unasked. */
export const keepOpen = (slug: string, intakeId: string): Promise<void> =>
  inTurn(slug, () => set(openName(slug), intakeId, store())).catch(() => {});

type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly text: ArrayBuffer };

/** As long as a phone may take to keep a draft: what is given is sent, kept or not. */
const longestMs = 3000;

/** Keeps what is pending of a form beside what other tabs keep of it; resolves with whether it could. */
export function keepDraft(
  slug: string,
  form: () => Pick<Draft, "intake" | "clinic">,
  merge: MergeKept,
): Promise<boolean> {
  const keeping = inTurn(slug, async () => {
    const before = await unseal(slug, draftName(slug, form().intake.id));
    const pending = merge(before?.pending ?? null);
    if (pending) await seal(slug, { ...form(), pending, keptAt: Date.now() });
    return true;
  });
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), longestMs));
  return Promise.race([keeping.catch(() => false), late]);
}

async function seal(slug: string, draft: Draft): Promise<void> {
  const key = await keyOf(slug, true);
  if (!key) throw new Error("This browser keeps no key.");
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    key,
    new TextEncoder().encode(JSON.stringify(draft)),
  );
  const sealed: Sealed = { iv, text };
  await set(draftName(slug, draft.intake.id), sealed, store());
}

export async function unseal(slug: string, name: string): Promise<Draft | null> {
  try {
    const sealed = await get<Sealed>(name, store());
    const key = await keyOf(slug, false);
    if (!sealed || !key) return null;
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv }, key, sealed.text);
    const draft: Draft = JSON.parse(new TextDecoder().decode(text));
    if (Date.now() - draft.keptAt <= longestKept) return revived(draft);
    await forget(slug, name);
    return null;
  } catch {
    return null;
  }
}

/** JSON has no dates: the one that a draft holds is made anew. */
function revived(draft: Draft): Draft {
  const { raised } = draft.intake;
  return raised
    ? { ...draft, intake: { ...draft.intake, raised: { ...raised, at: new Date(raised.at) } } }
    : draft;
}

/** Takes the draft of a form away, and with the last one the key: after sending, or when the form has expired. */
export const dropDraft = (slug: string, intakeId: string): Promise<void> =>
  inTurn(slug, () => forget(slug, draftName(slug, intakeId))).catch(() => {});

async function forget(slug: string, name: string): Promise<void> {
  try {
    await del(name, store());
    const open = await get<string>(openName(slug), store());
    if (open && draftName(slug, open) === name) await del(openName(slug), store());
    if ((await draftNames(slug)).length === 0) await del(keyName(slug), store());
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
