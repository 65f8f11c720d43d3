import { readFileSync } from "node:fs";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { TriageLineError, triageLines } from "./triage-lines.ts";

const file = process.argv[2];
const today = new Date().toISOString().slice(0, 10);

try {
  const text = readFileSync(!file || file === "-" ? 0 : file, "utf8");
  const lines = triageLines(text, compileProtocol(definitionOf(authoredContent)), today);
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
} catch (error) {
  const unreadable = error instanceof Error && "code" in error;
  if (!(error instanceof TriageLineError) && !unreadable) throw error;
  process.stderr.write(`${unreadable ? `Cannot read ${file ?? "standard input"}` : error.message}\n`);
  process.exitCode = 1;
}
