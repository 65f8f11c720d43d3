import { randomUUID } from "node:crypto";
import type { Client } from "pg";

export type TenantTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly nullable: boolean }[];
};

/** Every table that carries a clinic, with the columns that an insert may name, as the catalogue has them. */
export async function tenantTables(client: Client): Promise<TenantTable[]> {
  const { rows } = await client.query<TenantTable>(
    `select c.table_name as name,
       json_agg(json_build_object('name', c.column_name, 'type', c.udt_name, 'nullable', c.is_nullable = 'YES')
         order by c.ordinal_position) as columns
     from information_schema.columns c
     where c.table_schema = 'public' and c.is_generated = 'NEVER' and c.is_identity = 'NO'
     group by 1 having bool_or(c.column_name = 'clinic_id') order by 1`,
  );
  return rows;
}

/** What a check of its table needs besides the not null columns, and words that a closed list knows. */
const demanded: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  appointment: { status: "booked" },
  answer_event: { source: "tick" },
  case: { status: "new" },
  consent: { kind: "care", act: "given" },
  call: { contact: "patient", outcome: "reached" },
  document: { kind: "day-summaries", sha256: "0".repeat(64) },
  escalation: { audience: "owner" },
  review: { verdict: "agree" },
  session: { intake_id: randomUUID() },
  task: { kind: "call-back" },
};

/** Inserts a row made from the types of its columns. Throws where the database refuses it. */
export async function insertRow(client: Client, table: TenantTable, clinicId: string): Promise<void> {
  const fixed = { clinic_id: clinicId, ...demanded[table.name] };
  const columns = table.columns.filter(({ name, nullable }) => !nullable || name in fixed);
  const values = columns.map(
    ({ name, type }, index) => new Map(Object.entries(fixed)).get(name) ?? valueOf(type, index),
  );
  await client.query(
    `insert into "${table.name}" (${columns.map(({ name }) => `"${name}"`).join(", ")})
     values (${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
    values,
  );
}

/** A value of a type; instants grow with the column, as starts lie before ends and windows. */
function valueOf(type: string, index: number): unknown {
  switch (type) {
    case "uuid":
      return randomUUID();
    case "text":
      return randomUUID();
    case "int2":
    case "int4":
    case "int8":
      return 0;
    case "bool":
      return false;
    case "date":
      return "2026-03-02";
    case "timestamptz":
      return new Date(Date.UTC(2026, 2, 2, index));
    case "jsonb":
      return "{}";
    case "_text":
      return [];
    default:
      throw new Error(`No value is known for the type ${type}.`);
  }
}
