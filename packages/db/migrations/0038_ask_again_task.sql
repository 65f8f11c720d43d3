ALTER TABLE "task" DROP CONSTRAINT "task_kind";--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_kind" CHECK (kind in ('call-back', 'ask-again', 'send-form', 'other'));