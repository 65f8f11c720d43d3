CREATE TABLE "consent" (
	"clinic_id" uuid NOT NULL,
	"intake_id" uuid NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "consent_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"act" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_clinic_id_intake_id_sequence_pk" PRIMARY KEY("clinic_id","intake_id","sequence"),
	CONSTRAINT "consent_kind" CHECK (kind in ('care', 'data-sharing', 'photos', 'research')),
	CONSTRAINT "consent_act" CHECK (act in ('given', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "resume_link" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"intake_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "resume_link_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "resume_link_clinic_id_token_hash_unique" UNIQUE("clinic_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "clinic" ADD COLUMN "cannot_sentences" jsonb;--> statement-breakpoint
ALTER TABLE "intake" ADD COLUMN "previous_intake_id" uuid;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resume_link" ADD CONSTRAINT "resume_link_clinic_id_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "resume_link_live" ON "resume_link" USING btree ("clinic_id","intake_id") WHERE revoked_at is null;--> statement-breakpoint
ALTER TABLE "intake" ADD CONSTRAINT "intake_clinic_id_previous_intake_id_intake_clinic_id_id_fk" FOREIGN KEY ("clinic_id","previous_intake_id") REFERENCES "public"."intake"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
do $$
declare
  tenant text;
begin
  foreach tenant in array array['consent', 'resume_link']
  loop
    execute format('alter table %I enable row level security', tenant);
    execute format('alter table %I force row level security', tenant);
    execute format(
      'create policy one_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)
       with check (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', tenant);
  end loop;
end $$;
--> statement-breakpoint
-- A consent that was given or taken back is on record for good.
grant select, insert on consent to preamble_app;
--> statement-breakpoint
grant select, insert, update, delete on resume_link to preamble_app;
