"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { PlainPage } from "./plain-page.tsx";

const retryMs = 5000;

const words = {
  en: {
    heading: "This page cannot be shown just now",
    more: "What you saved is safe. The page comes back by itself; or call your clinic.",
  },
  es: {
    heading: "Esta página no se puede mostrar ahora",
    more: "Lo que guardó está a salvo. La página vuelve sola; o llame a su clínica.",
  },
};

/** Its words come with it: what failed may be what knows the clinic. Tries again by itself. */
export default function GlobalError({ retry }: { retry: () => void }) {
  useEffect(() => {
    const timer = setInterval(retry, retryMs);
    return () => clearInterval(timer);
  }, [retry]);
  return <PlainPage named={usePathname().split("/")[2]} words={words} />;
}
