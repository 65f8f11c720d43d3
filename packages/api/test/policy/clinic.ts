import { randomUUID } from "node:crypto";
import { week } from "../../../db/test/clinic.ts";
import { listActors } from "../../src/audit/list-actors.ts";
import { listAudit } from "../../src/audit/list-audit.ts";
import { verifyAudit } from "../../src/audit/verify-audit.ts";
import { addLocation } from "../../src/locations/add-location.ts";
import { changeLocation } from "../../src/locations/change-location.ts";
import { listLocations } from "../../src/locations/list-locations.ts";
import { keepMessage } from "../../src/messages/keep-message.ts";
import { listMessages } from "../../src/messages/list-messages.ts";
import { sendMessage } from "../../src/messages/send-message.ts";
import { changeSettings } from "../../src/settings/change-settings.ts";
import { getSettings } from "../../src/settings/get-settings.ts";
import { stampOf } from "../../src/settings/stamp.ts";
import { desk, worker, type Rule } from "./rule.ts";

/** How the clinic is run is its admin's; the trail is read by the auditor too, and mail is sent by the worker. */
export const clinicPolicy: readonly Rule[] = [
  {
    verb: getSettings,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ locationId }) => locationId,
  },
  {
    verb: changeSettings,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({
      part: "hours",
      seen: stampOf({ weekly: week, closedDates: [] }),
      value: { weekly: week, closedDates: ["2026-12-25"] },
    }),
  },
  {
    verb: listLocations,
    roles: [...desk, "clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ locationId }) => locationId,
  },
  {
    verb: addLocation,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({ locationId: randomUUID(), value: { name: "Marsh Road", address: null, hours: week } }),
  },
  {
    verb: changeLocation,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["locationId"],
    input: ({ locationId }) => ({
      locationId,
      seen: stampOf({ name: "Harbor Street", address: null, hours: week }),
      value: { name: "Harbor Street 100", address: null, hours: week },
    }),
  },
  {
    verb: listAudit,
    roles: ["auditor", "clinic-admin"],
    stage: "sent",
    targets: [],
    input: () => ({}),
    shows: ({ intakeId }) => intakeId,
  },
  {
    verb: listActors,
    roles: ["auditor", "clinic-admin"],
    stage: "sent",
    targets: [],
    input: () => ({}),
    shows: ({ staffMemberId }) => staffMemberId,
  },
  {
    verb: verifyAudit,
    roles: ["auditor", "clinic-admin"],
    stage: "sent",
    targets: [],
    input: () => ({}),
  },
  {
    verb: listMessages,
    roles: ["clinic-admin"],
    stage: "sent",
    targets: [],
    input: () => ({}),
    shows: ({ messageId }) => messageId,
  },
  {
    verb: sendMessage(() => Promise.resolve()),
    roles: worker,
    stage: "open",
    targets: ["messageId"],
    input: ({ messageId }) => ({ messageId }),
  },
  {
    verb: keepMessage,
    roles: worker,
    stage: "open",
    targets: ["messageId"],
    input: ({ messageId }) => ({ messageId }),
  },
];
