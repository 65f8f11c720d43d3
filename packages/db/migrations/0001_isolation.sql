create extension if not exists btree_gist;
--> statement-breakpoint
do $$
begin
  if not exists (select from pg_roles where rolname = 'preamble_app') then
    create role preamble_app nologin;
  end if;
  if not pg_has_role(current_user, 'preamble_app',
                     case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) then
    execute format('grant preamble_app to %I', current_user);
  end if;
end $$;
--> statement-breakpoint
alter table appointment add constraint appointment_never_twice
  exclude using gist (clinic_id with =, staff_member_id with =, tstzrange(starts_at, ends_at) with &&)
  where (status in ('held', 'booked', 'seen'));
--> statement-breakpoint
grant usage on schema public to preamble_app;
--> statement-breakpoint
grant select on clinic, protocol to preamble_app;
--> statement-breakpoint
do $$
declare
  tenant text;
begin
  for tenant in
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'clinic_id'
  loop
    execute format('alter table %I enable row level security', tenant);
    execute format('alter table %I force row level security', tenant);
    execute format(
      'create policy one_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)
       with check (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)', tenant);
    execute format('grant select, insert, update, delete on %I to preamble_app', tenant);
  end loop;
end $$;
--> statement-breakpoint
-- What was recorded is never rewritten: not answers given, forms sent, triage found, nor the audit trail.
revoke update, delete on answer_event, submission, triage, audit_event from preamble_app;
