import { SkipLink } from "@preamble/ui/skip-link";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { LanguageSwitch } from "../../../components/language-switch.tsx";
import { LateTypeface } from "../../../components/late-typeface.tsx";
import { requirePlace } from "../../../server/visit.ts";
import { textIn } from "../../../text/text.ts";
import "../../globals.css";

type Props = { children: ReactNode; params: Promise<{ slug: string; locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, locale } = await params;
  const { clinic } = await requirePlace(slug, locale);
  return {
    title: { default: clinic.name, template: `%s · ${clinic.name}` },
    applicationName: clinic.name,
    robots: { index: false },
  };
}

export default async function PatientLayout({ children, params }: Props) {
  const { slug, locale } = await params;
  const { clinic, language } = await requirePlace(slug, locale);
  const text = textIn(language);
  return (
    <html lang={language}>
      <body className="flex min-h-dvh flex-col">
        <SkipLink>{text.skip}</SkipLink>
        <header className="border-b border-line">
          <div className="mx-auto flex max-w-2xl items-center justify-between gap-4 px-4 py-2">
            <p className="min-w-0 font-semibold">{clinic.name}</p>
            <LanguageSwitch language={language} label={text.language} />
          </div>
        </header>
        <main id="main" className="mx-auto w-full max-w-2xl flex-1 px-4 py-5">
          {children}
        </main>
        <footer className="border-t border-line">
          <p className="mx-auto max-w-2xl px-4 py-3">
            {text.feelingWorse}{" "}
            <a href="tel:911" className="inline-flex min-h-11 items-center font-semibold">
              {text.call911}
            </a>
          </p>
        </footer>
        <LateTypeface />
      </body>
    </html>
  );
}
