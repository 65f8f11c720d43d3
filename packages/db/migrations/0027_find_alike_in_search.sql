-- A comparison of names and telephones reads what is kept for the search already, not each namesake's patient anew.
DROP INDEX "patient_by_birth";--> statement-breakpoint
CREATE INDEX "case_search_open_by_birth" ON "case_search" USING btree ("clinic_id","birth_date") WHERE open;--> statement-breakpoint
create function find_alike(of_cases uuid[])
  returns table (case_id uuid, id uuid, reference text, same boolean) language sql stable security definer
  set search_path = public, pg_temp as $$
  select mine.case_id, other.case_id, other.reference, other.patient_id = mine.patient_id
  from case_search mine
  cross join lateral (
    select o.* from case_search o
    where o.clinic_id = mine.clinic_id and o.open and o.patient_id = mine.patient_id
    union all
    select o.* from case_search o
    where o.clinic_id = mine.clinic_id and o.open and o.patient_id <> mine.patient_id
      and o.birth_date = mine.birth_date
      and (o.name = mine.name or mine.digits <> '' and right(o.digits, 10) = right(mine.digits, 10))
  ) other
  where mine.clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid
    and mine.case_id = any (of_cases) and other.case_id <> mine.case_id
$$;
--> statement-breakpoint
revoke all on function find_alike(uuid[]) from public;
--> statement-breakpoint
grant execute on function find_alike(uuid[]) to preamble_app;
