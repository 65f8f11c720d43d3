import { z } from "zod";

const first = new Date("0001-01-01T00:00:00Z");
const last = new Date("9999-12-31T23:59:59.999Z");

/** A moment in the years that ISO 8601 and PostgreSQL both write with four digits. */
export const instantSchema = z
  .union([z.date(), z.iso.datetime({ offset: true, abort: true })])
  .transform((moment) => new Date(moment))
  .refine((moment) => moment >= first && moment <= last);

/** A day, as `YYYY-MM-DD`, that begins and ends in those years wherever it is. */
export const daySchema = z.iso.date().refine((day) => day > "0001-01-01" && day < "9999-12-31");
