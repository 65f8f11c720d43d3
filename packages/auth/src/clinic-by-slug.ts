import type { Database } from "@preamble/db/client";
import { clinic } from "@preamble/db/schema";
import { eq } from "drizzle-orm";

/** The clinic that an address names, or null. */
export async function clinicBySlug(database: Database, slug: string) {
  if (slug.includes("\u0000")) return null;
  const [row] = await database.orm.select().from(clinic).where(eq(clinic.slug, slug));
  return row ?? null;
}

const known = new WeakMap<Database, Map<string, string>>();

/** The id of the clinic that an address names, or null. A clinic has both for life, so each is read once. */
export async function clinicIdBySlug(database: Database, slug: string): Promise<string | null> {
  const ids = known.get(database) ?? new Map<string, string>();
  known.set(database, ids);
  const id = ids.get(slug) ?? (await clinicBySlug(database, slug))?.id;
  if (id) ids.set(slug, id);
  return id ?? null;
}
