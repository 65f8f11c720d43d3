const word = /[\p{L}\p{N}]+/gu;
const mostWords = 8;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

type SearchTerms = {
  readonly words: readonly string[];
  /** Of a telephone number; empty where anything but digits and the signs between them was written. */
  readonly digits: string;
  readonly birth: string | null;
};

/** What a search box's text asks for: words of a name or a reference, digits of a telephone, a date of birth. */
export function searchTerms(text: string): SearchTerms {
  const asked = text.trim();
  return {
    words: (asked.match(word) ?? []).slice(0, mostWords),
    digits: /^[\d\s()+./-]+$/.test(asked) ? asked.replaceAll(/\D/g, "") : "",
    birth: dateIn(asked),
  };
}

/** Whether it is enough to look for: two signs of a name or a reference, or three digits of a telephone. */
export function enoughToFind(text: string): boolean {
  const { words, digits } = searchTerms(text);
  return digits ? digits.length >= 3 : words.join("").length >= 2;
}

/** An ISO date of "1980-05-12" or "5/12/1980"; null for anything else, and for a day that no month has. */
function dateIn(text: string): string | null {
  const [, year, month, day] = iso.exec(text) ?? reordered(american.exec(text));
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

const reordered = (parts: RegExpExecArray | null): readonly (string | undefined)[] =>
  parts ? [parts[0], parts[3], parts[1], parts[2]] : [];
