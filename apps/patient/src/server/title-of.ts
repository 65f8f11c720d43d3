import { languages } from "@preamble/domain/languages";
import type { Metadata } from "next";
import { type Text, textIn } from "../text/text.ts";

type Props = { params: Promise<{ locale: string }> };

/** Calls a page by its own words, in the language of its address. */
export const titleOf =
  (words: (text: Text) => string) =>
  async ({ params }: Props): Promise<Metadata> => {
    const { locale } = await params;
    const language = languages.find((one) => one === locale);
    return language ? { title: words(textIn(language)) } : {};
  };
