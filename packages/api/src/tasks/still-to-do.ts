import { task } from "@preamble/db/schema";
import { and, gt, isNull, ne, or } from "drizzle-orm";

/** Of tasks: not done, and worth doing still, as a call about a time is while that time may be taken. */
export const stillToDo = (now: Date) =>
  and(isNull(task.doneAt), or(ne(task.kind, "sooner-time"), gt(task.dueAt, now)));
