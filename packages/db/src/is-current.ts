import { sql } from "drizzle-orm";
import journal from "../migrations/meta/_journal.json" with { type: "json" };
import type { Database } from "./client.ts";

const newest = Math.max(...journal.entries.map(({ when }) => when));

/** Whether the database answers and has every migration that this build knows; a newer one has more. */
export async function isCurrent({ orm }: Database): Promise<boolean> {
  try {
    const { rows } = await orm.execute<{ applied: string | null }>(
      sql`select max(created_at) as applied from drizzle.__drizzle_migrations`,
    );
    return Number(rows[0]?.applied ?? 0) >= newest;
  } catch {
    return false;
  }
}
