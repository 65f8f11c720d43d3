import type { Comparator } from "@preamble/domain/language/condition";
import type { Level } from "@preamble/domain/levels";

/**
 * Every code that stands where FHIR R4 binds an element to a closed list. What is exported is taken from here
 * and from nowhere else; a test holds each list to the value set of the standard.
 */
const taskStatus = {
  new: "requested",
  "in-review": "in-progress",
  contacted: "in-progress",
  booked: "accepted",
  seen: "completed",
  closed: "completed",
  "could-not-reach": "on-hold",
  declined: "cancelled",
} as const;

const taskPriority = {
  "emergency-now": "stat",
  "same-day": "asap",
  "within-48-hours": "urgent",
  "within-2-weeks": "routine",
  routine: "routine",
  "self-care": "routine",
} as const satisfies Record<Level, string>;

const appointmentStatus = {
  booked: "booked",
  cancelled: "cancelled",
  "no-show": "noshow",
  seen: "fulfilled",
} as const;

const gender = { female: "female", male: "male", other: "other" } as const;

const itemType = {
  bool: "boolean",
  choice: "choice",
  multi: "choice",
  regions: "choice",
  "scale0-10": "integer",
  int: "integer",
  number: "decimal",
  duration: "integer",
  date: "date",
  /** What holds questions, and asks nothing itself. */
  group: "group",
} as const;

const enableOperator = {
  "=": "=",
  "!=": "!=",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
} as const satisfies Record<Comparator, string>;

const enableBehavior = { and: "all", or: "any" } as const;

const responseStatus = { sent: "completed", amended: "amended", unsent: "in-progress" } as const;

/** Whether somebody else has taken the slot of a visit that was called off is not in this case. */
const slotStatus = { taken: "busy", "called-off": "busy-unavailable" } as const;

const flagStatus = { inForce: "active", ended: "inactive" } as const;

const consentStatus = { inForce: "active", ended: "inactive" } as const;

const consentProvision = { given: "permit", withheld: "deny" } as const;

const telecomSystem = { phone: "phone", email: "email" } as const;

/** Where each of ours is the same. */
const always = {
  bundleType: "transaction",
  requestMethod: "PUT",
  questionnaireStatus: "active",
  observationStatus: "final",
  riskStatus: "final",
  documentStatus: "current",
  taskIntent: "order",
  participantStatus: "accepted",
  auditAction: "E",
  auditOutcome: "0",
} as const;

export type CaseState = keyof typeof taskStatus;
export type AppointmentState = keyof typeof appointmentStatus;

export const codeLists = {
  taskStatus,
  taskPriority,
  appointmentStatus,
  gender,
  itemType,
  enableOperator,
  enableBehavior,
  responseStatus,
  slotStatus,
  flagStatus,
  consentStatus,
  consentProvision,
  telecomSystem,
  always,
};
