import { randomUUID } from "node:crypto";
import { currentTotp } from "@preamble/auth/totp";
import { beginAuthenticator } from "../../src/account/begin-authenticator.ts";
import { changePassword } from "../../src/account/change-password.ts";
import { confirmAuthenticator } from "../../src/account/confirm-authenticator.ts";
import { renewRecoveryCodes } from "../../src/account/renew-recovery-codes.ts";
import { acceptInvitation } from "../../src/invitations/accept-invitation.ts";
import { invite } from "../../src/invitations/invite.ts";
import { listInvitations } from "../../src/invitations/list-invitations.ts";
import { openInvitation } from "../../src/invitations/open-invitation.ts";
import { revokeInvitation } from "../../src/invitations/revoke-invitation.ts";
import { listSessions } from "../../src/sessions/list-sessions.ts";
import { revokeSession } from "../../src/sessions/revoke-session.ts";
import { stampOf } from "../../src/settings/stamp.ts";
import { addDaysAway } from "../../src/staff/add-days-away.ts";
import { changeMember } from "../../src/staff/change-member.ts";
import { changeWeek } from "../../src/staff/change-week.ts";
import { listAway } from "../../src/staff/list-away.ts";
import { listColleagues } from "../../src/staff/list-colleagues.ts";
import { listMembers } from "../../src/staff/list-members.ts";
import { planDay } from "../../src/staff/plan-day.ts";
import { removeDayPlan } from "../../src/staff/remove-day-plan.ts";
import { removeDaysAway } from "../../src/staff/remove-days-away.ts";
import { resetMember } from "../../src/staff/reset-member.ts";
import { invitedTotpSecret, plannedDate } from "../scene.ts";
import { memberPassword, memberTotpSecret, monday, nextTotpSecret } from "../world.ts";
import { desk, members, type Rule } from "./rule.ts";

/** The code that the app of the invited shows at the moment of all these calls. */
const invitedCode = await currentTotp(invitedTotpSecret, monday);
/** What a member shows again who changes how they sign in. */
const proof = { password: memberPassword, code: await currentTotp(memberTotpSecret, monday) };
const nextCode = await currentTotp(nextTotpSecret, monday);
const isDone = () => '"done":true';

/** A member changes how they sign in; a clinic admin says who is a member, and when each is there. */
export const teamPolicy: readonly Rule[] = [
  {
    verb: listMembers,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ staffMemberId }) => staffMemberId,
  },
  {
    verb: changeMember,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId"],
    input: ({ staffMemberId }) => ({
      staffMemberId,
      seen: { roles: ["clinician"], mayLowerUrgent: false, active: true },
      rights: { roles: ["clinician"], mayLowerUrgent: true, active: true },
    }),
  },
  {
    verb: resetMember,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId"],
    input: ({ staffMemberId }) => ({ staffMemberId }),
  },
  {
    verb: changeWeek,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId", "locationId"],
    input: ({ staffMemberId, locationId }) => ({
      staffMemberId,
      seen: stampOf(null),
      plan: {
        order: ["new-visit"],
        newVisitsKept: 40,
        days: { 1: { spans: [{ opens: "09:00", closes: "12:00", locationId }], urgentOnly: false } },
      },
    }),
  },
  {
    verb: planDay,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId", "locationId"],
    input: ({ staffMemberId, locationId }) => ({
      staffMemberId,
      date: "2026-06-13",
      seen: null,
      plan: {
        order: ["new-visit"],
        newVisitsKept: 40,
        spans: [{ opens: "09:00", closes: "12:00", locationId }],
        urgentOnly: false,
      },
    }),
  },
  {
    verb: removeDayPlan,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId"],
    input: ({ staffMemberId }) => ({ staffMemberId, date: plannedDate }),
  },
  {
    verb: listAway,
    roles: desk,
    stage: "open",
    targets: [],
    input: () => ({ from: "2026-06-01", until: "2026-06-07" }),
    shows: ({ daysAwayId }) => daysAwayId,
  },
  {
    verb: addDaysAway,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["staffMemberId"],
    input: ({ staffMemberId }) => ({
      daysAwayId: randomUUID(),
      staffMemberId,
      firstDay: "2026-07-01",
      lastDay: "2026-07-14",
    }),
  },
  {
    verb: removeDaysAway,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["daysAwayId"],
    input: ({ daysAwayId }) => ({ daysAwayId }),
  },
  {
    verb: listColleagues,
    roles: desk,
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ staffMemberId }) => staffMemberId,
  },
  {
    verb: changePassword,
    roles: members,
    stage: "open",
    targets: [],
    input: () => ({ ...proof, newPassword: "four words of my choice" }),
    shows: isDone,
  },
  {
    verb: beginAuthenticator,
    roles: members,
    stage: "open",
    targets: [],
    input: () => proof,
    shows: isDone,
  },
  {
    verb: confirmAuthenticator,
    roles: members,
    stage: "open",
    targets: [],
    input: () => ({ code: nextCode }),
    shows: isDone,
  },
  {
    verb: renewRecoveryCodes,
    roles: members,
    stage: "open",
    targets: [],
    input: () => proof,
    shows: isDone,
  },
  {
    verb: listInvitations,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ invitationId }) => invitationId,
  },
  {
    verb: invite,
    roles: ["clinic-admin"],
    stage: "open",
    targets: [],
    input: () => ({
      email: `${randomUUID()}@example.org`,
      name: "New Member",
      title: "Nurse",
      roles: ["front-desk"],
      mayLowerUrgent: false,
    }),
  },
  {
    verb: revokeInvitation,
    roles: ["clinic-admin"],
    stage: "open",
    targets: ["invitationId"],
    input: ({ invitationId }) => ({ invitationId }),
  },
  {
    verb: openInvitation,
    roles: ["visitor", ...members],
    stage: "open",
    targets: [],
    input: ({ invitationToken }) => ({ token: invitationToken }),
  },
  {
    verb: acceptInvitation,
    roles: ["visitor", ...members],
    stage: "open",
    targets: [],
    input: ({ invitationToken }) => ({
      token: invitationToken,
      password: "four words of my choice",
      code: invitedCode,
    }),
  },
  {
    verb: listSessions,
    roles: members,
    stage: "open",
    targets: [],
    input: () => ({}),
    shows: ({ sessionId }) => sessionId,
  },
  {
    verb: revokeSession,
    roles: members,
    stage: "open",
    targets: ["sessionId"],
    input: ({ sessionId }) => ({ sessionId }),
  },
];
