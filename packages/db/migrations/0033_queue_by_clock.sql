DROP INDEX "case_queue_by_location";--> statement-breakpoint
DROP INDEX "case_unseen_by_due";--> statement-breakpoint
DROP INDEX "case_queue";--> statement-breakpoint
DROP INDEX "case_queue_by_status";--> statement-breakpoint
DROP INDEX "case_queue_by_owner";--> statement-breakpoint
DROP INDEX "case_queue_unresolved";--> statement-breakpoint
ALTER TABLE "case" ADD COLUMN "clock_stopped" boolean GENERATED ALWAYS AS (status not in ('new', 'could-not-reach') and (level_rank < 5 or acknowledged_at is not null or status in ('seen', 'closed'))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "case_queue_breached" ON "case" USING btree ("clinic_id","queue_rank","clock_stopped","due_at","id") WHERE status not in ('seen', 'closed') and breached_at is not null;--> statement-breakpoint
CREATE INDEX "case_queue" ON "case" USING btree ("clinic_id","queue_rank","clock_stopped","due_at","id") WHERE status not in ('seen', 'closed');--> statement-breakpoint
CREATE INDEX "case_queue_by_status" ON "case" USING btree ("clinic_id","status","queue_rank","clock_stopped","due_at","id") WHERE status not in ('seen', 'closed');--> statement-breakpoint
CREATE INDEX "case_queue_by_owner" ON "case" USING btree ("clinic_id","owner_id","queue_rank","clock_stopped","due_at","id") WHERE status not in ('seen', 'closed');--> statement-breakpoint
CREATE INDEX "case_queue_unresolved" ON "case" USING btree ("clinic_id","queue_rank","clock_stopped","due_at","id") WHERE status not in ('seen', 'closed') and unresolved > 0;