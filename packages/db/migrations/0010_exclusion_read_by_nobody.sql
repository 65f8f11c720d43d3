-- A case expression is proof to the exclusion alone: no query's condition implies it, so that none reads through
-- its index and could damage it (docs/decisions/010-the-exclusion-is-read-by-nobody.md).
alter table appointment drop constraint appointment_never_twice;
--> statement-breakpoint
alter table appointment add constraint appointment_never_twice
  exclude using gist (clinic_id with =, staff_member_id with =, tstzrange(starts_at, ends_at) with &&)
  where (case when status in ('held', 'booked', 'seen') then true else false end);
