import { Client } from "pg";
import { applicationRole, sealerRole } from "./client.ts";

/**
 * Makes the login of an address, or gives it that password: it owns nothing, and has no right but to become one of
 * the roles of the product. As the owner of a migrated database. Throws one sentence where it is the owner's.
 */
export async function letPartsIn(ownerUrl: string, partsUrl: string): Promise<void> {
  const { user = "", password } = new Client({ connectionString: partsUrl });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ mighty: boolean }>(
      "select rolsuper or rolname = current_user as mighty from pg_roles where rolname = $1",
      [user],
    );
    if (rows[0]?.mighty) throw new Error("DATABASE_URL must name a login that is not the owner's");
    const login = client.escapeIdentifier(user);
    await client.query(
      `${rows[0] ? "alter" : "create"} role ${login}
       login noinherit nocreaterole nocreatedb password ${client.escapeLiteral(password ?? "")}`,
    );
    await client.query(`grant ${applicationRole}, ${sealerRole} to ${login}`);
  } finally {
    await client.end();
  }
}
