ALTER TABLE "clinic" ALTER COLUMN "closed_hours" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "slot" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
-- The clinic's own settings are its administrator's to change; its address, protocol and ages are not.
alter table clinic enable row level security;
--> statement-breakpoint
create policy anyone_finds_it on clinic for select using (true);
--> statement-breakpoint
create policy one_clinic on clinic for update using (id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
grant update (name, phone, hours, closed_hours, branding, on_call_email, phone_list) on clinic to preamble_app;
