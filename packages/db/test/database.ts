import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { connect, type Database } from "../src/client.ts";

declare module "vitest" {
  interface ProvidedContext {
    templateUrl: string;
  }
}

export type TestDatabase = Database & {
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Past row level security and, as a replica, past foreign keys: to seed rows and to look at all of them. */
  readonly superuser: Client;
  drop(): Promise<void>;
};

/** A fresh migrated database; give its `drop` to `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const templateUrl = inject("templateUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asOwner(
    templateUrl.replace(/\/\w+$/, "/preamble"),
    `create database ${name} template template_preamble`,
  );
  const ownerUrl = templateUrl.replace(/\/\w+$/, `/${name}`);
  const database = connect(ownerUrl);
  const superuserUrl = ownerUrl.replace(/\/\/\w+:/, "//postgres:");
  const superuser = new Client({ connectionString: superuserUrl });
  await superuser.connect();
  return {
    ...database,
    ownerUrl,
    superuserUrl,
    superuser,
    async drop() {
      await superuser.end();
      await database.close();
      await asOwner(templateUrl.replace(/\/\w+$/, "/preamble"), `drop database ${name} with (force)`);
    },
  };
}

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
