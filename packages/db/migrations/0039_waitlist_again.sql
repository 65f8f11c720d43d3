ALTER TABLE "task" DROP CONSTRAINT "task_kind";--> statement-breakpoint
ALTER TABLE "waitlist_offer" DROP CONSTRAINT "waitlist_offer_clinic_id_entry_id_slot_id_pk";--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_clinic_id_entry_id_slot_id_expires_at_pk" PRIMARY KEY("clinic_id","entry_id","slot_id","expires_at");--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "sooner_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_names_the_time" CHECK ((kind = 'sooner-time') = (sooner_at is not null));--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_kind" CHECK (kind in ('call-back', 'ask-again', 'sooner-time', 'send-form', 'other'));