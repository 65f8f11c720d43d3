import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { Head } from "../../src/audit/chain.ts";
import { sealClinic } from "../../src/audit/seal-clinic.ts";
import { connect, sealerRole, withClinic } from "../../src/client.ts";

export type SealedTrail = {
  readonly clinicId: string;
  /** Of the events in the order of their seals: position 1 first. */
  readonly sequences: readonly number[];
  /** The head after each sealing, as it is kept outside the database. */
  readonly heads: readonly Head[];
  /** How many of the newest seals were made in the last sealing. */
  readonly lastSealing: number;
};

const runs = 10;
const perRun = 6;
const minutes = 60_000;
const firstRun = Date.parse("2026-03-02T15:00:00Z");

/**
 * A trail sealed by the sealer itself, in runs twenty minutes apart. Numbers have gaps, as all clinics share
 * them; every run leaves its last but one event to the next, as one that is committed late.
 */
export async function sealTrail(superuser: Client, ownerUrl: string): Promise<SealedTrail> {
  const clinicId = randomUUID();
  const sealer = connect(ownerUrl, { role: sealerRole, poolSize: 1 });
  const heads: Head[] = [];
  let sequence = 1000;
  let heldBack: number | null = null;
  const write = (number: number, at: Date) =>
    superuser.query(
      `insert into audit_event (clinic_id, sequence, created_at, actor_kind, actor_id, action, subject_id, details, request_id)
       overriding system value values ($1, $2, $3, 'staff', $4, 'cases.get', $5, $6, $7)`,
      [clinicId, number, at, randomUUID(), randomUUID(), JSON.stringify({ count: number }), randomUUID()],
    );
  try {
    for (let run = 0; run < runs; run += 1) {
      const at = new Date(firstRun + run * 20 * minutes);
      if (heldBack !== null) await write(heldBack, new Date(at.getTime() - 20 * minutes - 1000));
      for (let count = 0; count < perRun; count += 1) {
        sequence += 3;
        if (count === perRun - 2 && run < runs - 1) heldBack = sequence;
        else await write(sequence, new Date(at.getTime() - (perRun - count) * 1000));
      }
      const head = await withClinic(sealer, clinicId, (tx) =>
        sealClinic(tx, clinicId, { among: "recent", at }),
      );
      if (head) heads.push(head);
    }
  } finally {
    await sealer.close();
  }
  const { rows } = await superuser.query<{ sequence: string }>(
    "select sequence from audit_seal where clinic_id = $1 order by position",
    [clinicId],
  );
  const sealedBefore = heads.at(-2)?.position ?? 0;
  return {
    clinicId,
    sequences: rows.map((row) => Number(row.sequence)),
    heads,
    lastSealing: rows.length - sealedBefore,
  };
}
