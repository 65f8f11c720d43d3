import type { Level } from "@preamble/domain/levels";

/** A case runs new -> in review -> contacted -> booked -> seen -> closed; the last two open ends stay in the queue. */
export const caseStatuses = [
  "new",
  "in-review",
  "contacted",
  "booked",
  "seen",
  "closed",
  "could-not-reach",
  "declined",
] as const;

export type CaseStatus = (typeof caseStatuses)[number];

/** What has left the queue. */
const endedStatuses: readonly CaseStatus[] = ["seen", "closed"];

/** Whether the case is still worked on. */
export const isOpenStatus = (status: CaseStatus): boolean => !endedStatuses.includes(status);

type Watched = {
  readonly level: Level;
  readonly status: CaseStatus;
  readonly acknowledgedAt: Date | null;
};

/** Whether an emergency waits for a named person to acknowledge it: being moved about is not being acknowledged. */
export const alarms = ({ level, status, acknowledgedAt }: Watched): boolean =>
  level === "emergency-now" && !acknowledgedAt && isOpenStatus(status);

/** Whether nobody has looked yet: an acknowledgement alone, or a call that reached no one, stops no clock. */
export const clockRuns = (found: Watched): boolean =>
  found.status === "new" || found.status === "could-not-reach" || alarms(found);

/** Whether nobody has looked at what its clock brings up: an emergency until it is acknowledged, the rest while it runs. */
export const escalates = (found: Watched): boolean =>
  found.level === "emergency-now" ? alarms(found) : clockRuns(found);

/** What each status may become by hand; "booked" comes of booking alone. What was ended is opened again for a reason. */
export const caseMoves: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  new: ["in-review", "contacted", "could-not-reach", "declined"],
  "in-review": ["contacted", "could-not-reach", "declined"],
  contacted: ["in-review", "declined", "closed"],
  booked: ["seen"],
  seen: ["in-review", "closed"],
  "could-not-reach": ["contacted", "declined", "closed"],
  declined: ["contacted", "closed"],
  closed: ["in-review"],
};

/** What is a clinician's to say; the front desk says how a call went. */
const clinical: readonly CaseStatus[] = ["in-review", "seen", "closed"];

export const isClinical = (status: CaseStatus): boolean => clinical.includes(status);
