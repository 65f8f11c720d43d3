import { Notice } from "@preamble/ui/notice";
import type { Text } from "../../text/text.ts";
import type { Ended } from "./save-queue.ts";

type Props = { text: Text; slug: string; language: string; ended: Ended };

/** Why nothing more is saved from this page, where what was given is now, and the way on. */
export function EndedNotice({ text, slug, language, ended: { why, kept } }: Props) {
  const home = `/${slug}/${language}`;
  const ways = {
    "session-over": kept
      ? { words: text.endedKept, link: text.startKeptGoOn, href: `${home}/start` }
      : { words: text.endedNotKept, link: text.startAgain, href: home },
    "form-over": { words: text.endedFormOver, link: text.startAgain, href: home },
    "form-full": { words: text.endedFormFull, link: text.startAgain, href: home },
    sent: { words: text.endedSent, link: text.endedSentLink, href: `${home}/result` },
  } as const;
  const { words, link, href } = ways[why];
  return (
    <Notice tone="strong" role="alert">
      {words} <a href={href}>{link}</a>
    </Notice>
  );
}
