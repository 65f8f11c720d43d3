import type { Tx } from "@preamble/db/client";
import { protocol } from "@preamble/db/schema";
import { definitionOf, type ProtocolContent } from "@preamble/domain/content/protocol-content";
import { checkProtocol } from "@preamble/domain/triage/check-protocol";
import { compileProtocol, type Protocol } from "@preamble/domain/triage/compile-protocol";
import { eq } from "drizzle-orm";
import { VerbError } from "./errors.ts";

export type LoadedProtocol = { readonly content: ProtocolContent; readonly compiled: Protocol };

const loaded = new Map<string, LoadedProtocol>();

/** A published protocol by its hash; immutable, so it is kept once read. Throws not_found. */
export async function loadProtocol(tx: Tx, hash: string): Promise<LoadedProtocol> {
  const known = loaded.get(hash);
  if (known) return known;
  const [row] = await tx.select({ content: protocol.content }).from(protocol).where(eq(protocol.hash, hash));
  if (!row) throw new VerbError("not_found");
  const definition = definitionOf(row.content);
  checkProtocol(definition);
  const fresh = { content: row.content, compiled: compileProtocol(definition) };
  loaded.set(hash, fresh);
  return fresh;
}
