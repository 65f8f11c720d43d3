import type { Resource } from "@medplum/fhirtypes";
import { caseBundle } from "../src/bundle.ts";
import type { FhirCase, FhirDocument } from "../src/fhir-case.ts";

export const document: FhirDocument = {
  id: "ab1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c20",
  issuedAt: new Date("2026-12-01T15:44:00Z"),
  bytes: Buffer.from("%PDF-1.7"),
  sha256: "a".repeat(64),
  sha1: "2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
};

/** Each resource of a type in the bundle of a case, in its order. */
export const resourceOf = <T extends Resource["resourceType"]>(found: FhirCase, type: T) =>
  (caseBundle(found, document).entry ?? []).flatMap(({ resource }) =>
    isOf(resource, type) ? [resource] : [],
  );

/** The first of them. */
export const only = <T extends Resource["resourceType"]>(found: FhirCase, type: T) =>
  resourceOf(found, type)[0];

const isOf = <T extends Resource["resourceType"]>(
  resource: Resource | undefined,
  type: T,
): resource is Extract<Resource, { resourceType: T }> => resource?.resourceType === type;
