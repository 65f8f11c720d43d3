CREATE TABLE "case_search" (
	"clinic_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"name" text NOT NULL,
	"reference" text NOT NULL,
	"digits" text NOT NULL,
	"birth_date" date,
	"open" boolean NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_search_clinic_id_case_id_pk" PRIMARY KEY("clinic_id","case_id")
);
--> statement-breakpoint
ALTER TABLE "case" ADD COLUMN "families" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "case" ADD COLUMN "unresolved" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_search" ADD CONSTRAINT "case_search_clinic_id_case_id_case_clinic_id_id_fk" FOREIGN KEY ("clinic_id","case_id") REFERENCES "public"."case"("clinic_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_search_by_patient" ON "case_search" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "case_search_by_birth" ON "case_search" USING btree ("clinic_id","birth_date");--> statement-breakpoint
CREATE INDEX "case_queue_by_status" ON "case" USING btree ("clinic_id","status","queue_rank","due_at","id") WHERE status not in ('seen', 'closed');--> statement-breakpoint
CREATE INDEX "case_queue_by_owner" ON "case" USING btree ("clinic_id","owner_id","queue_rank","due_at","id") WHERE status not in ('seen', 'closed');--> statement-breakpoint
CREATE INDEX "staff_member_by_name" ON "staff_member" USING btree ("clinic_id","name","id");--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists btree_gin;
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
create index case_search_words on case_search
  using gin (clinic_id, to_tsvector('simple', name || ' ' || reference));
--> statement-breakpoint
create index case_search_similar on case_search using gin (clinic_id, name gin_trgm_ops);
--> statement-breakpoint
create index case_search_digits on case_search using gin (clinic_id, digits gin_trgm_ops);
--> statement-breakpoint
-- Not forced, and without a policy or a grant: its owner alone reads it, in the functions below.
alter table case_search enable row level security;
--> statement-breakpoint
create function keep_case_searchable() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  insert into case_search (clinic_id, case_id, patient_id, name, reference, digits, birth_date, open, raised_at)
  select new.clinic_id, new.id, p.id, lower(unaccent(p.name)), new.reference,
    regexp_replace(coalesce(p.phone, ''), '[^0-9]', '', 'g'), p.date_of_birth,
    new.status not in ('seen', 'closed'), new.raised_at
  from patient p where p.clinic_id = new.clinic_id and p.id = new.patient_id
  on conflict (clinic_id, case_id) do update
    set patient_id = excluded.patient_id, name = excluded.name, reference = excluded.reference,
      digits = excluded.digits, birth_date = excluded.birth_date, open = excluded.open,
      raised_at = excluded.raised_at;
  return null;
end $$;
--> statement-breakpoint
create trigger case_is_searchable after insert or update of reference, patient_id, status, raised_at on "case"
  for each row execute function keep_case_searchable();
--> statement-breakpoint
create function keep_patient_searchable() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update case_search
  set name = lower(unaccent(new.name)), birth_date = new.date_of_birth,
    digits = regexp_replace(coalesce(new.phone, ''), '[^0-9]', '', 'g')
  where clinic_id = new.clinic_id and patient_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger patient_is_searchable after update of name, phone, date_of_birth on patient
  for each row execute function keep_patient_searchable();
--> statement-breakpoint
-- The cases of the transaction's clinic that words, digits or a date of birth find: whole words and their
-- beginnings first, names that sound alike where those leave room; open cases before the others.
create function find_cases(words text[], digits text, birth date, most integer)
  returns table (case_id uuid, place bigint) language plpgsql stable rows 20 security definer
  set search_path = public, pg_temp
  set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  home uuid := nullif(current_setting('app.clinic_id', true), '')::uuid;
  asked text := lower(unaccent(array_to_string(words, ' ')));
  beginnings tsquery := to_tsquery('simple',
    (select string_agg(quote_literal(lower(unaccent(word))) || ':*', ' & ') from unnest(words) word));
  found_ids uuid[] := '{}';
begin
  if birth is not null then
    found_ids := array(
      select s.case_id from case_search s where s.clinic_id = home and s.birth_date = birth
      order by s.open desc, s.raised_at desc, s.case_id limit most);
  end if;
  if cardinality(found_ids) < most and length(digits) >= 3 then
    found_ids := found_ids || array(
      select s.case_id from case_search s
      where s.clinic_id = home and s.digits like '%' || find_cases.digits || '%' and s.case_id <> all (found_ids)
      order by s.open desc, s.raised_at desc, s.case_id limit most - cardinality(found_ids));
  end if;
  if cardinality(found_ids) < most and numnode(beginnings) > 0 then
    found_ids := found_ids || array(
      select s.case_id from case_search s
      where s.clinic_id = home and to_tsvector('simple', s.name || ' ' || s.reference) @@ beginnings
        and s.case_id <> all (found_ids)
      order by s.open desc, s.raised_at desc, s.case_id limit most - cardinality(found_ids));
  end if;
  if cardinality(found_ids) < most and length(asked) >= 3 and asked !~ '[0-9]' then
    found_ids := found_ids || array(
      select s.case_id from case_search s
      where s.clinic_id = home and asked <% s.name and s.case_id <> all (found_ids)
      order by word_similarity(asked, s.name) desc, s.open desc, s.raised_at desc, s.case_id
      limit most - cardinality(found_ids));
  end if;
  return query select one.id, one.place from unnest(found_ids) with ordinality as one (id, place);
end $$;
--> statement-breakpoint
revoke all on function keep_case_searchable(), keep_patient_searchable(), find_cases(text[], text, date, integer) from public;
--> statement-breakpoint
grant execute on function find_cases(text[], text, date, integer) to preamble_app;
--> statement-breakpoint
do $$
declare
  home uuid;
begin
  for home in select id from clinic loop
    perform set_config('app.clinic_id', home::text, true);
    update "case" c
    set status = c.status, unresolved = jsonb_array_length(t.result -> 'unresolved'),
      families = array(
        select distinct fired ->> 'family' from jsonb_array_elements(t.result -> 'fired') fired order by 1)
    from triage t where t.clinic_id = home and t.id = c.triage_id and c.clinic_id = home;
  end loop;
  perform set_config('app.clinic_id', '', true);
end $$;
