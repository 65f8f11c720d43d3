CREATE TABLE "recheck" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"call_by" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recheck_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "quiet_zone" text;--> statement-breakpoint
ALTER TABLE "message" ADD COLUMN "stale_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recheck_by_case" ON "recheck" USING btree ("clinic_id","case_id","created_at");--> statement-breakpoint
alter table recheck enable row level security;
--> statement-breakpoint
alter table recheck force row level security;
--> statement-breakpoint
create policy one_clinic on recheck using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
-- What a patient said is on record for good.
grant select, insert on recheck to preamble_app;
