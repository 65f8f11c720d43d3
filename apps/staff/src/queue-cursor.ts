import { z } from "zod";

const schema = z.object({
  rank: z.coerce.number().int().min(0).max(6),
  due: z.iso.datetime(),
  id: z.uuid(),
});

type Place = { readonly queueRank: number; readonly dueAt: Date; readonly id: string };

/** Where the next page of the queue starts, as a query: rank, time and id, nothing of a patient. */
export function cursorQuery({ queueRank, dueAt, id }: Place): string {
  return new URLSearchParams({ rank: String(queueRank), due: dueAt.toISOString(), id }).toString();
}

/** The place that a query names; undefined, thus the first page, where it names none. */
export function cursorFrom(query: unknown): Place | undefined {
  const { success, data } = schema.safeParse(query);
  return success ? { queueRank: data.rank, dueAt: new Date(data.due), id: data.id } : undefined;
}
