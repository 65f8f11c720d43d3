import { useEffect } from "react";

/**
 * Lets the form open again without a connection: a service worker keeps what opens it, and nothing of the patient.
 */
export function useOfflineShell(slug: string, protocolHash: string, isHelped: boolean): void {
  useEffect(() => {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) return;
    void serviceWorker
      .register("/offline.js")
      .then(() => serviceWorker.ready)
      .then(async ({ active }) => {
        const { offlineParts } = await import("./offline-parts.ts");
        active?.postMessage(await offlineParts({ slug, protocolHash, isHelped }));
      })
      .catch(() => {
        // A browser without service workers needs a connection to open the form again.
      });
  }, [slug, protocolHash, isHelped]);
}
