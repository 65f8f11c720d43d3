-- A case that is made in the statement that learns the patient's date of birth has it already.
create or replace function keep_patient_searchable() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  words text := lower(unaccent(new.name));
  numbers text := regexp_replace(coalesce(new.phone, ''), '[^0-9]', '', 'g');
begin
  update case_search set name = words, birth_date = new.date_of_birth, digits = numbers
  where clinic_id = new.clinic_id and patient_id = new.id
    and (name, birth_date, digits) is distinct from (words, new.date_of_birth, numbers);
  return null;
end $$;
