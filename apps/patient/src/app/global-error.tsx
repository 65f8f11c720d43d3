"use client";

import { useEffect } from "react";
import "./globals.css";

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
        <main className="mx-auto max-w-xl p-6">
          <h1 className="text-2xl font-bold">This page cannot be shown just now</h1>
          <p className="mt-4">
            What you saved is safe. The page comes back by itself; or call your clinic.{" "}
            <span lang="es">
              Esta página no se puede mostrar ahora. Lo que guardó está a salvo. La página vuelve sola; o
              llame a su clínica.
            </span>
          </p>
          <p className="mt-4">
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
