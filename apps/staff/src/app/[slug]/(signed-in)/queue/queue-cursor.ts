import { z } from "zod";

const schema = z.object({
  rank: z.coerce.number().int().min(0).max(6),
  stopped: z.enum(["true", "false"]),
  due: z.iso.datetime(),
  id: z.uuid(),
});

type Place = {
  readonly queueRank: number;
  readonly clockStopped: boolean;
  readonly dueAt: Date;
  readonly id: string;
};

/** Where the next page of the queue starts, as a query: rank, clock, time and id, nothing of a patient. */
export function cursorQuery({ queueRank, clockStopped, dueAt, id }: Place): string {
  return new URLSearchParams({
    rank: String(queueRank),
    stopped: String(clockStopped),
    due: dueAt.toISOString(),
    id,
  }).toString();
}

/** The place that a query names; undefined, thus the first page, where it names none. */
export function cursorFrom(query: unknown): Place | undefined {
  const { success, data } = schema.safeParse(query);
  if (!success) return undefined;
  const { rank, stopped, due, id } = data;
  return { queueRank: rank, clockStopped: stopped === "true", dueAt: new Date(due), id };
}
