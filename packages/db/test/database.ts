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
  const home = templateUrl.replace(/\/\w+$/, "/preamble");
  await execute(home, `create database ${name} template template_preamble`);
  const ownerUrl = templateUrl.replace(/\/\w+$/, `/${name}`);
  const database = connect(ownerUrl);
  const asSuperuser = (url: string) => url.replace(/\/\/\w+:/, "//postgres:");
  const superuserUrl = asSuperuser(ownerUrl);
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
      // Its owner may not end what the server itself does there, as an autovacuum.
      await execute(asSuperuser(home), `drop database ${name} with (force)`);
    },
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
