CREATE TABLE "escalation" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"step" smallint NOT NULL,
	"audience" text NOT NULL,
	"recipients" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "escalation_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "escalation_once" UNIQUE("clinic_id","case_id","due_at","step"),
	CONSTRAINT "escalation_audience" CHECK (audience in ('owner', 'on-call', 'phone-list'))
);
--> statement-breakpoint
ALTER TABLE "appointment" DROP CONSTRAINT "appointment_inside_its_window";--> statement-breakpoint
ALTER TABLE "call" ADD COLUMN "contact" text DEFAULT 'patient' NOT NULL;--> statement-breakpoint
ALTER TABLE "call" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "case" ADD COLUMN "breached_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case" ADD COLUMN "breach_reason" text;--> statement-breakpoint
ALTER TABLE "clinic" ADD COLUMN "phone_list" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "escalation_by_case" ON "escalation" USING btree ("clinic_id","case_id","created_at");--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_inside_its_window" CHECK (starts_at <= window_ends_at or length(trim(coalesce(override_reason, ''))) > 0);--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_contact" CHECK (contact in ('patient', 'emergency-contact'));--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_outcome" CHECK (outcome in ('reached', 'on-the-way-ambulance', 'on-the-way-car', 'arrived', 'refuses', 'handed-to-clinician', 'not-reached', 'wrong-number', 'left-message'));--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_place" CHECK ((outcome = 'arrived') = (place is not null));--> statement-breakpoint
ALTER TABLE "case" ADD CONSTRAINT "case_closed_with_its_breach_explained" CHECK (status <> 'closed' or breached_at is null or length(trim(coalesce(breach_reason, ''))) > 0);--> statement-breakpoint
alter table escalation enable row level security;
--> statement-breakpoint
alter table escalation force row level security;
--> statement-breakpoint
create policy one_clinic on escalation using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
-- Who was told that nobody had looked is on record for good.
grant select, insert on escalation to preamble_app;
