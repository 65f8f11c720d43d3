CREATE TABLE "annotation_event" (
	"clinic_id" uuid NOT NULL,
	"intake_id" uuid NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "annotation_event_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notes" jsonb NOT NULL,
	"actor_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "annotation_event_clinic_id_intake_id_sequence_pk" PRIMARY KEY("clinic_id","intake_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "annotation_event" ADD CONSTRAINT "annotation_event_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table annotation_event enable row level security;
--> statement-breakpoint
alter table annotation_event force row level security;
--> statement-breakpoint
create policy one_clinic on annotation_event using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
-- What a patient wrote is on record for good.
grant select, insert on annotation_event to preamble_app;
