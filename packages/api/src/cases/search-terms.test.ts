import { expect, test } from "vitest";
import { enoughToFind, searchTerms } from "./search-terms.ts";

test.each([
  ["Żółć, Łuk", ["Żółć", "Łuk"], "", null],
  ["K7QX", ["K7QX"], "", null],
  ["(843) 555-0142", ["843", "555", "0142"], "8435550142", null],
  ["1980-05-12", ["1980", "05", "12"], "19800512", "1980-05-12"],
  ["5/12/1980", ["5", "12", "1980"], "5121980", "1980-05-12"],
  ["2/30/1980", ["2", "30", "1980"], "2301980", null],
  ["' or true --", ["or", "true"], "", null],
  ["  ", [], "", null],
])("%j asks for the words %j, the digits %j and the birth date %j", (text, words, digits, birth) => {
  expect(searchTerms(text)).toEqual({ words, digits, birth });
});

test.each([
  ["z", false],
  ["zo", true],
  ["Żó", true],
  ["K7", true],
  ["01", false],
  ["(84", false],
  ["014", true],
  ["-- ", false],
])("%j is enough to find anyone by: %j", (text, enough) => {
  expect(enoughToFind(text)).toBe(enough);
});
