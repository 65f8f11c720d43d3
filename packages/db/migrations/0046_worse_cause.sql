ALTER TABLE "task" DROP CONSTRAINT "task_cause";--> statement-breakpoint
DROP INDEX "task_open";--> statement-breakpoint
CREATE INDEX "task_open" ON "task" USING btree ("clinic_id",((cause in ('promised-now', 'worse')) is not true),"due_at","id") WHERE done_at is null;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_cause" CHECK (cause in ('promised-now', 'worse', 'no-slot', 'not-finished', 'visit-off', 'visit-unfit', 'visit-moved', 'missed', 'away'));