import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/env.ts";

export type AppName = "patient" | "staff";

/** `handler` is a route that answers by itself; every other is a page, which Next renders. */
export type Route = { readonly pattern: string; readonly path: string; readonly kind: "page" | "handler" };

/**
 * Every route that the build of an app serves, with its parameters filled in. Throws where a parameter has no
 * value: a route that is new must be asked as well.
 */
export function routesOf(app: AppName, values: Readonly<Record<string, string>>): Route[] {
  const manifest = join(projectRoot, "apps", app, ".next", "app-path-routes-manifest.json");
  const served: Record<string, string> = JSON.parse(readFileSync(manifest, "utf8"));
  const given = new Map(Object.entries(values));
  return Object.entries(served).map(([file, pattern]) => ({
    pattern,
    path: pattern.replaceAll(/\[\[?(?:\.\.\.)?(\w+)\]?\]/g, (_whole, name: string) => {
      const value = given.get(name);
      if (value === undefined) throw new Error(`No value is known for ${name} of ${pattern}.`);
      return value;
    }),
    kind: file.endsWith("/route") ? "handler" : "page",
  }));
}
