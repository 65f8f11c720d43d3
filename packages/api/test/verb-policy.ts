import { appointmentPolicy } from "./policy/appointments.ts";
import { casePolicy } from "./policy/cases.ts";
import { clinicPolicy } from "./policy/clinic.ts";
import { documentPolicy } from "./policy/documents.ts";
import { intakePolicy } from "./policy/intake.ts";
import { teamPolicy } from "./policy/team.ts";
import type { Rule } from "./policy/rule.ts";

/**
 * The policy: a patient has their own form and booking; the front desk sees names, times, level and
 * booking, acknowledges and books, and never gets clinical answers; a clinician has queue, case and
 * booking; a clinic admin and an auditor read the trail and no patient, the admin also the mail that went
 * out, which names none, and sets how the clinic is run; a member ends their own sessions and changes how they
 * sign in, a clinic admin ends any member's sessions and mails a new way in; the worker does
 * what jobs name.
 */
export const policy: readonly Rule[] = [
  ...intakePolicy,
  ...appointmentPolicy,
  ...casePolicy,
  ...documentPolicy,
  ...teamPolicy,
  ...clinicPolicy,
];
