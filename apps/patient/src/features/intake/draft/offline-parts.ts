import { languages } from "@preamble/domain/languages";
import { patientHelped } from "../patient-helped.ts";
import { protocolAddress } from "../protocol-file.ts";
import { keptSlugs, readDrafts } from "./kept-drafts.ts";

type OpenForm = { readonly slug: string; readonly protocolHash: string; readonly isHelped: boolean };

/**
 * The data-free shell, and the protocol in every language, that open this form without a connection and each other that
 * the phone keeps: those are offered by name (docs/decisions/024). Where someone answers for the patient both voices
 * are there: a page for the young person alone is in their own.
 */
export async function offlineParts(form: OpenForm) {
  const forms = [form];
  for (const slug of await keptSlugs())
    for (const { intake } of await readDrafts(slug))
      forms.push({ slug, protocolHash: intake.protocolHash, isHelped: patientHelped(intake) !== null });
  const shells = forms.flatMap(({ slug }) => languages.map((language) => `/${slug}/${language}/offline`));
  const files = forms.flatMap(({ protocolHash, isHelped }) =>
    languages.flatMap((language) => [
      protocolAddress(protocolHash, language, "patient"),
      ...(isHelped ? [protocolAddress(protocolHash, language, "helper")] : []),
    ]),
  );
  return { shells: [...new Set(shells)], files: [...new Set(files)] };
}
