import { randomUUID } from "node:crypto";
import { currentTotp } from "@preamble/auth/totp";
import { contact, event, workedAnswers } from "../../../api/test/world.ts";
import type { DatabaseServer } from "../database-server.ts";
import type { Clinic } from "../make-clinic.ts";
import { giveSecrets } from "../staff-browser.ts";
import { type Answer, ask, type Question } from "./ask.ts";

/** What an app knows a browser by, and the answers that gave it that. */
export type KnownBrowser = {
  readonly cookie: string;
  readonly answered: readonly { question: Question; answer: Answer }[];
};

const namesAndValues = ({ headers }: Answer): string[] =>
  (headers["set-cookie"] ?? []).map((line) => line.split(";", 1)[0] ?? "");

function postOf(address: string, path: string, type: string, body: string, cookie = ""): Question {
  const origin = `https://${new URL(address).host}`;
  return { method: "POST", path, headers: { origin, "content-type": type, cookie }, body };
}

async function askedIn(address: string, question: Question): Promise<KnownBrowser> {
  const answer = await ask(address, question);
  if (answer.status !== 200) throw new Error(`${question.path} was answered with ${answer.status}.`);
  return { cookie: namesAndValues(answer).join("; "), answered: [{ question, answer }] };
}

/** The browser of a patient who sent a form over https: its result, status, copy and visit are shown to it. */
export async function senderBrowser(address: string, clinic: Clinic): Promise<KnownBrowser> {
  const begun = await patientBrowser(address, clinic);
  const { result }: { result: { data: { intakeId: string } } } = JSON.parse(
    begun.answered[0]?.answer.body ?? "{}",
  );
  const { intakeId } = result.data;
  const events = Object.entries(workedAnswers("VS-069")).map(([question, value]) => event(question, value));
  for (const [verb, input] of [
    ["intake.saveContact", { intakeId, contact }],
    ["intake.saveAnswers", { intakeId, events }],
    ["intake.submit", { intakeId, submissionKey: randomUUID() }],
  ] as const) {
    const path = `/${clinic.slug}/api/trpc/${verb}`;
    await askedIn(address, postOf(address, path, "application/json", JSON.stringify(input), begun.cookie));
  }
  return begun;
}

/** The browser of a patient who began a form over https. */
export const patientBrowser = (address: string, { slug }: Clinic): Promise<KnownBrowser> =>
  askedIn(
    address,
    postOf(address, `/${slug}/api/trpc/intake.start`, "application/json", JSON.stringify({ language: "en" })),
  );

/** The browser of the clinic's one member, who has every role and signed in over https. */
export async function memberBrowser(
  server: DatabaseServer,
  clinic: Clinic,
  address: string,
): Promise<KnownBrowser> {
  const { email, password, totpSecret } = await giveSecrets(server, clinic);
  await server.asSuperuser((client) =>
    client.query(
      "update staff_member set roles = '{clinician,front-desk,clinic-admin,auditor}' where clinic_id = $1",
      [clinic.id],
    ),
  );
  const first = await askedIn(address, { path: "/api/auth/csrf" });
  const { csrfToken }: { csrfToken: string } = JSON.parse(first.answered[0]?.answer.body ?? "{}");
  const code = await currentTotp(totpSecret, new Date());
  const fields = { slug: clinic.slug, email, password, code, csrfToken, json: "true" };
  const form = new URLSearchParams(fields).toString();
  const signedIn = await askedIn(
    address,
    postOf(address, "/api/auth/callback/staff", "application/x-www-form-urlencoded", form, first.cookie),
  );
  return {
    cookie: `${first.cookie}; ${signedIn.cookie}`,
    answered: [...first.answered, ...signedIn.answered],
  };
}
