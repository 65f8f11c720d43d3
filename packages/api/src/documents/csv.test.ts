import { expect, it } from "vitest";
import { csvLine } from "./csv.ts";

it.each([
  ["=1+1", "'=1+1"],
  ["+1 843 555 0142", "'+1 843 555 0142"],
  ["-2", "'-2"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠SUM(A1)", "'＠SUM(A1)"],
  ["\t=1+1", "'\t'=1+1"],
  [" =1+1", `' =1+1`],
  ["pain;=1+1", "pain;'=1+1"],
  ["pain; \t+1", "pain; \t'+1"],
  ["pain;-2;@SUM(A1)", "pain;'-2;'@SUM(A1)"],
  ['pain;"=1+1"', `"pain;""'=1+1"""`],
  ["pain\n=1+1", `"pain\n'=1+1"`],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
])("%j can be run by no spreadsheet", (cell, line) => {
  expect(csvLine([cell])).toBe(`${line}\r\n`);
});

it("quotes what would end a cell or a line, and doubles quotes", () => {
  expect(csvLine(["Noor Bright", 'said "none"', "a, b", "one\ntwo", ""])).toBe(
    'Noor Bright,"said ""none""","a, b","one\ntwo",\r\n',
  );
});
