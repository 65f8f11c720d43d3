import { readFileSync } from "node:fs";

const section =
  readFileSync(new URL("../../../docs/clinical/journey.md", import.meta.url), "utf8").split(
    "## 6. Advice by level and pattern",
  )[1] ?? "";

/** The cells of the rows under a table's heading. */
function rowsUnder(heading: string): string[][] {
  const table = section.split(`| ${heading}`)[1]?.split("\n\n")[0] ?? "";
  return table
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

const idsIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, id = ""]) => id);

/** Items by level; what is said after a semicolon is no part of the list. */
export function documentedLevels(): Record<string, string[]> {
  return Object.fromEntries(
    rowsUnder("level").map(([level = "", items = ""]) => [level, idsIn(items.split(";")[0] ?? "")]),
  );
}

/** Rules and items of each pattern; "heat or cold" is one place, named by heat. */
export function documentedPatterns(): { rules: string[]; items: string[] }[] {
  return rowsUnder("pattern")
    .filter(([name = ""]) => !name.startsWith("smoking"))
    .map(([name = "", items = ""]) => ({
      rules: idsIn(name),
      items: idsIn(items.replace("or `cold-pack`", "").replace("(only with `sweats-heavily`)", "")),
    }));
}

const shortNames: Record<string, string> = {
  heat: "heat-pack",
  cold: "cold-pack",
  "sports drinks": "sports-drink",
};

export type DocumentedGuard = { items: string[]; says: string };

/** What the document names against each item; "heat also …" is said of heat alone. */
export function documentedGuards(): DocumentedGuard[] {
  return rowsUnder("item | never shown with").flatMap(([items = "", guard = ""]) =>
    guard.split(";").map((part) => {
      const [, only, rest] = /^\s*`?([\w ]+?)`? also (.*)/.exec(part) ?? [];
      return { items: only ? [shortNames[only] ?? only] : idsIn(items), says: rest ?? part };
    }),
  );
}

/** Items that the machine never offers, and those that no patient is ever shown. */
export function documentedNever(): string[] {
  return rowsUnder("item | never shown with").flatMap(([items = "", guard = ""]) => {
    if (items === "never to a patient") return idsIn(guard);
    return guard.startsWith("never offered") ? idsIn(items) : [];
  });
}

/** Rules by emergency action, strongest first. */
export function documentedEmergencyActions(): string[][] {
  const paragraph = section.split("**Emergency action by rule**")[1] ?? "";
  return paragraph
    .split(/\*[^*]+:\*/)
    .slice(1)
    .map(idsIn);
}
