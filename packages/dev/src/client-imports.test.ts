import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "./env.ts";

const read = (file: string): string => readFileSync(join(projectRoot, file), "utf8");

/** The names that a file imports or passes on as values: what is a type alone weighs nothing. */
function valuesFrom(file: string): string[] {
  const text = read(file);
  const later = [...text.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, name = ""]) => name);
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?([^;"']*?)\s*from\s*"([^"]+)"/gm);
  const named = [...statements].flatMap(([, isType, named = "", name = ""]) => {
    const listed = /^\{([^}]*)\}$/
      .exec(named)?.[1]
      ?.split(",")
      .filter((one) => one.trim() !== "");
    const areTypes = listed?.every((one) => one.trim().startsWith("type "));
    return isType || areTypes ? [] : [name];
  });
  return [...later, ...named];
}

/** The file of ours that a name stands for, or the name where it is a library. */
function resolve(name: string, from: string): string {
  const [, of, path] = /^@preamble\/([^/]+)\/(.+)$/.exec(name) ?? [];
  if (!of && !name.startsWith(".")) return name;
  const file = of ? join("packages", of, "src", `${path}`) : normalize(join(dirname(from), name));
  return [file, `${file}.ts`, `${file}.tsx`].find((one) => existsSync(join(projectRoot, one))) ?? name;
}

/** The libraries that a browser gets with a file, each by the way that leads to it. */
function librariesOf(file: string): Map<string, readonly string[]> {
  const libraries = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  const follow = (at: string, way: readonly string[]): void => {
    if (seen.has(at)) return;
    seen.add(at);
    if (!/^(apps|packages)\//.test(at)) libraries.set(at, way);
    else if (/\.tsx?$/.test(at)) for (const name of valuesFrom(at)) follow(resolve(name, at), [...way, at]);
  };
  follow(file, []);
  return libraries;
}

const mayBeSent =
  /^(react|react-dom|next|next-auth\/react|@trpc\/client|idb-keyval|temporal-polyfill|uqr)(\/|$)/;
const clients = globSync("{apps,packages}/*/src/**/*.tsx", { cwd: projectRoot }).filter((file) =>
  read(file).startsWith('"use client"'),
);

it("no page sends a browser what only a server needs: no database, no mail, no log", () => {
  expect(clients.length).toBeGreaterThan(50);
  const sent = clients.flatMap((file) =>
    [...librariesOf(file)].flatMap(([library, way]) =>
      mayBeSent.test(library) ? [] : [`${library}: ${way.join(" > ")}`],
    ),
  );
  expect(sent).toEqual([]);
});
