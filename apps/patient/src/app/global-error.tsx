"use client";

import { useEffect } from "react";
import styles from "./plain-page.module.css";

const retryMs = 5000;

/** Shown in both languages: what failed may be what knows the language. Tries again by itself. */
export default function GlobalError({ retry }: { retry: () => void }) {
  useEffect(() => {
    const timer = setInterval(retry, retryMs);
    return () => clearInterval(timer);
  }, [retry]);
  return (
    <html lang="en">
      <body>
        <main className={styles.page}>
          <h1>This page cannot be shown just now</h1>
          <p>
            What you saved is safe. The page comes back by itself; or call your clinic.{" "}
            <span lang="es">
              Esta página no se puede mostrar ahora. Lo que guardó está a salvo. La página vuelve sola; o
              llame a su clínica.
            </span>
          </p>
          <p>
            Feeling much worse? <a href="tel:911">Call 911</a>.{" "}
            <span lang="es">
              ¿Se siente mucho peor? <a href="tel:911">Llame al 911</a>.
            </span>
          </p>
        </main>
      </body>
    </html>
  );
}
