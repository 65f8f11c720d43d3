import { randomUUID } from "node:crypto";
import { type APIRequestContext, request } from "@playwright/test";
import type { Answers } from "@preamble/domain/answers";
import { consentVersions } from "@preamble/domain/consents";
import type { Language } from "@preamble/domain/languages";
import type { TestClinic } from "./clinic.ts";
import { places } from "./places.ts";

/** Who fills a form in, where it is not the patient. */
export type Filler = {
  readonly kind: "helper" | "guardian";
  readonly name: string;
  readonly relation: string;
};

type Sent = {
  readonly name: string;
  readonly answers: Answers;
  readonly language?: Language;
  readonly filler?: Filler;
  readonly safeToCall?: boolean;
  /** Another patient app than that of the run. */
  readonly address?: string;
};

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
  clinic: TestClinic,
  sent: Sent,
): Promise<void> {
  const { call, intakeId } = await fillFormFrom(browser, clinic, sent);
  await call("intake.submit", { intakeId, submissionKey: randomUUID() });
}

/** A form begun and answered in a browser's name by the calls that the form makes, and not yet sent. */
export async function fillFormFrom(
  browser: APIRequestContext,
  clinic: TestClinic,
  { name, answers, language = "en", filler, safeToCall = true, address = places.patient }: Sent,
) {
  const call = callerOf(browser, clinic, address);
  const { intakeId } = await call<{ intakeId: string }>("intake.start", { language });
  await call("intake.saveContact", {
    intakeId,
    contact: {
      filler: filler ? { ...filler, maySpeakWith: true } : { kind: "self" },
      name,
      phone: "+1 843 555 0142",
      language,
      interpreterWanted: false,
      voicemailOk: true,
      textOk: true,
      safeToCall,
      careConsentVersion: consentVersions.care,
    },
  });
  const [deviceId, deviceAt] = [randomUUID(), new Date().toISOString()];
  const events = Object.entries(answers).map(([questionId, value]) => ({
    eventId: randomUUID(),
    questionId,
    value,
    source: "tick",
    deviceId,
    deviceAt,
  }));
  if (events.length > 0) await call("intake.saveAnswers", { intakeId, events });
  return { call, intakeId };
}

/** Calls verbs in a browser's name. */
export const callerOf =
  (browser: APIRequestContext, { slug }: TestClinic, address = places.patient) =>
  async <Answer>(verb: string, data: object): Promise<Answer> => {
    const url = `${address}/${slug}/api/trpc/${verb}`;
    const answer = await browser.post(url, { data, headers: { origin: address } });
    if (!answer.ok()) throw new Error(`${verb} answered ${answer.status()}: ${await answer.text()}`);
    const { result }: { result: { data: Answer } } = await answer.json();
    return result.data;
  };
