ALTER TABLE "case" ADD COLUMN "been_here" text;--> statement-breakpoint
ALTER TABLE "case" ADD COLUMN "been_here_checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case" ADD CONSTRAINT "case_been_here" CHECK (been_here in ('yes', 'no', 'not-sure'));--> statement-breakpoint
ALTER TABLE "case" ADD CONSTRAINT "case_been_here_checked" CHECK (been_here_checked_at is null or been_here is not null);