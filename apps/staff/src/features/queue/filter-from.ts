import { type QueueFilter, queueFilterSchema } from "@preamble/api/cases/queue-filter";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const names = Object.keys(queueFilterSchema.shape);

/** The filter that an address names, "me" being whoever reads; what makes no sense in it narrows nothing. */
export function filterFrom(query: Query, me: string): QueueFilter {
  const asked: Record<string, unknown> = {};
  for (const name of names) {
    const value = query[name];
    if (typeof value !== "string" || value === "") continue;
    asked[name] = name === "owner" && value === "me" ? me : name === "unresolved" ? value === "true" : value;
  }
  const { success, data, error } = queueFilterSchema.safeParse(asked);
  if (success) return data;
  for (const { path } of error.issues) delete asked[String(path[0])];
  return queueFilterSchema.parse(asked);
}
