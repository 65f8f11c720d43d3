CREATE TABLE "presence" (
	"clinic_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_clinic_id_case_id_staff_member_id_pk" PRIMARY KEY("clinic_id","case_id","staff_member_id")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_member_id" uuid,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_view_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "saved_view_name" CHECK (length(trim(name)) > 0)
);
--> statement-breakpoint
ALTER TABLE "case" ADD COLUMN "location_id" uuid;--> statement-breakpoint
ALTER TABLE "case" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_view_by_name" ON "saved_view" USING btree ("clinic_id","name","id");--> statement-breakpoint
ALTER TABLE "case" ADD CONSTRAINT "case_clinic_id_location_id_location_clinic_id_id_fk" FOREIGN KEY ("clinic_id","location_id") REFERENCES "public"."location"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_queue_by_location" ON "case" USING btree ("clinic_id","location_id","queue_rank","due_at","id") WHERE status not in ('seen', 'closed');--> statement-breakpoint
CREATE INDEX "case_unseen_by_due" ON "case" USING btree ("clinic_id","due_at","queue_rank","id") WHERE status in ('new', 'could-not-reach');--> statement-breakpoint
CREATE INDEX "case_done" ON "case" USING btree ("clinic_id","ended_at","id") WHERE status in ('seen', 'closed');--> statement-breakpoint
CREATE INDEX "location_by_name" ON "location" USING btree ("clinic_id","name","id");--> statement-breakpoint
do $$
declare
  tenant text;
begin
  foreach tenant in array array['presence', 'saved_view']
  loop
    execute format('alter table %I enable row level security', tenant);
    execute format('alter table %I force row level security', tenant);
    execute format(
      'create policy one_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)
       with check (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', tenant);
    execute format('grant select, insert, update, delete on %I to preamble_app', tenant);
  end loop;
end $$;
