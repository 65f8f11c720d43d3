import { answerEvent } from "@preamble/db/schema";
import { sql } from "drizzle-orm";

const told = sql`least(${answerEvent.deviceAt}, ${answerEvent.receivedAt})`;

/**
 * The order in which the answers of a form were given, even if one arrived before another. A device sends in the order
 * in which it was told, so its own answers keep that order, whatever a slow call makes of their times.
 */
export const toldTime = sql`max(${told}) over (partition by ${answerEvent.deviceId} order by ${answerEvent.sequence})`;

export const inToldOrder = [toldTime, sql`${answerEvent.sequence}`];
