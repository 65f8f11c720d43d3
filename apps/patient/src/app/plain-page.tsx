import { type Language, languages } from "@preamble/domain/languages";
import styles from "./plain-page.module.css";

type Props = {
  /** The language of the address, where it has one. */
  named: string | null | undefined;
  words: Readonly<Record<Language, { readonly heading: string; readonly more: string }>>;
};

const worse: Readonly<Record<Language, readonly [asked: string, call: string]>> = {
  en: ["Feeling much worse?", "Call 911"],
  es: ["¿Se siente mucho peor?", "Llamar al 911"],
};

/** A page outside every clinic's: in the language of its address, then in the other, for the address may be wrong. */
export function PlainPage({ named, words }: Props) {
  const first = languages.find((language) => language === named) ?? "en";
  const inTurn = languages.toSorted((one, other) => Number(other === first) - Number(one === first));
  return (
    <html lang={first}>
      <body>
        <title>{words[first].heading}</title>
        <main className={styles.page}>
          {inTurn.map((language) => {
            const { heading, more } = words[language];
            const [asked, call] = worse[language];
            return (
              <div key={language} lang={language}>
                {language === first ? <h1>{heading}</h1> : <h2>{heading}</h2>}
                <p>{more}</p>
                <p>
                  {asked} <a href="tel:911">{call}</a>
                </p>
              </div>
            );
          })}
        </main>
      </body>
    </html>
  );
}
