CREATE TABLE "call_count" (
	"minute" timestamp with time zone NOT NULL,
	"subject_hash" text NOT NULL,
	"calls" integer NOT NULL,
	CONSTRAINT "call_count_minute_subject_hash_pk" PRIMARY KEY("minute","subject_hash")
);
--> statement-breakpoint
CREATE TABLE "known_device" (
	"clinic_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_device_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "known_device_clinic_id_secret_hash_unique" UNIQUE("clinic_id","secret_hash")
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"clinic_id" uuid NOT NULL,
	"staff_member_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_clinic_id_staff_member_id_code_hash_pk" PRIMARY KEY("clinic_id","staff_member_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"subject_hash" text PRIMARY KEY NOT NULL,
	"tries" integer NOT NULL,
	"last_try_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff_member" ADD COLUMN "last_totp_step" integer;--> statement-breakpoint
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_clinic_id_staff_member_id_staff_member_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_member_id") REFERENCES "public"."staff_member"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "throttle_by_last_try" ON "throttle" USING btree ("last_try_at");--> statement-breakpoint
CREATE INDEX "session_of_staff" ON "session" USING btree ("clinic_id","last_seen_at","id") WHERE staff_member_id is not null;--> statement-breakpoint
grant select, insert, update, delete on throttle, call_count to preamble_app;
--> statement-breakpoint
do $$
declare
  tenant text;
begin
  foreach tenant in array array['known_device', 'recovery_code']
  loop
    execute format('alter table %I enable row level security', tenant);
    execute format('alter table %I force row level security', tenant);
    execute format(
      'create policy one_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)
       with check (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', tenant);
    execute format('grant select, insert, update, delete on %I to preamble_app', tenant);
  end loop;
end $$;
