CREATE TABLE "days_away" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "days_away_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "days_away_order" CHECK (first_day <= last_day)
);
--> statement-breakpoint
ALTER TABLE "days_away" ADD CONSTRAINT "days_away_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "days_away" ADD CONSTRAINT "days_away_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "days_away_by_last_day" ON "days_away" USING btree ("clinic_id","last_day","id");--> statement-breakpoint
alter table days_away enable row level security;
--> statement-breakpoint
alter table days_away force row level security;
--> statement-breakpoint
create policy one_clinic on days_away using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
grant select, insert, update, delete on days_away to preamble_app;
