import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { getCase } from "@preamble/api/cases/get-case";
import { exportFhir } from "@preamble/api/documents/export-fhir";
import { openServices } from "@preamble/api/services";
import { clinicTime } from "@preamble/documents/case-summary/clinic-time";
import { composeCaseSummary } from "@preamble/documents/case-summary/compose";
import { createRenderer, type Renderer } from "@preamble/documents/render";
import { disabledQuestions } from "@preamble/domain/content/disabled-questions";
import { definitionOf } from "@preamble/domain/content/protocol-content";
import { TRUE } from "@preamble/domain/language/truth";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { withDerived } from "@preamble/domain/triage/derive";
import { caseBundle } from "@preamble/fhir/bundle";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../../../../packages/db/test/database.ts";
import { demoSlug } from "../../../../../packages/dev/src/seed/demo-clinic.ts";
import { seedDemo } from "../../../../../packages/dev/src/seed/seed-demo.ts";
import { openStage, type Stage } from "../../../../../packages/dev/src/seed/stage.ts";
import { buildFonts } from "../../../../../packages/documents/scripts/build-fonts.ts";
import { bundleWorker } from "../../../../../packages/documents/scripts/bundle-worker.ts";
import { placedText } from "../../../../../packages/documents/test/placed-text.ts";
import { answerFaultsOf } from "../../../../../packages/fhir/test/answer-faults.ts";
import { faultsOf } from "../../../../../packages/fhir/test/validate.ts";
import { caseRecord } from "./case-record.ts";

/** How many cases are seeded beside the twelve patients in front and those that the demo names. */
const more = Number(process.env["PREAMBLE_PRINTED"] ?? 2);
const seed = Number(process.env["PREAMBLE_RUNS_SEED"] ?? Date.now() % 2 ** 31);
const now = new Date("2026-03-04T15:00:00Z");

let database: Awaited<ReturnType<typeof testDatabase>>;
let services: Awaited<ReturnType<typeof openServices>>;
let stage: Stage;
let workerFile: string;
let renderer: Renderer;

beforeAll(async () => {
  database = await testDatabase();
  services = await openServices(database.ownerUrl);
  await seedDemo(services, database.ownerUrl, { now, more, seed });
  const {
    rows: [home],
  } = await database.superuser.query<{ id: string }>("select id from clinic where slug = $1", [demoSlug]);
  stage = await openStage(services, home?.id ?? "");
  await buildFonts();
  workerFile = await bundleWorker("seeded-cases-worker.mjs");
  renderer = createRenderer({ workerFile, timeoutMs: 60_000 });
}, 300_000);

afterAll(async () => {
  await renderer.close();
  rmSync(workerFile);
  await services.close();
  await database.drop();
});

async function seededCases(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ id: string }>(
    'select id from "case" where clinic_id = $1',
    [stage.clinicId],
  );
  expect(rows.length).toBeGreaterThan(more);
  return rows.map(({ id }) => id);
}

/** Lines break where the page ends, so spaces are not compared. */
const joined = (text: string) => text.normalize("NFC").replaceAll(/\s/g, "");

it(`finds every answer of each seeded case in the text of its document, in each of their scripts, ${more} synthetic ones among them`, async () => {
  const lost: string[] = [];
  const printed: string[] = [];
  for (const caseId of await seededCases()) {
    const found = await stage.act(now, getCase, stage.staff("rivera"), { caseId });
    const bytes = await renderer.caseSummary(caseRecord(found, { allAnswers: true }), {
      renderedAt: now,
      paper: found.clinic.paper,
      links: { verify: "https://intake.example.org/verify", original: "https://staff.example.org/print" },
    });
    const text = joined((await placedText(bytes)).placed.map((run) => run.text).join(""));
    printed.push(text);
    const given = [
      found.patient.name,
      found.annotations.words ?? "",
      found.annotations.allergies ?? "",
      ...found.answers.map(({ label, value }) => label + value),
      ...(found.annotations.bodyMap ?? []).map(({ region }) => found.regionNames[region] ?? region),
    ];
    lost.push(
      ...given.filter((one) => !text.includes(joined(one))).map((one) => `${found.reference}: ${one}`),
    );
  }
  expect(lost, `of seed ${seed}`).toEqual([]);
  for (const script of ["Latin", "Cyrillic", "Greek", "Han", "Hiragana"]) {
    expect(
      printed.some((text) => new RegExp(`\\p{Script=${script}}`, "u").test(text)),
      script,
    ).toBe(true);
  }
}, 1_200_000);

it.each(["LETTER", "A4"] as const)(
  `prints each seeded case on one page of %s, ${more} synthetic ones among them`,
  async (paper) => {
    const longer: string[] = [];
    for (const caseId of await seededCases()) {
      const found = await stage.act(now, getCase, stage.staff("rivera"), { caseId });
      const links = {
        verify: `https://intake.example.org/${demoSlug}/verify/${caseId}`,
        original: `https://staff.example.org/${demoSlug}/cases/${caseId}/print`,
      };
      const bytes = await renderer.caseSummary(caseRecord(found), { renderedAt: now, paper, links });
      const { pages } = await placedText(bytes);
      if (pages > 1) longer.push(`${found.reference} of ${found.patient.name}: ${pages} pages`);
    }
    expect(longer, `of seed ${seed}`).toEqual([]);
  },
  1_200_000,
);

