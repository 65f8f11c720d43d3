import { staffRoles } from "@preamble/db/actor";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { actorOf, setScene } from "./scene.ts";
import { policy } from "./verb-policy.ts";
import { openWorld } from "./world.ts";

let world: Awaited<ReturnType<typeof openWorld>>;
let listener: Client;
const told: (string | undefined)[] = [];
beforeAll(async () => {
  world = await openWorld();
  listener = new Client({ connectionString: world.database.ownerUrl });
  await listener.connect();
  listener.on("notification", ({ payload }) => void told.push(payload));
  await listener.query("listen changed");
});
afterAll(async () => {
  await listener.end();
  await world.close();
});

/** What members do that changes nothing on a page that others have open. */
const seenByNobody = new Set([
  // Of a case with times that fit: it tells where none does.
  "appointments.offer",
  // The sign of an open page itself, which asks for it when it is told.
  "cases.watch",
  "documents.issue",
  // How a member signs in; a page whose session ended hears so by itself.
  "account.changePassword",
  "account.beginAuthenticator",
  "account.confirmAuthenticator",
  "account.renewRecoveryCodes",
  "staff.reset",
  "sessions.revoke",
  "invitations.invite",
  "invitations.revoke",
  "invitations.open",
  "invitations.accept",
]);

const writes = policy.filter(
  ({ verb, roles }) => verb.effect === "write" && staffRoles.some((role) => roles.includes(role)),
);

it.each(writes)("$verb.name tells open pages where it changes what they show", async (rule) => {
  const { id, visitor } = await world.clinic();
  const scene = await setScene(world, visitor, rule.stage);
  const actor = await actorOf(
    world,
    staffRoles.find((role) => rule.roles.includes(role)) ?? "clinician",
    scene,
  );
  await listener.query("select");
  told.length = 0;
  await world.act(rule.verb, actor, rule.input(scene.ids));
  await listener.query("select");
  expect(told.includes(id)).toBe(!seenByNobody.has(rule.verb.name));
});
