import { languages } from "@preamble/domain/languages";
import { useEffect } from "react";
import { patientHelped } from "../patient-helped.ts";
import { protocolAddress } from "../protocol-file.ts";
import { readAllDrafts } from "./draft-store.ts";

type Form = { readonly slug: string; readonly protocolHash: string; readonly isHelped: boolean };

/** What opens these forms without a connection, in every language. */
export function offlineParts(forms: readonly Form[]) {
  const shells = forms.flatMap(({ slug }) => languages.map((language) => `/${slug}/${language}/offline`));
  const files = forms.flatMap(({ protocolHash, isHelped }) =>
    languages.flatMap((language) => [
      protocolAddress(protocolHash, language, "patient"),
      ...(isHelped ? [protocolAddress(protocolHash, language, "helper")] : []),
    ]),
  );
  return { shells: [...new Set(shells)], files: [...new Set(files)] };
}

/** What opens this form, and each other that the phone keeps: those are offered by name (docs/decisions/024). */
export const offlinePartsWith = async (form: Form) =>
  offlineParts([
    form,
    ...(await readAllDrafts()).map(({ slug, draft: { intake } }) => ({
      slug,
      protocolHash: intake.protocolHash,
      isHelped: patientHelped(intake) !== null,
    })),
  ]);

/**
 * Lets the form open again without a connection: a service worker keeps the data-free shell, the files it
 * needs and the protocol, in every language, and nothing of the patient. Where someone answers for the patient it
 * keeps both voices: a page for the young person alone is in their own.
 */
export function useOfflineShell(slug: string, protocolHash: string, isHelped: boolean): void {
  useEffect(() => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) return;
    void serviceWorker
      .register("/offline.js")
      .then(() => serviceWorker.ready)
      .then(async ({ active }) =>
        active?.postMessage(await offlinePartsWith({ slug, protocolHash, isHelped })),
      )
      .catch(() => {
        // A browser without service workers needs a connection to open the form again.
      });
  }, [slug, protocolHash, isHelped]);
}