it("prints allergies, medicines, conditions and words of each seeded case whole without its answers too, and when care was agreed to", async () => {
  const lost: string[] = [];
  for (const caseId of await seededCases()) {
    const found = await stage.act(now, getCase, stage.staff("rivera"), { caseId });
    const {
      rows: [agreed],
    } = await database.superuser.query<{ at: Date }>(
      `select consent.created_at as at from consent join "case" using (clinic_id, intake_id)
       where "case".id = $1 and kind = 'care' order by sequence desc limit 1`,
      [caseId],
    );
    const view = composeCaseSummary(
      // As a case is that was raised again by what staff asked on the phone.
      caseRecord({ ...found, raisedAt: now }),
      { renderedAt: now, links: null },
      () => true,
    );
    const text = JSON.stringify(view);
    const listed = (id: string) =>
      found.answers.find(
        ({ questionId, raw }) => questionId === id && Array.isArray(raw) && raw.join() !== "none",
      )?.value;
    const whole = [
      found.annotations.words,
      found.annotations.allergies,
      listed("medications"),
      listed("conditions"),
      agreed && `, ${clinicTime(agreed.at, found.clinic.timeZone)}.`,
    ].flatMap((one) => one ?? []);
    lost.push(
      ...whole
        .filter((one) => !text.includes(JSON.stringify(one).slice(1, -1)))
        .map((one) => `${found.reference}: ${one}`),
    );
  }
  expect(lost, `of seed ${seed}`).toEqual([]);
}, 1_200_000);

const neverLeftOut = [
  "Leg strength",
  "Blood thinner",
  "Steroid tablets",
  "Cancer history",
  "Weak immune system",
  "Pregnancy",
  "Allergies",
];
const caudaEquinaIds = [
  "urine-cannot-start",
  "urine-flow-not-felt",
  "urine-leak-new",
  "bowel-leak-new",
  "bowel-fullness-not-felt",
  "saddle-numbness",
  "sexual-function-change",
];
const emphasisOf = (raw: unknown) =>
  raw === true ? "yes" : raw === false ? "no" : raw === "unknown" ? "not-sure" : "not-asked";

it("prints of each seeded case what is always printed, and where it is newly numb were it a follow-up", async () => {
  for (const caseId of await seededCases()) {
    const found = await stage.act(now, getCase, stage.staff("rivera"), { caseId });
    const at = { renderedAt: now, links: null };
    const view = composeCaseSummary(caseRecord(found), at, () => true);
    const raws = caudaEquinaIds.map((id) => found.answers.find(({ questionId }) => questionId === id)?.raw);
    const takenBack = view.caudaEquina.map(({ state }) => state.endsWith("WAS YES"));
    expect(
      view.caudaEquina.map(({ emphasis }) => emphasis),
      found.reference,
    ).toEqual(raws.map((raw, index) => (takenBack[index] ? "not-sure" : emphasisOf(raw))));
    for (const { label, state } of view.caudaEquina) {
      expect(label).toMatch(/^[A-Z]/);
      expect(state).toMatch(/^(YES|no|NOT SURE|NOT ASKED)( \(.+\))?$|^(NO|NOT SURE|NOT ASKED), WAS YES$/);
    }
    expect(view.keyFacts.map(({ label }) => label)).toEqual(neverLeftOut);
    const asksNothing = found.answers.filter(({ questionId }) => disabledQuestions.has(questionId));
    const leftOpen = caseRecord(found).open.notAnswered;
    for (const { label, raw } of asksNothing) if (raw === null) expect(leftOpen).not.toContain(label);
    for (const { state } of view.keyFacts) expect(state).not.toBe("");
    expect(view.person).toMatch(
      /^(Born \d{1,2} \w+ \d{4}|Date of birth not asked), (\d+ years|age not asked), /,
    );
    expect(view.contact).toMatch(
      /^(Phone \+|No phone).* · Language .+ · Interpreter (WANTED|not wanted|NOT ASKED)$/,
    );
    expect(view.story).toMatch(
      /^(Pain in .+|Site of pain not asked), (for .+|duration not asked), onset .+; pain now .+, worst in 24h .+\.$/,
    );
    expect(view.disclaimer).toBe("Patient-reported, not examined; not a diagnosis.");
    const marks = { added: [{ region: "saddle", kind: "numb" as const }], gone: [], rated: [] };
    const last = { sentAt: found.raisedAt, changes: [], marks };
    const newlyNumb = { ...found, before: { ...found.before, last } };
    const { picture } = composeCaseSummary(caseRecord(newlyNumb), at, () => true);
    const changed = picture.beside.find(({ heading }) => heading.startsWith("Changed since the form of"));
    expect(changed?.lines[0], found.reference).toBe(`New: ${found.regionNames["saddle"]} numb`);
  }
}, 1_200_000);

it(`takes each seeded case out as a FHIR bundle that is valid by the standard, ${more} synthetic ones among them`, async () => {
  const document = {
    id: randomUUID(),
    issuedAt: now,
    bytes: Buffer.from("%PDF-1.7"),
    sha256: "a".repeat(64),
    sha1: "2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
  };
  const faults: string[] = [];
  for (const caseId of await seededCases()) {
    const exported = await stage.act(now, exportFhir, stage.staff("rivera"), { caseId });
    const bundle = caseBundle(exported, document);
    const protocol = compileProtocol(definitionOf(exported.form.protocol.content));
    const facts = protocol.facts(withDerived(exported.form.answers, exported.form.day));
    // A worked case may answer what our form does not ask either, or asks only as it cannot tell.
    const ofAnswers = answerFaultsOf(bundle).filter((fault) => {
      const [, unasked] = /^(\S+) is answered, and not asked$/.exec(fault) ?? [];
      return unasked === undefined || protocol.question(unasked)?.asked.truth(facts) === TRUE;
    });
    const found = [...faultsOf(bundle), ...ofAnswers];
    faults.push(...found.map((fault) => `${exported.reference}: ${fault}`));
  }
  expect(faults, `of seed ${seed}`).toEqual([]);
}, 1_200_000);
