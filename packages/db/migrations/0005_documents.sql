CREATE TABLE "document" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"case_id" uuid,
	"staff_member_id" uuid,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "document_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "document_kind" CHECK (kind in ('clinical-summary', 'day-summaries', 'handout', 'appointment-letter', 'referral-letter', 'form-copy')),
	CONSTRAINT "document_sha256" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "document_case" CHECK (case_id is not null or kind = 'day-summaries')
);
--> statement-breakpoint
ALTER TABLE "clinic" ADD COLUMN "branding" jsonb;--> statement-breakpoint
ALTER TABLE "location" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_by_case" ON "document" USING btree ("clinic_id","case_id","issued_at");--> statement-breakpoint
alter table document enable row level security;
--> statement-breakpoint
alter table document force row level security;
--> statement-breakpoint
create policy one_clinic on document using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
-- What was issued is on record for good.
grant select, insert on document to preamble_app;
