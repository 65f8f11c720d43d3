import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { openServices } from "@preamble/api/services";
import { startEmbeddedPostgres } from "@preamble/db/embedded/embedded-postgres";
import { migrate } from "@preamble/db/migrate";
import { Client } from "pg";
import { insertClinic } from "../../../db/test/clinic.ts";
import { launchOptions } from "../../../e2e/src/support/launch-options.ts";
import { type Cookie, type PhoneVisit, visitByPhone } from "../form/phone-visit.ts";
import { type Figure, ratioOf, spreadOf } from "../measure.ts";
import type { Report } from "../report.ts";
import { copyForms, fillForm } from "../submit/ready-forms.ts";
import { serveBareForm, servePatientApp } from "../submit/servers.ts";
import type { Topic } from "./topic.ts";

const rounds = 9;

export const form: Topic = {
  name: "form",
  title: "Form: the first question page on a phone",
  method: [
    "The patient's app, built and started as it is shipped, shows page S1 of a form whose contact page is done: rendered for this request out of the database, with the session of its patient.",
    "The bare page is the least that Next can do: the same boxes and the same button in one client component on a static page, without words for anyone, styles, saving, rules or a session. Both forms must have the same number of boxes of each type.",
    "A real Chromium opens them in turn, round after round, each time in a new context with nothing cached: a screen of 390 by 844, the processor slowed four times, 1.6 Mbit/s down and 150 ms of latency, all set over the DevTools protocol. A first visit of each is not counted.",
    "The first question is there at the first frame with a visible box. The page is ready when a press of its button, repeated at each frame, is answered with what is missing. Blocking is what each task took beyond 50 ms, until the page rests. Bytes are what the browser says came over the wire, compressed by the app's own server; what the service worker fetches for later is not the page's.",
  ],
  packages: ["bench", "domain", "ui", "../apps/patient"],
  run,
};

const ours = "Preamble";
const bare = "bare page";
type Measure = Exclude<keyof PhoneVisit, "boxes">;
const wordsOf: Readonly<Record<Measure, string>> = {
  firstQuestion: "first question, ms",
  ready: "ready, ms",
  blocking: "blocking, ms",
  scripts: "scripts, kB",
  protocol: "protocol file, kB",
};
const isBytes = (measure: Measure) => measure === "scripts" || measure === "protocol";
const nameOf = (contender: string, measure: Measure) => `${contender}, ${wordsOf[measure]}`;

async function run(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "preamble-bench-"));
  const undo: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const server = await startEmbeddedPostgres({ dataDir: join(folder, "data") });
    undo.push(() => server.stop());
    await migrate(server.url);
    const owner = new Client({ connectionString: server.url });
    await owner.connect();
    const clinic = await insertClinic(owner);
    await owner.end();
    const services = await openServices(server.url);
    undo.push(() => services.close());
    const begun = await fillForm(services, clinic.id, { fainted: false });
    const cookies = (await copyForms(services, clinic, begun, rounds + 1)).map(({ headers }) =>
      cookieOf(headers),
    );

    process.stderr.write("Building both apps\n");
    const patientApp = await servePatientApp(server.url, folder);
    undo.push(() => patientApp.stop());
    const bareApp = await serveBareForm(folder);
    undo.push(() => bareApp.stop());
    const browser = await chromium.launch(launchOptions);
    undo.push(() => browser.close());

    const visits: { ours: PhoneVisit; bare: PhoneVisit }[] = [];
    for (const [round, cookie] of cookies.entries()) {
      process.stderr.write(round === 0 ? "First visits\n" : `Round ${round} of ${rounds}\n`);
      const address = `http://127.0.0.1:${patientApp.port}/${clinic.slug}/en/form/S1`;
      const visit = {
        ours: await visitByPhone(browser, address, cookie),
        bare: await visitByPhone(browser, `http://127.0.0.1:${bareApp.port}/`, null),
      };
      if (JSON.stringify(visit.ours.boxes) !== JSON.stringify(visit.bare.boxes)) {
        throw new Error(`The forms differ: ${JSON.stringify([visit.ours.boxes, visit.bare.boxes])}`);
      }
      if (round > 0) visits.push(visit);
    }
    return reportOf(visits);
  } finally {
    for (const step of undo.toReversed()) await step();
  }
}

function cookieOf({ cookie = "" }: Readonly<Record<string, string>>): Cookie {
  const end = cookie.indexOf("=");
  return { name: cookie.slice(0, end), value: cookie.slice(end + 1) };
}

function reportOf(visits: readonly { ours: PhoneVisit; bare: PhoneVisit }[]): Report {
  const figures = (["firstQuestion", "ready", "blocking", "scripts", "protocol"] as const).flatMap(
    (measure): Figure[] => {
      const valueOf = (visit: PhoneVisit) => (isBytes(measure) ? visit[measure] / 1000 : visit[measure]);
      const mine = { name: nameOf(ours, measure), rounds: visits.map((visit) => valueOf(visit.ours)) };
      const other = { name: nameOf(bare, measure), rounds: visits.map((visit) => valueOf(visit.bare)) };
      return measure === "protocol" ? [mine] : [mine, other];
    },
  );
  const found = (measure: Measure) =>
    spreadOf(figures.find(({ name }) => name === nameOf(ours, measure))?.rounds ?? []);
  const ratio = (measure: Measure) => ratioOf(figures, nameOf(ours, measure), nameOf(bare, measure));
  const bound = "at most";
  return {
    unit: "ms or kB",
    plan: `${rounds} visits of each in turn`,
    figures,
    goals: [
      { what: "all JavaScript of the form page", found: found("scripts"), unit: "kB", bound, limit: 170 },
      { what: "the protocol file", found: found("protocol"), unit: "kB", bound, limit: 16 },
      { what: "first question / bare page", found: ratio("firstQuestion"), bound, limit: 1.3 },
      { what: "ready / bare page", found: ratio("ready"), bound, limit: 1.25 },
      { what: "blocking", found: found("blocking"), unit: "ms", bound, limit: 300 },
    ],
  };
}
