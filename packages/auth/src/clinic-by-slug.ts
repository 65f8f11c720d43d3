import type { Database } from "@preamble/db/client";
import { clinic } from "@preamble/db/schema";
import { eq } from "drizzle-orm";

/** The clinic that an address names, or null. */
export async function clinicBySlug(database: Database, slug: string) {
  if (slug.includes("\u0000")) return null;
  const [row] = await database.orm.select().from(clinic).where(eq(clinic.slug, slug));
  return row ?? null;
}
