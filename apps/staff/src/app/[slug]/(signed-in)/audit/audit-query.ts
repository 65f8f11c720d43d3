import { type AuditFilter, auditFilterSchema } from "@preamble/api/audit/list-audit";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The filter of the audit trail that an address asks for; what fits no field narrows nothing. */
export function auditFilterFrom(query: Query): AuditFilter {
  const given = { ...query, signs: query["signs"] === "true" || undefined };
  const fields = Object.entries(auditFilterSchema.shape).flatMap(([name, schema]) => {
    const { data } = schema.safeParse(Reflect.get(given, name) || undefined);
    return data === undefined ? [] : [[name, data]];
  });
  return auditFilterSchema.parse(Object.fromEntries(fields));
}

/** The same as an address says it: codes and ids, never a name. */
export const auditQuery = (filter: AuditFilter, more: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams([
    ...Object.entries(filter).map(([name, value]) => [name, String(value)]),
    ...Object.entries(more),
  ]).toString();
