-- The session of a clinic that a secret belongs to, with its member: one message, where a transaction of its own
-- takes three and every request asks. The clinic is in force within the function alone.
create function find_session(home uuid, hash text)
  returns table (
    id uuid, intake_id uuid, last_seen_at timestamptz, expires_at timestamptz, revoked_at timestamptz,
    staff_member_id uuid, name text, roles text[], active boolean
  )
  language plpgsql set search_path = public, pg_temp as $$
declare
  before text := coalesce(current_setting('app.clinic_id', true), '');
begin
  perform set_config('app.clinic_id', home::text, true);
  return query
    select s.id, s.intake_id, s.last_seen_at, s.expires_at, s.revoked_at, m.id, m.name, m.roles, m.active
    from session s
    left join staff_member m on m.clinic_id = s.clinic_id and m.id = s.staff_member_id
    where s.clinic_id = home and s.secret_hash = hash;
  perform set_config('app.clinic_id', before, true);
end $$;
