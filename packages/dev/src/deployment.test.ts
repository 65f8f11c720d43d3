import { globSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { projectRoot } from "./env.ts";

type Service = {
  readonly command?: string;
  readonly build?: { readonly target: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
};

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const { services, volumes: named }: { services: Record<string, Service>; volumes: object } = parse(
  read("docker-compose.yml"),
  { merge: true },
);
const stages = read("Dockerfile")
  .split(/^FROM /m)
  .slice(1)
  .map((text) => ({ name: /^\S+ AS (\w+)/.exec(text)?.[1], base: /^(\S+)/.exec(text)?.[1], text }));
const documented = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name);
const apps = ["patient", "staff", "worker"];

describe("docker-compose.yml", () => {
  it("builds each part from a stage of the Dockerfile", () => {
    const targets = Object.values(services).flatMap(({ build }) => build?.target ?? []);
    expect(targets.toSorted()).toEqual(["migrate", ...apps].toSorted());
    for (const target of targets) expect(stages.map(({ name }) => name)).toContain(target);
  });

  it("migrates once the database is healthy, and starts the apps once that has ended", () => {
    // Not over the socket, where the server answers too that the image runs to initialise itself and then ends.
    expect(services["postgres"]?.healthcheck?.test.join(" ")).toContain("pg_isready -h 127.0.0.1 ");
    expect(services["migrate"]?.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
    for (const app of apps) {
      expect(services[app]?.depends_on).toEqual({ migrate: { condition: "service_completed_successfully" } });
    }
  });

  it("has a PostgreSQL whose log quotes no row, as the embedded one", () => {
    expect(services["postgres"]?.command).toBe("postgres -c log_error_verbosity=terse");
  });

  it("gives the owner's address to what migrates alone, and the parts a login of their own", () => {
    const withAddress = Object.entries(services).filter(([, { environment = {} }]) =>
      JSON.stringify(environment).includes("OWNER_DATABASE_URL"),
    );
    expect(withAddress.map(([name]) => name)).toEqual(["migrate"]);
    for (const part of ["migrate", ...apps])
      expect(services[part]?.environment?.["DATABASE_URL"]).toBe("${DATABASE_URL:?set DATABASE_URL}");
    expect(read(".env.example")).toMatch(/^DATABASE_URL=$/m);
  });

  it("opens no port to the network: a proxy ends TLS before the apps", () => {
    for (const { ports = [] } of Object.values(services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it("lets the apps write nothing to their image", () => {
    for (const app of apps) expect(services[app]?.read_only).toBe(true);
  });

  it("lets each part reach its own database and mail catcher without TLS, and no other host", () => {
    for (const part of ["migrate", ...apps]) {
      const near = services[part]?.environment?.["PRIVATE_HOSTS"]?.split(",") ?? [];
      expect(near).toEqual(["postgres", "mailpit"]);
      for (const host of near) expect(services).toHaveProperty(host);
    }
  });

  it("keeps the heads of the audit trails where they outlive the worker, which may write there", () => {
    const { environment, volumes } = services["worker"] ?? {};
    expect(environment?.["AUDIT_HEAD_FILE"]).toMatch(/^\/heads\//);
    expect(volumes).toEqual(["${AUDIT_HEAD_DIR:-heads}:/heads"]);
    expect(named).toHaveProperty("heads");
    expect(stages.find(({ name }) => name === "run")?.text).toMatch(
      /^RUN install .*--owner=node .*\/heads$/m,
    );
  });

  it("asks for settings that .env.example names", () => {
    const asked = [...read("docker-compose.yml").matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(5);
    for (const name of asked) expect(documented).toContain(name);
  });
});

describe("the Dockerfile", () => {
  it("runs every part as an ordinary user, each app with a health check", () => {
    expect(stages.find(({ name }) => name === "run")?.text).toMatch(/^USER node$/m);
    for (const part of ["migrate", ...apps]) {
      const stage = stages.find(({ name }) => name === part);
      expect(stage?.base).toBe("run");
      expect(stage?.text).not.toContain("USER");
      if (part !== "migrate") expect(stage?.text).toContain("HEALTHCHECK");
    }
  });
});

describe("the image", () => {
  const lines = read(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  /** Whether a file is in what the image is built from: the last line that fits it or a folder of it says. */
  function isIn(file: string): boolean {
    const above = file.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/"));
    const last = lines.findLast((line) => above.some((path) => matchesGlob(path, line.replace("!", ""))));
    return last === undefined || last.startsWith("!");
  }
  const sources = globSync("{apps,packages}/**/*.{ts,tsx,json}", {
    cwd: projectRoot,
    exclude: ["**/node_modules/**", "**/.next/**", "**/dist/**"],
  });
  const shipped = sources.filter(isIn);
  const left = new Set(sources.filter((file) => !isIn(file)));

  it("holds no test, nothing that only tests, measurements or the demo need, and no docs", () => {
    const others = /\.test\.|\/(test|testing|faults|seed)\/|^packages\/(bench|e2e)\/(?!package\.json)/;
    expect(shipped.filter((file) => others.test(file))).toEqual([]);
    expect(isIn("docs/clinical/vignettes.jsonl")).toBe(false);
    expect(isIn(".env")).toBe(false);
  });

  it("holds every manifest, what the parts and the operator run, and all that this imports of ours", () => {
    expect([...left].filter((file) => file.endsWith("/package.json"))).toEqual([]);
    for (const file of ["ops", "audit-verify"]) expect(shipped).toContain(`packages/dev/src/${file}.ts`);
    expect(shipped).toContain("apps/worker/src/main.ts");
    const missing = shipped.flatMap((file) => {
      const imports = file.endsWith(".json") ? [] : read(file).matchAll(/(?:from |import\(|URL\()"([^"]+)"/g);
      return [...imports].flatMap(([, name = ""]) => {
        const ours = /^@preamble\/(\w+)\/(.+)$/.exec(name);
        const path = ours ? `packages/${ours[1]}/src/${ours[2]}.ts` : join(dirname(file), name);
        return left.has(path) ? [`${file}: ${name}`] : [];
      });
    });
    expect(missing).toEqual([]);
  });
});

it(".env.example names every setting that the code reads, and no other", () => {
  const files = globSync("{apps,packages}/*/src/{env,ops,require-password}.ts", { cwd: projectRoot });
  expect(files.length).toBeGreaterThan(5);
  const names = files.flatMap((file) =>
    [...read(file).matchAll(/^ +([A-Z][A-Z_]+): (?!")/gm)].map(([, name = ""]) => name),
  );
  const ofComposeAlone = ["POSTGRES_PASSWORD", "AUDIT_HEAD_DIR"];
  expect([...new Set([...names, ...ofComposeAlone])].toSorted()).toEqual(documented.toSorted());
});
