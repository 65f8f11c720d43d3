import { randomUUID } from "node:crypto";
import { type APIRequestContext, request } from "@playwright/test";
import type { Answers } from "@preamble/domain/answers";
import { consentVersions } from "@preamble/domain/consents";
import type { Language } from "@preamble/domain/languages";
import type { TestClinic } from "./clinic.ts";
import { places } from "./places.ts";

type Sent = { readonly name: string; readonly answers: Answers; readonly language?: Language };

/** A patient's form, sent by the calls that the form makes, without its pages. */
export async function sendCase(clinic: TestClinic, sent: Sent): Promise<void> {
  const browserless = await request.newContext();
  try {
    await sendCaseFrom(browserless, clinic, sent);
  } finally {
    await browserless.dispose();
  }
}

/** As `sendCase`, in a browser's name: its pages are the patient's from then on. */
export async function sendCaseFrom(
  browser: APIRequestContext,
  { slug }: TestClinic,
  { name, answers, language = "en" }: Sent,
): Promise<void> {
  const call = caller(browser, slug);
  const { intakeId } = await call<{ intakeId: string }>("intake.start", { language });
  await call("intake.saveContact", {
    intakeId,
    contact: {
      filler: { kind: "self" },
      name,
      phone: "+1 843 555 0142",
      language,
      interpreterWanted: false,
      voicemailOk: true,
      textOk: true,
      safeToCall: true,
      careConsentVersion: consentVersions.care,
    },
  });
  const [deviceId, deviceAt] = [randomUUID(), new Date().toISOString()];
  await call("intake.saveAnswers", {
    intakeId,
    events: Object.entries(answers).map(([questionId, value]) => ({
      eventId: randomUUID(),
      questionId,
      value,
      source: "tick",
      deviceId,
      deviceAt,
    })),
  });
  await call("intake.submit", { intakeId, submissionKey: randomUUID() });
}

const caller =
  (context: APIRequestContext, slug: string) =>
  async <Answer>(verb: string, data: object): Promise<Answer> => {
    const answer = await context.post(`${places.patient}/${slug}/api/trpc/${verb}`, {
      data,
      headers: { origin: places.patient },
    });
    if (!answer.ok()) throw new Error(`${verb} answered ${answer.status()}: ${await answer.text()}`);
    const { result }: { result: { data: Answer } } = await answer.json();
    return result.data;
  };
