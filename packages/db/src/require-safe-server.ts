import { sql } from "drizzle-orm";
import { applicationRole, type Database } from "./client.ts";

/** A server on which what was acknowledged, or a clinic's own, would not be safe. Its message is for people. */
export class UnsafeServerError extends Error {
  override name = "UnsafeServerError";
}

type Settings = {
  readonly fsync: string;
  readonly synchronous_commit: string;
  readonly full_page_writes: string;
  readonly isolation: string;
  readonly role: string;
  readonly free_of_policies: boolean;
};

/** Throws UnsafeServerError with one sentence that names everything wrong with the server or the role. */
export async function requireSafeServer({ orm }: Database): Promise<void> {
  const { rows } = await orm.execute<Settings>(sql`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
      current_setting('full_page_writes') as full_page_writes,
      current_setting('default_transaction_isolation') as isolation, rolname as role,
      rolsuper or rolbypassrls as free_of_policies
    from pg_roles where rolname = current_user`);
  const [found] = rows;
  const faults = found ? faultsOf(found) : ["its role is unknown"];
  if (faults.length > 0) throw new UnsafeServerError(`This PostgreSQL is not safe: ${faults.join("; ")}.`);
}

function faultsOf(found: Settings): string[] {
  const faults = (["fsync", "full_page_writes", "synchronous_commit"] as const)
    .filter((setting) => found[setting] === "off")
    .map((setting) => `${setting} is off and must be on`);
  // The verbs lock the rows that they decide on; at a higher level the one that waited would fail instead.
  if (found.isolation !== "read committed") {
    faults.push(`default_transaction_isolation is "${found.isolation}" and must be "read committed"`);
  }
  // What an address adds to the connection may take the place of the role that we ask for.
  if (found.role !== applicationRole) faults.push(`the role is ${found.role} and must be ${applicationRole}`);
  if (found.free_of_policies) faults.push(`the role ${found.role} passes by row level security`);
  return faults;
}
