import { randomUUID } from "node:crypto";
import type { Services } from "@preamble/api/define-verb";
import { openServices } from "@preamble/api/services";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { migrate } from "@preamble/db/migrate";
import { staffMember } from "@preamble/db/schema";
import { addCases } from "@preamble/dev/seed/add-cases";
import { seedClinic } from "@preamble/dev/seed/demo-clinic";
import { and, eq } from "drizzle-orm";
import { Client } from "pg";

export type CrowdedClinic = {
  readonly cases: number;
  readonly url: string;
  readonly services: Services;
  readonly clinician: Extract<Actor, { kind: "staff" }>;
  readonly close: () => Promise<void>;
};

/** The time at which the queue is read: the open cases came in shortly before. */
export const readAt = new Date("2026-03-04T15:00:00Z");

/** A clinic with so many cases in a database of its own; one that an earlier run left is taken as it is. */
export async function crowdedClinic(serverUrl: string, cases: number): Promise<CrowdedClinic> {
  const name = `queue_${cases}`;
  const url = serverUrl.replace(/\/\w+$/, `/${name}`);
  await createDatabase(serverUrl, name);
  await migrate(url);
  const opened = await openServices(url);
  const clinicId = (await firstClinic(url)) ?? (await seedClinic(opened.database, url, readAt)) ?? "";
  await addCases(url, clinicId, {
    cases,
    seed: 1,
    now: readAt,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  const [member] = await withClinic(opened.database, clinicId, (tx) =>
    tx
      .select({ id: staffMember.id, name: staffMember.name, roles: staffMember.roles })
      .from(staffMember)
      .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.email, "rivera@example.org"))),
  );
  if (!member) throw new Error("The crowded clinic has no clinician.");
  return {
    cases,
    url,
    services: { ...opened, now: () => readAt },
    clinician: {
      kind: "staff",
      clinicId,
      sessionId: randomUUID(),
      staffMemberId: member.id,
      name: member.name,
      roles: member.roles,
    },
    close: () => opened.close(),
  };
}

async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const owner = new Client({ connectionString: serverUrl });
  await owner.connect();
  try {
    const { rowCount } = await owner.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await owner.query(`create database ${name}`);
  } finally {
    await owner.end();
  }
}

async function firstClinic(url: string): Promise<string | undefined> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string }>("select id from clinic limit 1");
    return rows[0]?.id;
  } finally {
    await owner.end();
  }
}
