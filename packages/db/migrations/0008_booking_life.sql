ALTER TABLE "task" ALTER COLUMN "created_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "held_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "checked_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "html" text;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "calendar" text;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "once" text;--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "email" text;--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_one_hold" ON "appointment" USING btree ("clinic_id","case_id") WHERE status = 'held';--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_one_booked" ON "appointment" USING btree ("clinic_id","case_id") WHERE status = 'booked';--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_once" UNIQUE("clinic_id","once");--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_status" CHECK (status in ('held', 'expired', 'booked', 'cancelled', 'no-show', 'seen'));--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_held_for_a_time" CHECK (status <> 'held' or held_until is not null);--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_cancelled_for_a_reason" CHECK ((status = 'cancelled') = (cancel_reason is not null));