const isLetter = (character: string | undefined) => /\p{L}/u.test(character ?? "");

/** Words that name a patient, without the name; a word that only holds its letters stays. */
export const withoutName = (words: string, name: string, instead: string): string =>
  words
    .split(name)
    .reduce((said, rest) => said + (isLetter(said.at(-1)) || isLetter(rest[0]) ? name : instead) + rest);
