import { randomUUID } from "node:crypto";
import { hashPassword } from "@preamble/auth/password";
import { currentTotp } from "@preamble/auth/totp";
import { contact, event, workedAnswers } from "../../../api/test/world.ts";
import { callerOf } from "../caller.ts";
import { openDatabaseServer } from "../database-server.ts";
import { nextApp, worker } from "../killable.ts";
import { makeClinic } from "../make-clinic.ts";
import { cookieJar } from "./cookie-jar.ts";

/**
 * Starts the whole product, takes a form and opens the queue, and says what was seen; run where there is no
 * network but the machine's own loopback.
 */
const [password, totpSecret] = ["a-long-enough-password", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"];
const server = await openDatabaseServer();
const parts = [
  await nextApp("patient", { server }),
  await nextApp("staff", { server }),
  await worker({ server }),
];
const [patient, staff] = parts;
try {
  const { id, slug } = await makeClinic(server, 1);
  const passwordHash = await hashPassword(password);
  await server.asSuperuser((client) =>
    client.query("update staff_member set password_hash = $2, totp_secret = $3 where clinic_id = $1", [
      id,
      passwordHash,
      totpSecret,
    ]),
  );
  for (const part of parts) await part.start();

  const call = callerOf(patient?.address ?? "", slug);
  const begun = await call("intake.start", { language: "en" });
  if (begun.kind !== "done") throw new Error("The form was not begun.");
  const { intakeId } = begun.value as { intakeId: string };
  await call("intake.saveContact", { intakeId, contact });
  const events = Object.entries(workedAnswers("VS-069")).map(([question, value]) => event(question, value));
  await call("intake.saveAnswers", { intakeId, events });
  const sent = await call("intake.submit", { intakeId, submissionKey: randomUUID() });

  const browser = cookieJar(staff?.address ?? "");
  const { csrfToken }: { csrfToken: string } = await (await browser.ask("/api/auth/csrf")).json();
  const { rows } = await server.asSuperuser((client) =>
    client.query<{ email: string }>("select email from staff_member where clinic_id = $1", [id]),
  );
  const code = await currentTotp(totpSecret, new Date());
  const form = { csrfToken, slug, email: rows[0]?.email ?? "", password, code, json: "true" };
  const signedIn = await browser.ask("/api/auth/callback/staff", new URLSearchParams(form));
  const queue = await browser.ask(`/${slug}/queue`);
  const seen = (await queue.text()).includes(contact.name);
  process.stdout.write(
    JSON.stringify({ sent: sent.kind, signedIn: signedIn.status, queue: queue.status, seen }),
  );
} finally {
  for (const part of parts) await part.stop();
  await server.close();
}
process.exit(0);
