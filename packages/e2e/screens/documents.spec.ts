import { fileURLToPath } from "node:url";
import { test } from "@playwright/test";
import { emergencyRecord } from "@preamble/documents/testing/example-record";
import { exampleFormCopy } from "@preamble/documents/testing/example-form-copy";
import { exampleHandout } from "@preamble/documents/testing/example-handout";
import { createRenderer } from "@preamble/documents/render";
import { languages } from "@preamble/domain/languages";
import { picturesOfPdf } from "../src/support/picture.ts";

const link = "https://intake.example.org/lowcountry";
const issue = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  paper: "LETTER",
  links: {
    verify: `${link}/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10`,
    original: `${link}/cases/7c9e6679-7425-40de-944b-e07fc1f90ae7/print`,
  },
} as const;
const names = ["محمد الأحمد", "नेहा शर्मा", "王小明"];

test("every document", async () => {
  const workerFile = fileURLToPath(new URL("../../documents/dist/render-worker.mjs", import.meta.url));
  const renderer = createRenderer({ workerFile, timeoutMs: 120_000 });
  const { address, initials } = exampleHandout("en").clinic;
  const clinic = { ...emergencyRecord.clinic, address, initials };
  const allAnswers = emergencyRecord.fired
    .flatMap(({ answers }) => answers)
    .map(({ label, value }) => ({ question: label, answer: value, source: null }));

  const summary = { ...emergencyRecord, allAnswers };
  await picturesOfPdf(await renderer.caseSummary(summary, issue), "documents/0-summary");
  for (const addressee of ["emergency-department", "imaging"] as const) {
    const letter = { ...emergencyRecord, clinic, addressee };
    await picturesOfPdf(await renderer.referralLetter(letter, issue), `documents/1-referral-${addressee}`);
  }
  const cases = names.map((name, at) => ({
    record: { ...emergencyRecord, reference: `LSS-${at}`, patient: { ...emergencyRecord.patient, name } },
    links: issue.links,
  }));
  const day = { title: "Summaries of Wednesday 2 December 2026", cases };
  await picturesOfPdf(await renderer.daySummaries(day, issue), "documents/2-day");
  for (const language of languages) {
    const { visit, ...head } = exampleHandout(language);
    const at = (name: string) => `documents/${name}-${language}`;
    await picturesOfPdf(await renderer.handout(exampleHandout(language), issue), at("3-handout"));
    if (visit) {
      await picturesOfPdf(
        await renderer.appointmentLetter({ ...head, visit, called: true }, issue),
        at("4-appointment"),
      );
    }
    await picturesOfPdf(await renderer.formCopy(exampleFormCopy(language), issue), at("5-copy"));
  }
  await renderer.close();
});
