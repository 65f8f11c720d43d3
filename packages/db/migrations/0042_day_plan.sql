CREATE TABLE "day_plan" (
	"clinic_id" uuid NOT NULL,
	"date" date NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"plan" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "day_plan_clinic_id_date_staff_member_id_pk" PRIMARY KEY("clinic_id","date","staff_member_id")
);
--> statement-breakpoint
ALTER TABLE "day_plan" ADD CONSTRAINT "day_plan_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_plan" ADD CONSTRAINT "day_plan_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table day_plan enable row level security;
--> statement-breakpoint
alter table day_plan force row level security;
--> statement-breakpoint
create policy one_clinic on day_plan using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
grant select, insert, update, delete on day_plan to preamble_app;
