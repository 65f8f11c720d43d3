import type { ApiContext } from "@preamble/api/trpc";
import { createCallerFactory } from "@preamble/api/trpc";
import { issueRouter } from "@preamble/api/issue-router";
import { staffRouter } from "@preamble/api/staff-router";
import { actorFromSecret } from "@preamble/auth/actor-from-secret";
import { clinicBySlug } from "@preamble/auth/clinic-by-slug";
import { staffCookies } from "@preamble/auth/staff-cookies";
import type { Actor } from "@preamble/db/actor";
import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { staffEnv } from "../env.ts";
import { reportFault } from "@preamble/api/observe";
import { touchedCookie } from "../features/account/touched.ts";
import { services } from "./services.ts";

export type StaffActor = Extract<Actor, { kind: "staff" }>;

/** The clinic of an address; the page is not found where there is none. */
export const requireClinic = cache(async (slug: string) => {
  const { database } = await services();
  return (await clinicBySlug(database, slug)) ?? notFound();
});

/** What the cookie of this request carries, where we made it: whoever has it did sign in, and may be out again. */
export async function carriedByCookie(): Promise<string | undefined> {
  const { NEXTAUTH_URL, STAFF_SECRET } = staffEnv();
  const { sessionToken } = staffCookies(NEXTAUTH_URL.startsWith("https://"));
  const token = (await cookies()).get(sessionToken.name)?.value;
  const carrier = token ? await decode({ token, secret: STAFF_SECRET }).catch(() => null) : null;
  return carrier?.carried;
}

/**
 * Asks, as often as it is called, who the cookie of this request stands for in this clinic; null is nobody. What a
 * page asks by itself is not `inUse`: it keeps no session from ending idle.
 */
export async function staffSession(
  clinicId: string,
  { inUse = true } = {},
): Promise<() => Promise<StaffActor | null>> {
  const carried = await carriedByCookie();
  const { database, now } = await services();
  return async () => {
    const actor = await actorFromSecret(database, carried, now(), { inUse });
    return actor?.kind === "staff" && actor.clinicId === clinicId ? actor : null;
  };
}

/** Whether somebody touched a page of this browser within the last minute. */
export const isTouched = async (): Promise<boolean> => (await cookies()).has(touchedCookie);

/** Who is signed in to this clinic, asked once per page: a list reads itself again with nobody there. */
const staffOf = cache(async (clinicId: string) =>
  (await staffSession(clinicId, { inUse: await isTouched() }))(),
);

/** The signed-in member and their clinic; everyone else is led to the sign-in page. */
export async function requireStaff(slug: string) {
  const clinic = await requireClinic(slug);
  const actor = await staffOf(clinic.id);
  return { clinic, actor: actor ?? redirect(`/${clinic.slug}/sign-in`) };
}

/** What a verb needs to know of one request. */
export async function apiContext(actor: Actor): Promise<ApiContext> {
  const requestId = crypto.randomUUID();
  return {
    services: await services(),
    call: {
      actor,
      requestId,
      issueSession() {
        throw new Error("Staff sessions are made by signing in.");
      },
    },
    onFault: (verb, fault) => reportFault(verb, requestId, fault),
  };
}

const createCaller = createCallerFactory(staffRouter);

/** The staff verbs, called as this actor from a page. */
export const apiFor = async (actor: Actor) => createCaller(await apiContext(actor));

const createIssuer = createCallerFactory(issueRouter);

/** Puts a file that this server has drawn on record, as this actor. */
export const issuerFor = async (actor: Actor) => createIssuer(await apiContext(actor));

type Api = Awaited<ReturnType<typeof apiFor>>;
export type QueuePage = Awaited<ReturnType<Api["cases"]["list"]>>;
export type QueueRow = QueuePage["rows"][number];
export type Colleague = Awaited<ReturnType<Api["staff"]["colleagues"]>>[number];
export type SavedView = Awaited<ReturnType<Api["views"]["list"]>>[number];
export type ClinicLocation = Awaited<ReturnType<Api["locations"]["list"]>>[number];
export type FormToSend = Awaited<ReturnType<Api["tasks"]["forms"]>>["rows"][number];
export type FoundCase = Omit<Awaited<ReturnType<Api["cases"]["search"]>>[number], "dueAt">;
export type TodayView = Awaited<ReturnType<Api["today"]["get"]>>;
export type Member = Awaited<ReturnType<Api["staff"]["list"]>>[number];
export type OpenInvitation = Awaited<ReturnType<Api["invitations"]["list"]>>[number];
export type Settings = Awaited<ReturnType<Api["settings"]["get"]>>;
export type CaseView = Awaited<ReturnType<Api["cases"]["get"]>>;
export type Offer = Awaited<ReturnType<Api["appointments"]["offer"]>>;
