import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "../src/client.ts";
import { testDatabase, type TestDatabase } from "./database.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

it("a transaction that began in part leaves nothing to the next on its connection", async () => {
  const one = connect(database.url, { poolSize: 1 });
  try {
    const settings = "set local app.clinic_id = 'seen by nobody else'; select 1 / 0";
    await expect(one.transaction(() => Promise.resolve(), settings)).rejects.toThrow("division by zero");
    const { rows } = await one.transaction((tx) =>
      tx.execute(sql`select coalesce(current_setting('app.clinic_id', true), '') as left`),
    );
    expect(rows).toEqual([{ left: "" }]);
  } finally {
    await one.close();
  }
});
