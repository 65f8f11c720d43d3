import { randomUUID } from "node:crypto";
import { saveAnswers } from "@preamble/api/intake/save-answers";
import { saveContact } from "@preamble/api/intake/save-contact";
import { startIntake } from "@preamble/api/intake/start-intake";
import { openServices } from "@preamble/api/services";
import { hashSecret, newSecret } from "@preamble/auth/secret";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import type { Answers } from "@preamble/domain/answers";
import { consentVersions } from "@preamble/domain/consents";
import { sql } from "drizzle-orm";
import type { Post } from "./post.ts";

type Services = Awaited<ReturnType<typeof openServices>>;
type Clinic = { readonly id: string; readonly slug: string };

const contact = {
  filler: { kind: "self" },
  name: "Bench Person",
  phone: "+1 843 555 0100",
  language: "en",
  interpreterWanted: false,
  voicemailOk: true,
  textOk: true,
  safeToCall: true,
  careConsentVersion: consentVersions.care,
} as const;

/** Fills one form in by the acts of a patient's phone; it is ready to be sent, and every other is its copy. */
export async function fillForm(services: Services, clinicId: string, answers: Answers): Promise<string> {
  const call = (actor: Actor) => ({ actor, requestId: "bench", issueSession: () => {} });
  const { intakeId } = await startIntake.execute(services, call({ kind: "visitor", clinicId }), {
    language: "en",
  });
  const patient = call({ kind: "patient", clinicId, sessionId: randomUUID(), intakeId });
  await saveContact.execute(services, patient, { intakeId, contact });
  const deviceAt = new Date().toISOString();
  const deviceId = randomUUID();
  const events = Object.entries(answers).map(([questionId, value]) => ({
    eventId: randomUUID(),
    questionId,
    value,
    source: "tick",
    deviceId,
    deviceAt,
  }));
  await saveAnswers.execute(services, patient, { intakeId, events });
  return intakeId;
}

/** Copies a filled form, each copy with a patient and a session of its own, and says how to send each. */
export async function copyForms(
  services: Services,
  { id: clinicId, slug }: Clinic,
  filled: string,
  count: number,
): Promise<Post[]> {
  const forms = Array.from({ length: count }, () => ({
    intakeId: randomUUID(),
    patientId: randomUUID(),
    secret: newSecret(),
  }));
  const list = (of: (form: (typeof forms)[number]) => string) => sql.param(forms.map(of));
  const copied = sql`unnest(${list(({ intakeId }) => intakeId)}::uuid[],
    ${list(({ patientId }) => patientId)}::uuid[],
    ${list(({ secret }) => hashSecret(secret))}::text[]) as copied (intake_id, patient_id, secret_hash)`;
  await withClinic(services.database, clinicId, async (tx) => {
    const from = sql`from ${copied}, intake i where i.clinic_id = ${clinicId} and i.id = ${filled}`;
    await tx.execute(sql`insert into patient (clinic_id, id, name, phone, language)
      select ${clinicId}, copied.patient_id, 'Bench Person', '+1 843 555 0100', 'en' from ${copied}`);
    await tx.execute(sql`insert into intake (clinic_id, id, patient_id, language, protocol_hash, filler,
        care_consent_version, answers, annotations, version, last_activity_at, expires_at)
      select i.clinic_id, copied.intake_id, copied.patient_id, i.language, i.protocol_hash, i.filler,
        i.care_consent_version, i.answers, i.annotations, i.version, i.last_activity_at, i.expires_at ${from}`);
    await tx.execute(sql`insert into session (clinic_id, secret_hash, intake_id, expires_at)
      select ${clinicId}, copied.secret_hash, copied.intake_id, now() + interval '1 day' from ${copied}`);
  });
  return forms.map(({ intakeId, secret }) => ({
    path: `/${slug}/api/trpc/intake.submit`,
    headers: { "sec-fetch-site": "same-origin", cookie: `preamble_patient=${clinicId}.${secret}` },
    body: JSON.stringify({ intakeId, submissionKey: randomUUID() }),
  }));
}
