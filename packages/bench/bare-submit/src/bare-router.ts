import { initTRPC } from "@trpc/server";
import { Pool } from "pg";
import { bareEnv } from "./env.ts";
import { sentForm } from "./sent-form.ts";

const t = initTRPC.create();
let opened: Pool | undefined;
const pool = (): Pool => (opened ??= new Pool({ connectionString: bareEnv().BARE_DATABASE_URL, max: 10 }));

/** The least that a Next app with tRPC does to keep a form: checks it and inserts three rows in one transaction. */
export const bareRouter = t.router({
  submit: t.procedure.input(sentForm).mutation(async ({ input: { submissionKey, answers } }) => {
    const client = await pool().connect();
    try {
      await client.query("begin");
      const { rows } = await client.query<{ id: string }>(
        "insert into bare_response (submission_key, answers) values ($1, $2) returning id",
        [submissionKey, JSON.stringify(answers)],
      );
      const [response] = rows;
      await client.query("insert into bare_case (response_id, level) values ($1, $2)", [response?.id, 1]);
      await client.query("insert into bare_audit (action, subject_id) values ($1, $2)", [
        "submit",
        response?.id,
      ]);
      await client.query("commit");
      return { id: response?.id };
    } catch (fault) {
      await client.query("rollback");
      throw fault;
    } finally {
      client.release();
    }
  }),
});
