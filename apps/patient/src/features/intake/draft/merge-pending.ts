import type { Pending } from "./draft.ts";

/**
 * What is pending where several tabs give answers to one form: `ours` is what this tab holds, `known` what it last
 * saw kept on the phone, and `kept` what is kept there now. What a tab knew and no longer holds, it has sent.
 */
export function mergePending(known: Pending, ours: Pending, kept: Pending): Pending {
  const [inKnown, inOurs, inKept] = [idsOf(known), idsOf(ours), idsOf(kept)];
  const { contact = null, ...fields } = mergeFields(fieldsOf(known), fieldsOf(ours), fieldsOf(kept));
  const marks = unlessEmpty(
    mergeFields(known.notes?.marks ?? {}, ours.notes?.marks ?? {}, kept.notes?.marks ?? {}),
  );
  const symptomStarts = unlessEmpty(
    mergeFields(
      known.notes?.symptomStarts ?? {},
      ours.notes?.symptomStarts ?? {},
      kept.notes?.symptomStarts ?? {},
    ),
  );
  const typed = mergeFields(known.typed ?? {}, ours.typed ?? {}, kept.typed ?? {});
  return {
    contact,
    answers: [
      ...kept.answers.filter(({ eventId }) => inOurs.has(eventId) || !inKnown.has(eventId)),
      ...ours.answers.filter(({ eventId }) => !inKept.has(eventId) && !inKnown.has(eventId)),
    ],
    notes: unlessEmpty({ ...fields, ...(marks && { marks }), ...(symptomStarts && { symptomStarts }) }),
    typed: unlessEmpty(typed),
  };
}

/** Whether both say the same: the boxes of a form name their fields in another order than a merge does. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const idsOf = ({ answers }: Pending) => new Set(answers.map(({ eventId }) => eventId));

/** Marks and sign starts are told one by one, and merged so. */
const fieldsOf = ({ contact, notes }: Pending) => {
  const { marks: _marks, symptomStarts: _starts, ...whole } = notes ?? {};
  return { ...whole, ...(contact && { contact }) };
};

const unlessEmpty = <Fields extends object>(fields: Fields): Fields | null =>
  Object.keys(fields).length > 0 ? fields : null;

/** Of what has no history the later stands: what was changed here, else what is kept. */
const mergeFields = <Fields extends object>(known: Fields, ours: Fields, kept: Fields) => ({
  ...without(kept, (name) => !(name in ours) && isSame(kept[name], known[name])),
  ...without(ours, (name) => isSame(ours[name], known[name])),
});

function without<Fields extends object>(
  fields: Fields,
  isGone: (name: keyof Fields) => boolean,
): Partial<Fields> {
  const left: Partial<Fields> = { ...fields };
  for (const name in left) if (isGone(name)) delete left[name];
  return left;
}
