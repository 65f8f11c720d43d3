import { randomUUID } from "node:crypto";
import { contact, event, workedAnswers } from "../../../api/test/world.ts";
import { callerOf } from "../caller.ts";
import { openDatabaseServer } from "../database-server.ts";
import { nextApp, worker } from "../killable.ts";
import { makeClinic } from "../make-clinic.ts";
import { staffBrowser } from "../staff-browser.ts";

/**
 * Starts the whole product, takes a form and opens the queue, and says what was seen; run where there is no
 * network but the machine's own loopback.
 */
const server = await openDatabaseServer();
const parts = [
  await nextApp("patient", { server }),
  await nextApp("staff", { server }),
  await worker({ server }),
];
const [patient, staff] = parts;
try {
  const clinic = await makeClinic(server, 1);
  for (const part of parts) await part.start();

  const call = callerOf(patient?.address ?? "", clinic.slug);
  const begun = await call("intake.start", { language: "en" });
  if (begun.kind !== "done") throw new Error("The form was not begun.");
  const { intakeId } = begun.value as { intakeId: string };
  await call("intake.saveContact", { intakeId, contact });
  const events = Object.entries(workedAnswers("VS-069")).map(([question, value]) => event(question, value));
  await call("intake.saveAnswers", { intakeId, events });
  const sent = await call("intake.submit", { intakeId, submissionKey: randomUUID() });

  const browser = await staffBrowser(server, clinic, staff?.address ?? "");
  const signedIn = await browser.signIn();
  const queue = await browser.ask("queue");
  const seen = (await queue.text()).includes(contact.name);
  process.stdout.write(
    JSON.stringify({ sent: sent.kind, signedIn: signedIn.status, queue: queue.status, seen }),
  );
} finally {
  for (const part of parts) await part.stop();
  await server.close();
}
process.exit(0);
