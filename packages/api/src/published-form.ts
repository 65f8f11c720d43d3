import type { Voice } from "@preamble/domain/content/voice";
import type { Language } from "@preamble/domain/languages";
import { formContent, type FormContent } from "@preamble/domain/form/form-content";
import type { Services } from "./define-verb.ts";
import { loadProtocol, type LoadedProtocol } from "./protocols.ts";

/**
 * A published protocol as its readers fill it in, with the compiled rules; public and immutable, so no
 * clinic and no session is asked for. Throws not_found.
 */
export async function publishedForm(
  { database }: Pick<Services, "database">,
  hash: string,
  language: Language,
  voice: Voice,
): Promise<{ content: FormContent; compiled: LoadedProtocol["compiled"] }> {
  const { content, compiled } = await database.transaction((tx) => loadProtocol(tx, hash));
  return { content: formContent(content, hash, language, voice), compiled };
}
