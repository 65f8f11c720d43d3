import type { Client } from "pg";
import { hashOf, type Link, rootOf } from "../../src/audit/chain.ts";
import type { Fault } from "../../src/audit/verify-clinic.ts";
import type { SealedTrail } from "./sealed-trail.ts";

/** What the verifier is to say: how the trail is wrong, and where it is so first. */
export type Expected = {
  readonly kinds: readonly Fault["kind"][];
  /** The first bad row is at one of these positions; a rewrite is known as far as kept heads lie apart. */
  readonly position?: number;
  /** Of an event that has no place in the chain. */
  readonly sequence?: number;
};

type Column = { readonly table: "audit_event" | "audit_seal"; readonly name: string; readonly type: string };

export type Bench = {
  readonly client: Client;
  readonly trail: SealedTrail;
  readonly columns: readonly Column[];
  readonly random: () => number;
};

type Tampering = (bench: Bench) => Promise<Expected>;

/** Every column of both tables, as the catalogue has them: one that is added is tampered with too. */
export async function columnsOf(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select table_name as table, column_name as name, udt_name as type from information_schema.columns
     where table_schema = 'public' and table_name in ('audit_event', 'audit_seal') order by 1, ordinal_position`,
  );
  return rows;
}

const below = ({ random }: Bench, most: number) => Math.floor(random() * most);
const pick = <Item>(bench: Bench, items: readonly Item[]): Item => {
  const item = items[below(bench, items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
};
const anyPosition = (bench: Bench) => 1 + below(bench, bench.trail.sequences.length);
const sequenceAt = ({ trail }: Bench, position: number) => trail.sequences[position - 1] ?? 0;
/** Numbers of the trail are three apart, so that the next one is free. */
const freeSequence = (bench: Bench) => sequenceAt(bench, anyPosition(bench)) + 1;

/** Another value of a type, as SQL over the column. */
function otherValue({ name, type }: Column): string {
  switch (type) {
    case "uuid":
      return "gen_random_uuid()";
    case "int8":
      return `"${name}" + 1`;
    case "timestamptz":
      return `"${name}" + (1 + floor(random() * 1000000)) * interval '1 microsecond'`;
    case "text":
      return `reverse("${name}") || 'x'`;
    case "jsonb":
      return `"${name}" || '{"count": -1}'`;
    default:
      throw new Error(`No other value is known for the type ${type}.`);
  }
}

/** Changes one column of one row of either table. */
const edit: Tampering = async (bench) => {
  const column = pick(bench, bench.columns);
  const position = anyPosition(bench);
  const { client, trail } = bench;
  const { clinicId } = trail;
  const last = position === trail.sequences.length;
  if (column.table === "audit_event") {
    await client.query(
      `update audit_event set "${column.name}" = ${otherValue(column)} where clinic_id = $1 and sequence = $2`,
      [clinicId, sequenceAt(bench, position)],
    );
    const moved = column.name === "clinic_id" || column.name === "sequence";
    return { kinds: [moved ? "event gone" : "altered"], position };
  }
  const value = column.name === "position" ? `"position" + 1000` : otherValue(column);
  await client.query(
    `update audit_seal set "${column.name}" = ${value} where clinic_id = $1 and position = $2`,
    [clinicId, position],
  );
  switch (column.name) {
    case "clinic_id":
      return { kinds: [last ? "cut short" : "seal gone"], position };
    case "position":
      return { kinds: ["seal gone"], position };
    case "sequence":
      return { kinds: ["event gone"], position };
    default:
      return { kinds: ["altered"], position };
  }
};

const removeEvent: Tampering = async (bench) => {
  const position = anyPosition(bench);
  await bench.client.query("delete from audit_event where clinic_id = $1 and sequence = $2", [
    bench.trail.clinicId,
    sequenceAt(bench, position),
  ]);
  return { kinds: ["event gone"], position };
};

/** Deletes a seal, with its event or without, and closes the gap or not. */
const removeSeal: Tampering = async (bench) => {
  const { client, trail } = bench;
  const position = anyPosition(bench);
  const last = position === trail.sequences.length;
  const values = [trail.clinicId, position];
  await client.query("delete from audit_seal where clinic_id = $1 and position = $2", values);
  if (bench.random() < 0.5) {
    await client.query("delete from audit_event where clinic_id = $1 and sequence = $2", [
      trail.clinicId,
      sequenceAt(bench, position),
    ]);
  }
  if (last) return { kinds: ["cut short"], position };
  if (bench.random() < 0.5) return { kinds: ["seal gone"], position };
  await shift(bench, position, -1);
  return { kinds: ["altered"], position };
};

/** Moves all seals behind a position by one, past the primary key that would stop it on the way. */
async function shift({ client, trail: { clinicId } }: Bench, from: number, by: 1 | -1): Promise<void> {
  const move = "update audit_seal set position = position + $3 where clinic_id = $1 and position > $2";
  await client.query(move, [clinicId, from, 1_000_000]);
  await client.query(move, [clinicId, 1_000_000, by - 1_000_000]);
}

/** Copies an event that stands in the trail, under a free number. */
async function forge(bench: Bench, position: number): Promise<number> {
  const sequence = freeSequence(bench);
  await bench.client.query(
    `insert into audit_event (clinic_id, sequence, created_at, actor_kind, actor_id, action, subject_id, details, request_id)
     overriding system value select clinic_id, $3, created_at, actor_kind, gen_random_uuid(), action, subject_id, details, request_id
     from audit_event where clinic_id = $1 and sequence = $2`,
    [bench.trail.clinicId, sequenceAt(bench, position), sequence],
  );
  return sequence;
}

/** Puts an event among those of an earlier sealing, and waits for nobody or for the sealer to seal it. */
const insertEvent: Tampering = async (bench) => {
  const { trail, client } = bench;
  const before = trail.sequences.length - trail.lastSealing;
  const sequence = await forge(bench, 1 + below(bench, before - 1));
  if (bench.random() < 0.5) {
    await client.query(
      `insert into audit_seal (clinic_id, position, sequence, hash, sealed_at)
       select clinic_id, position + 1, $2, hash, sealed_at + interval '20 minutes' from audit_seal
       where clinic_id = $1 order by position desc limit 1`,
      [trail.clinicId, sequence],
    );
    await reseal(bench, trail.sequences.length + 1);
  }
  return { kinds: ["put in later"], sequence };
};

/** Puts an event with a seal of its own between two that are sealed; the seal fits what is before it, or not. */
const insertSeal: Tampering = async (bench) => {
  const { client, trail } = bench;
  const position = anyPosition(bench);
  const sequence = await forge(bench, position);
  await shift(bench, position - 1, 1);
  await client.query(
    `insert into audit_seal (clinic_id, position, sequence, hash, sealed_at)
     select clinic_id, $2::bigint, $3, hash, sealed_at from audit_seal
     where clinic_id = $1 and position = $2::bigint + 1`,
    [trail.clinicId, position, sequence],
  );
  if (bench.random() < 0.5) return { kinds: ["altered"], position };
  await reseal(bench, position, position);
  // A forged seal that fits its past shows where the next one, or a kept head, does not follow.
  const anchored = trail.heads.some((head) => head.position === position);
  return anchored ? { kinds: ["rewritten"], position } : { kinds: ["altered"], position: position + 1 };
};

/** Swaps the numbers of two events, or the places of two seals. */
const reorder: Tampering = async (bench) => {
  const { client, trail } = bench;
  const [one, other] = [anyPosition(bench), 1 + below(bench, trail.sequences.length - 1)];
  const second = other >= one ? other + 1 : other;
  const [table, column, first, last] =
    bench.random() < 0.5
      ? ["audit_event", "sequence", sequenceAt(bench, one), sequenceAt(bench, second)]
      : ["audit_seal", "position", one, second];
  const swap = `update ${table} set ${column} = $3 where clinic_id = $1 and ${column} = $2`;
  await client.query(swap, [trail.clinicId, first, -1]);
  await client.query(swap, [trail.clinicId, last, first]);
  await client.query(swap, [trail.clinicId, -1, last]);
  return { kinds: ["altered"], position: Math.min(one, second) };
};

/** Cuts the newest or the oldest off: events, seals or both. */
const truncate: Tampering = async (bench) => {
  const { client, trail } = bench;
  const position = anyPosition(bench);
  const newest = bench.random() < 0.5;
  const what = pick(bench, ["events", "seals", "both"] as const);
  const side = newest ? ">=" : "<=";
  if (what !== "seals") {
    await client.query(
      `delete from audit_event e using audit_seal s where s.clinic_id = $1 and s.position ${side} $2
       and e.clinic_id = s.clinic_id and e.sequence = s.sequence`,
      [trail.clinicId, position],
    );
  }
  if (what !== "events") {
    await client.query(`delete from audit_seal where clinic_id = $1 and position ${side} $2`, [
      trail.clinicId,
      position,
    ]);
  }
  if (what === "events") return { kinds: ["event gone"], position: newest ? position : 1 };
  if (newest || position === trail.sequences.length)
    return { kinds: ["cut short"], position: newest ? position : 1 };
  return { kinds: ["seal gone"], position: 1 };
};

/** Changes or deletes an event and makes all seals anew from there, as one who knows how they are made. */
const rewrite: Tampering = async (bench) => {
  const { client, trail } = bench;
  const position = anyPosition(bench);
  const event = [trail.clinicId, sequenceAt(bench, position)];
  if (bench.random() < 0.5) {
    await client.query(
      "update audit_event set subject_id = gen_random_uuid() where clinic_id = $1 and sequence = $2",
      event,
    );
  } else {
    await client.query("delete from audit_event where clinic_id = $1 and sequence = $2", event);
    await client.query("delete from audit_seal where clinic_id = $1 and position = $2", [
      trail.clinicId,
      position,
    ]);
    await shift(bench, position, -1);
  }
  await reseal(bench, bench.random() < 0.5 ? position : 1);
  return { kinds: ["rewritten", "cut short"], position };
};

/** Makes the hashes from a position on, up to another or the end, as the sealer does. */
async function reseal({ client, trail: { clinicId } }: Bench, from: number, to = Infinity): Promise<void> {
  const { rows } = await client.query<Link & { hash: string }>(
    `select e.clinic_id::text as "clinicId", s.position::text, e.sequence::text,
       extract(epoch from e.created_at)::text as "createdAt", e.actor_kind as "actorKind",
       e.actor_id::text as "actorId", e.action, e.subject_id::text as "subjectId", e.details::text,
       e.request_id as "requestId", extract(epoch from s.sealed_at)::text as "sealedAt", s.hash
     from audit_seal s join audit_event e on e.clinic_id = s.clinic_id and e.sequence = s.sequence
     where s.clinic_id = $1 order by s.position`,
    [clinicId],
  );
  let hash = rows[from - 2]?.hash ?? rootOf(clinicId);
  const hashes: string[] = [];
  for (const { hash: _old, ...link } of rows.slice(from - 1, to)) {
    hash = hashOf(hash, link);
    hashes.push(hash);
  }
  await client.query(
    `update audit_seal s set hash = n.hash from unnest($3::text[]) with ordinality n(hash, place)
     where s.clinic_id = $1 and s.position = $2 + n.place - 1`,
    [clinicId, from, hashes],
  );
}

/** The ways of tampering that the trail must withstand. */
export const tamperings: Readonly<Record<string, Tampering>> = {
  edit,
  "delete an event": removeEvent,
  "delete a seal": removeSeal,
  "insert an event": insertEvent,
  "insert an event with a seal": insertSeal,
  reorder,
  truncate,
  rewrite,
};
