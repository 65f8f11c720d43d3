import { randomUUID } from "node:crypto";
import type { Answers } from "@preamble/domain/answers";
import { Client } from "pg";
import { bareAnswers } from "../../bare-submit/src/sent-form.ts";
import type { Post } from "./post.ts";

const tables = [
  "create table bare_response (id uuid primary key default gen_random_uuid(), submission_key uuid unique not null, answers jsonb not null, sent_at timestamptz not null default now())",
  "create table bare_case (id uuid primary key default gen_random_uuid(), response_id uuid not null references bare_response, level smallint not null, created_at timestamptz not null default now())",
  "create table bare_audit (sequence bigint generated always as identity primary key, at timestamptz not null default now(), action text not null, subject_id uuid not null)",
];

/** A database of its own on the same server, with the three tables of the bare app. Returns its address. */
export async function makeBareDatabase(ownerUrl: string): Promise<string> {
  await asOwner(ownerUrl, (client) => client.query("create database bare"));
  const url = ownerUrl.replace(/\/\w+$/, "/bare");
  await asOwner(url, async (client) => {
    for (const table of tables) await client.query(table);
  });
  return url;
}

/** How often each of these rows is there. */
export async function countRows(url: string, table: "bare_response" | "bare_case" | "bare_audit") {
  const { rows } = await asOwner(url, (client) =>
    client.query<{ count: string }>(`select count(*) from ${table}`),
  );
  return Number(rows[0]?.count);
}

export const barePosts = (answers: Answers, count: number): Post[] => {
  const given = Object.entries(answers).slice(0, bareAnswers);
  const sent = given.map(([questionId, value]) => ({ questionId, value }));
  return Array.from({ length: count }, () => ({
    path: "/api/trpc/submit",
    headers: {},
    body: JSON.stringify({ submissionKey: randomUUID(), answers: sent }),
  }));
};

async function asOwner<Answer>(url: string, ask: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
