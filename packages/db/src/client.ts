import type { Logger } from "drizzle-orm";
import { drizzle, type NodePgDatabase, NodePgSession, NodePgTransaction } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import { Pool } from "pg";
import { z } from "zod";
import { isSilence } from "./outage.ts";

/** The role that the running product has: it owns nothing and row level security binds it. */
export const applicationRole = "preamble_app";

/** The role that chains the audit trail: it reads events and adds seals, and may do nothing else. */
export const sealerRole = "preamble_sealer";

/**
 * Longer than any statement of a request takes; what waits on a lock for so long gives its connection back.
 * The sealer reads whole trails.
 */
const statementLimitMs = { [applicationRole]: 15_000, [sealerRole]: 600_000 };
/** A server that lives has by then ended the statement; from one that is frozen or out of reach nothing comes. */
const silenceMs = 5000;

export type Tx = Parameters<Parameters<NodePgDatabase["transaction"]>[0]>[0];

export type Database = {
  readonly orm: NodePgDatabase;
  readonly url: string;
  /** How many connections are open, idle and waited for. */
  readonly pool: Pick<Pool, "totalCount" | "idleCount" | "waitingCount">;
  /** `settings` are the SQL that a transaction begins with. */
  transaction<T>(run: (tx: Tx) => Promise<T>, settings?: string): Promise<T>;
  close(): Promise<void>;
};

type Connecting = { readonly poolSize?: number; readonly role?: typeof applicationRole | typeof sealerRole };

/** Connects as the application role unless another is named, whatever login the address carries. */
export function connect(url: string, { poolSize = 10, role = applicationRole }: Connecting = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    query_timeout: statementLimitMs[role] + silenceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: `-c role=${role} -c statement_timeout=${statementLimitMs[role]}`,
  });
  // A connection that breaks is dropped by the pool, and the next query opens another. Its query tells the
  // fault to whoever made it; without a listener of its own the event would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return {
    orm: drizzle(pool),
    url,
    pool,
    transaction: transactionsOn(pool),
    close: () => pool.end(),
  };
}

const dialect = new PgDialect();

/**
 * Transactions on the connections of a pool. Drizzle's own keeps a connection for ever where `begin` fails, and
 * sends its settings apart.
 */
export function transactionsOn(pool: Pool, logger?: Logger): Database["transaction"] {
  return async (run, settings = "") => {
    const client = await pool.connect();
    let ended = false;
    try {
      const session = new NodePgSession(client, dialect, undefined, logger ? { logger } : {});
      await client.query(`begin; ${settings}`);
      try {
        const answer = await run(new NodePgTransaction(dialect, session, undefined));
        await client.query("commit");
        ended = true;
        return answer;
      } catch (fault) {
        // A server that says nothing is not waited for a second time.
        if (!isSilence(fault)) {
          await client.query("rollback");
          ended = true;
        }
        throw fault;
      }
    } finally {
      // What has not ended, and would be the next one's, is closed with its connection.
      client.release(!ended);
    }
  };
}

const uuid = z.uuid();

/**
 * Runs one transaction that sees the rows of one clinic only. SET LOCAL and not set_config(): on Citus a
 * function call does not reach the workers. Throws where the clinic is no UUID.
 */
export function withClinic<T>(database: Database, clinicId: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction(run, `set local app.clinic_id = '${uuid.parse(clinicId)}'`);
}
