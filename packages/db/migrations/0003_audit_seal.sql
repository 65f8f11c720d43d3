CREATE TABLE "audit_seal" (
	"clinic_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_seal_clinic_id_position_pk" PRIMARY KEY("clinic_id","position"),
	CONSTRAINT "audit_seal_clinic_id_sequence_unique" UNIQUE("clinic_id","sequence")
);
--> statement-breakpoint
do $$
begin
  if not exists (select from pg_roles where rolname = 'preamble_sealer') then
    create role preamble_sealer nologin;
  end if;
  if not pg_has_role(current_user, 'preamble_sealer',
                     case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) then
    execute format('grant preamble_sealer to %I', current_user);
  end if;
end $$;
--> statement-breakpoint
alter table audit_seal enable row level security;
--> statement-breakpoint
alter table audit_seal force row level security;
--> statement-breakpoint
create policy one_clinic on audit_seal
  using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid)
  with check (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
--> statement-breakpoint
-- Who writes the trail does not seal it, and who seals it writes nothing else.
grant select on audit_seal to preamble_app;
--> statement-breakpoint
grant usage on schema public to preamble_sealer;
--> statement-breakpoint
grant select on audit_event to preamble_sealer;
--> statement-breakpoint
grant select, insert on audit_seal to preamble_sealer;
--> statement-breakpoint
grant select (id, slug) on clinic to preamble_sealer;
