CREATE TABLE "waitlist_entry" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ending" text,
	CONSTRAINT "waitlist_entry_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "waitlist_ending" CHECK (ending in ('served', 'left')),
	CONSTRAINT "waitlist_ended" CHECK ((ended_at is null) = (ending is null))
);
--> statement-breakpoint
CREATE TABLE "waitlist_offer" (
	"clinic_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"slot_id" uuid NOT NULL,
	"case_level_rank" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "waitlist_offer_clinic_id_entry_id_slot_id_pk" PRIMARY KEY("clinic_id","entry_id","slot_id")
);
--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_clinic_id_entry_id_waitlist_entry_clinic_id_id_fk" FOREIGN KEY ("clinic_id","entry_id") REFERENCES "public"."waitlist_entry"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_clinic_id_slot_id_slot_clinic_id_id_fk" FOREIGN KEY ("clinic_id","slot_id") REFERENCES "public"."slot"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "waitlist_once" ON "waitlist_entry" USING btree ("clinic_id","case_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "waitlist_offer_by_slot" ON "waitlist_offer" USING btree ("clinic_id","slot_id","expires_at");--> statement-breakpoint
alter table waitlist_entry enable row level security;
--> statement-breakpoint
alter table waitlist_entry force row level security;
--> statement-breakpoint
create policy one_clinic on waitlist_entry using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
grant select, insert, update, delete on waitlist_entry to preamble_app;
--> statement-breakpoint
alter table waitlist_offer enable row level security;
--> statement-breakpoint
alter table waitlist_offer force row level security;
--> statement-breakpoint
create policy one_clinic on waitlist_offer using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
-- Who was told of a slot, and until when it was kept, is on record for good.
grant select, insert on waitlist_offer to preamble_app;
