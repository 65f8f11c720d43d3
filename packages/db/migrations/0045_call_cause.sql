DROP INDEX "task_open";--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "cause" text;--> statement-breakpoint
CREATE INDEX "task_open" ON "task" USING btree ("clinic_id",(cause is distinct from 'promised-now'),"due_at","id") WHERE done_at is null;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_cause" CHECK (cause in ('promised-now', 'no-slot', 'not-finished', 'visit-off', 'visit-unfit', 'visit-moved', 'missed', 'away'));