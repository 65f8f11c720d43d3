import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { z } from "zod";
import type { Head } from "./chain.ts";

const headSchema = z.object({ clinicId: z.uuid(), position: z.int().min(1), hash: z.hex().length(64) });

/** Adds a head to a file that is only ever added to: one JSON line a head. */
export async function keepHead(file: string, { clinicId, position, hash }: Head): Promise<void> {
  const kept = await open(file, "a+", 0o600);
  try {
    const { size } = await kept.stat();
    const { buffer } = await kept.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    // Where the writer was killed within a line, the next begins its own.
    const start = size > 0 && buffer.toString() !== "\n" ? "\n" : "";
    await kept.appendFile(`${start}${JSON.stringify({ clinicId, position, hash })}\n`);
  } finally {
    await kept.close();
  }
}

/**
 * The heads kept in a file. A line that was cut off where the writer was killed is passed over, and said unless it is
 * the last. Throws one sentence that names the first line that is something else than a head, or where none is one.
 */
export function readHeads(file: string, say: (line: string) => void): Head[] {
  const lines = readFileSync(file, "utf8").split("\n");
  if (lines.at(-1) !== "") lines.pop();
  const heads: Head[] = [];
  const cut: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const value = jsonOf(line);
    const parsed = headSchema.safeParse(value);
    if (parsed.success) heads.push(parsed.data);
    else if (value === undefined) cut.push(index + 1);
    else throw noHead(file, index + 1);
  }
  const [first] = cut;
  if (first !== undefined && heads.length === 0) throw noHead(file, first);
  for (const line of cut) say(`Line ${line} of ${file} was cut off and is passed over.`);
  return heads;
}

const noHead = (file: string, line: number) =>
  new Error(`Line ${line} of ${file} is no head of an audit chain.`);

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
