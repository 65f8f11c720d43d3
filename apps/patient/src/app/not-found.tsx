import { headers } from "next/headers";
import { languageHeader } from "../server/language-header.ts";
import { PlainPage } from "./plain-page.tsx";

const words = {
  en: { heading: "This page is not here", more: "Check the address with your clinic." },
  es: { heading: "Esta página no está aquí", more: "Revise la dirección con su clínica." },
};

export default async function NotFound() {
  return <PlainPage named={(await headers()).get(languageHeader)} words={words} />;
}
