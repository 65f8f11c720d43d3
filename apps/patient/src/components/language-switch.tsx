"use client";

import { type Language, languages } from "@preamble/domain/languages";
import { usePathname } from "next/navigation";

const names: Readonly<Record<Language, string>> = { en: "English", es: "Español" };

/** The same page in the other language; answers are on the server and stay. */
export function LanguageSwitch({ language, label }: { language: Language; label: string }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="flex gap-1">
      {languages.map((one) =>
        one === language ? (
          <span
            key={one}
            lang={one}
            aria-current="true"
            className="inline-flex min-h-11 items-center px-2 font-semibold"
          >
            {names[one]}
          </span>
        ) : (
          <a
            key={one}
            lang={one}
            hrefLang={one}
            href={pathIn(one, path)}
            // A form moves on without the router, and what a link carries behind ? and # goes along.
            onClick={({ currentTarget }) => {
              currentTarget.pathname = pathIn(one, location.pathname);
              currentTarget.search = location.search;
              currentTarget.hash = location.hash;
            }}
            className="inline-flex min-h-11 items-center px-2"
          >
            {names[one]}
          </a>
        ),
      )}
    </nav>
  );
}

function pathIn(language: Language, path: string): string {
  const [, slug, , ...rest] = path.split("/");
  return `/${[slug, language, ...rest].join("/")}`;
}
