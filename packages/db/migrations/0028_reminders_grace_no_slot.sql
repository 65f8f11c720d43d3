ALTER TABLE "case" ADD COLUMN "no_slot_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "clinic" ADD COLUMN "reminder_hours" integer[] DEFAULT '{72,24}' NOT NULL;--> statement-breakpoint
ALTER TABLE "clinic" ADD COLUMN "late_grace_minutes" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "time_zone" text;--> statement-breakpoint
grant update (reminder_hours, late_grace_minutes) on clinic to preamble_app;
