import { type Client, escapeIdentifier } from "pg";

/** Fills a table faster: its indexes, save those of constraints, are made anew afterwards as they were. */
export async function withoutIndexes(
  owner: Client,
  table: string,
  fill: () => Promise<unknown>,
): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1::regclass
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [escapeIdentifier(table)],
  );
  for (const { name } of rows) await owner.query(`drop index ${escapeIdentifier(name)}`);
  await fill();
  for (const { definition } of rows) await owner.query(definition);
}
