import { randomUUID } from "node:crypto";
import type { Call } from "@preamble/api/define-verb";
import { TooManyCalls, VerbError } from "@preamble/api/errors";
import { observeRefusal, reportFault } from "@preamble/api/observe";
import { issueRouter } from "@preamble/api/issue-router";
import { patientRouter } from "@preamble/api/patient-router";
import { publishedForm } from "@preamble/api/published-form";
import { type ApiContext, createCallerFactory } from "@preamble/api/trpc";
import { actorFromSecret } from "@preamble/auth/actor-from-secret";
import { clientAddress } from "@preamble/auth/client-address";
import { clinicBySlug } from "@preamble/auth/clinic-by-slug";
import type { Actor } from "@preamble/db/actor";
import type { Voice } from "@preamble/domain/content/voice";
import { type Language, languages } from "@preamble/domain/languages";
import type { Level } from "@preamble/domain/levels";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { patientHelped } from "../features/intake/patient-helped.ts";
import { textAbout } from "../text/text-about.ts";
import { textTo } from "../text/text-to.ts";
import { textIn } from "../text/text.ts";
import { patientCookie } from "./patient-cookie.ts";
import { services } from "./services.ts";

/** The clinic and language of an address; the page is not found where there is none. */
export const requirePlace = cache(async (slug: string, locale: string) => {
  const { database } = await services();
  const language = languages.find((one) => one === locale);
  const clinic = language && (await clinicBySlug(database, slug));
  return clinic ? { clinic, language } : notFound();
});

/** Who is on the pages of a clinic: the patient of this request's cookie, or a visitor. */
export async function actorOf(clinicId: string): Promise<Actor> {
  const { database, now } = await services();
  const cookie = (await cookies()).get(patientCookie(await headers()).name)?.value;
  const known = await actorFromSecret(database, cookie, now());
  return known?.kind === "patient" && known.clinicId === clinicId ? known : { kind: "visitor", clinicId };
}

export const callOf = (actor: Actor, issueSession: Call["issueSession"] = () => {}): Call => ({
  actor,
  requestId: randomUUID(),
  issueSession,
});

async function contextFor(actor: Actor): Promise<ApiContext> {
  const call = callOf(actor);
  return {
    services: await services(),
    call,
    onFault: (verb, fault) => reportFault(verb, call.requestId, fault),
  };
}

const createCaller = createCallerFactory(patientRouter);
const createIssuer = createCallerFactory(issueRouter);

const apiFor = async (actor: Actor) => createCaller(await contextFor(actor));

/** Puts a file that this server has drawn on record, as this actor. */
export const issuerFor = async (actor: Actor) => createIssuer(await contextFor(actor));

/** Counts what a page asks of a clinic as a call; one that asks too much is told when to come again. */
async function takeCall(slug: string): Promise<void> {
  const { limiter, now } = await services();
  const caller = { door: "patient", address: clientAddress(await headers()), slug, starts: false } as const;
  const { admitted, headers: limits } = limiter.take(caller, now());
  if (admitted) return;
  observeRefusal(429);
  throw new TooManyCalls(limits);
}

/** When the clinic issued a paper under a code, asked by whoever holds it; null where it never did. */
export async function issuedUnder({ id: clinicId, slug }: { id: string; slug: string }, code: string) {
  const documentId = z.uuid().safeParse(code);
  if (!documentId.success) return null;
  await takeCall(slug);
  const api = await apiFor(await actorOf(clinicId));
  return api.documents.find({ documentId: documentId.data }).catch((fault: unknown) => {
    if (isRefusal(fault, "not_found")) return null;
    throw fault;
  });
}

const isRefusal = (fault: unknown, code: VerbError["code"]): boolean =>
  fault instanceof Error && fault.cause instanceof VerbError && fault.cause.code === code;

/** The patient of this request's session with the verbs to call; anyone else is led to the clinic's page. */
export const requirePatient = cache(async (slug: string, locale: string) => {
  const { clinic, language } = await requirePlace(slug, locale);
  await takeCall(slug);
  const actor = await actorOf(clinic.id);
  if (actor.kind !== "patient") redirect(`/${slug}/${language}`);
  return { clinic, language, actor, api: await apiFor(actor) };
});

type Visit = Awaited<ReturnType<typeof requirePatient>>;

/** The form of a session; whose form is past its time is led to the clinic's page. */
async function ownIntake({ clinic, language, actor, api }: Visit) {
  return api.intake.get({ intakeId: actor.intakeId }).catch((fault: unknown) => {
    if (isRefusal(fault, "expired")) redirect(`/${clinic.slug}/${language}`);
    throw fault;
  });
}

/**
 * The patient whose form is sent, whom somebody else may have helped, and how to speak to who sent it; one that is still
 * open is gone on with.
 */
export async function requireSent(slug: string, locale: string) {
  const visit = await requirePatient(slug, locale);
  const { clinic, language } = visit;
  const intake = await ownIntake(visit);
  if (intake.status !== "sent") redirect(`/${clinic.slug}/${language}/form`);
  const helped = patientHelped(intake);
  const text = textTo(textAbout(textIn(language), helped), intake.contact, clinic);
  return { ...visit, intake, helped, text };
}

/** What to do now about the emergency that a sent form is; null where it is none, or is done with. */
export async function screenOf(
  { intake, helped, language, api }: Awaited<ReturnType<typeof requireSent>>,
  { level, open }: { readonly level: Level; readonly open: boolean },
) {
  if (level !== "emergency-now" || !open) return null;
  const voice = helped === null ? "patient" : "helper";
  return (await api.intake.result({ intakeId: intake.intakeId, language, voice })).screen;
}

/** The sent form of this request's session, which a new one may follow, and its visit; null where there is none. */
export async function followedForm(slug: string, locale: string) {
  const { clinic } = await requirePlace(slug, locale);
  const actor = await actorOf(clinic.id);
  if (actor.kind !== "patient") return null;
  const own = await requirePatient(slug, locale);
  const { intakeId, status, contact } = await ownIntake(own);
  if (status !== "sent" || !contact) return null;
  const { visit: found, timeZone } = await own.api.intake.status({ intakeId });
  const isAhead = found?.status === "booked" && !found.begun;
  return { intakeId, name: contact.name, timeZone, visitAt: isAhead ? found.startsAt : null };
}

/** The open form of a session, moved to the protocol that the clinic has now. */
export async function currentIntake(visit: Visit) {
  const { clinic, actor, api } = visit;
  const intake = await ownIntake(visit);
  if (intake.status === "sent" || intake.protocolHash === clinic.protocolHash) return intake;
  await api.intake.adoptProtocol({ intakeId: actor.intakeId });
  return ownIntake(visit);
}

/** The form that a protocol describes, in one language and voice. */
export const formOf = cache(async (hash: string, language: Language, voice: Voice = "patient") =>
  publishedForm(await services(), hash, language, voice),
);
