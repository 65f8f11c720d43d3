import { languages } from "@preamble/domain/languages";
import { useEffect } from "react";
import { protocolAddress } from "../protocol-file.ts";

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
      .then(({ active }) =>
        active?.postMessage({
          shells: languages.map((language) => `/${slug}/${language}/offline`),
          files: languages.flatMap((language) => [
            protocolAddress(protocolHash, language, "patient"),
            ...(isHelped ? [protocolAddress(protocolHash, language, "helper")] : []),
          ]),
        }),
      )
      .catch(() => {
        // A browser without service workers needs a connection to open the form again.
      });
  }, [slug, protocolHash, isHelped]);
}
