import { type Database, withClinic } from "@preamble/db/client";
import { sql, TransactionRollbackError } from "drizzle-orm";
import type { openWorld } from "../world.ts";

type World = Awaited<ReturnType<typeof openWorld>>;

/**
 * The world's database, of which no transaction is kept, so that each call meets the same rows. Before it is
 * undone it is held to the constraints that wait for its end, and to the rows of all clinics but its own,
 * which must stand as they stood.
 */
export async function rehearsalIn(world: World, home: string): Promise<Database> {
  const versions = world.tables
    .map((name) => `select '${name}' || ctid || xmin as version from "${name}" where clinic_id <> home`)
    .join(" union all ");
  // It sees what the application role does not: the rows that another clinic has in this very transaction.
  await world.owner.query(
    `create function elsewhere(home uuid) returns text language plpgsql stable security definer as $$
     begin
       return (select count(*) || ' ' || sum(hashtextextended(version, 0)) from (${versions}
         union all select 'job' || ctid || xmin from pgboss.job where data->>'clinicId' <> home::text) everything);
     end $$`,
  );
  const look = sql`select elsewhere(${home}::uuid) as rows`;
  const rowsOf = ({ rows: [row] }: { rows: Record<string, unknown>[] }) => row?.["rows"];
  const before = await withClinic(world.database, home, async (tx) => rowsOf(await tx.execute(look)));
  return {
    ...world.database,
    async transaction<T>(...[run, settings]: Parameters<typeof world.database.transaction<T>>): Promise<T> {
      let answer: { readonly given: T } | undefined;
      await world.database
        .transaction(async (tx) => {
          answer = { given: await run(tx) };
          await tx.execute(sql`set constraints all immediate`);
          if (rowsOf(await tx.execute(look)) !== before)
            throw new Error("A row of another clinic has changed.");
          tx.rollback();
        }, settings)
        .catch((fault: unknown) => {
          if (!(fault instanceof TransactionRollbackError)) throw fault;
        });
      if (!answer) throw new Error("A transaction was undone before it answered.");
      return answer.given;
    },
  };
}
