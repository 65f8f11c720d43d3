import { readFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { z } from "zod";
import type { Head } from "./chain.ts";

const headSchema = z.object({ clinicId: z.uuid(), position: z.int().min(1), hash: z.hex().length(64) });

/** Adds a head to a file that is only ever added to: one JSON line a head. */
export async function keepHead(file: string, { clinicId, position, hash }: Head): Promise<void> {
  await appendFile(file, `${JSON.stringify({ clinicId, position, hash })}\n`, { mode: 0o600 });
}

/** The heads kept in a file. Throws one sentence that names the first line that is none. */
export function readHeads(file: string): Head[] {
  const lines = readFileSync(file, "utf8").split("\n");
  // The last line may be cut off where the writer was killed.
  if (lines.at(-1) !== "") lines.pop();
  return lines
    .filter((line) => line !== "")
    .map((line, index) => {
      const parsed = headSchema.safeParse(jsonOf(line));
      if (!parsed.success) throw new Error(`Line ${index + 1} of ${file} is no head of an audit chain.`);
      return parsed.data;
    });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
