import { languages } from "@preamble/domain/languages";
import { useEffect } from "react";

/**
 * Lets the form open again without a connection: a service worker keeps the data-free shell, the files it
 * needs and the protocol, in every language, and nothing of the patient.
 */
export function useOfflineShell(slug: string, protocolHash: string): void {
  useEffect(() => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) return;
    void serviceWorker
      .register("/offline.js")
      .then(() => serviceWorker.ready)
      .then(({ active }) =>
        active?.postMessage({
          shells: languages.map((language) => `/${slug}/${language}/offline`),
          files: languages.map((language) => `/protocol/${protocolHash}/${language}.json`),
        }),
      )
      .catch(() => {
        // A browser without service workers needs a connection to open the form again.
      });
  }, [slug, protocolHash]);
}
