-- A setting of an extension may be named once its library is loaded.
select show_limit();
--> statement-breakpoint
-- The words of the open cases lie apart from those of the others, ten times as many: a beginning collects all that
-- its index holds of it before anything else is looked at.
drop index case_search_words;
--> statement-breakpoint
create index case_search_open_words on case_search
  using gin (clinic_id, to_tsvector('simple', name || ' ' || reference)) where open;
--> statement-breakpoint
create index case_search_other_words on case_search
  using gin (clinic_id, to_tsvector('simple', name || ' ' || reference)) where not open;
--> statement-breakpoint
create or replace function find_cases(words text[], digits text, birth date, most integer)
  returns table (case_id uuid, place bigint) language plpgsql stable rows 20 security definer
  set search_path = public, pg_temp
  set pg_trgm.word_similarity_threshold = 0.45 as $$
declare
  home uuid := nullif(current_setting('app.clinic_id', true), '')::uuid;
  asked text := lower(unaccent(array_to_string(words, ' ')));
  whole tsquery := to_tsquery('simple',
    (select string_agg(quote_literal(lower(unaccent(word))), ' & ') from unnest(words) word));
  beginnings tsquery := to_tsquery('simple',
    (select string_agg(quote_literal(lower(unaccent(word))) || ':*', ' & ') from unnest(words) word));
  still_open boolean;
  reading tsquery;
  found_ids uuid[] := '{}';
  more uuid[];
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
      where s.clinic_id = home and s.open
        and to_tsvector('simple', s.name || ' ' || s.reference) @@ beginnings and s.case_id <> all (found_ids)
      order by s.raised_at desc, s.case_id limit most - cardinality(found_ids));
  end if;
  foreach reading in array array[whole, beginnings] loop
    if cardinality(found_ids) < most and numnode(reading) > 0 then
      more := array(
        select s.case_id from case_search s
        where s.clinic_id = home and not s.open
          and to_tsvector('simple', s.name || ' ' || s.reference) @@ reading and s.case_id <> all (found_ids)
        order by s.raised_at desc, s.case_id limit most - cardinality(found_ids));
      found_ids := found_ids || more;
      exit when cardinality(more) > 0;
    end if;
  end loop;
  if cardinality(found_ids) = 0 and length(asked) >= 3 and asked !~ '[0-9]' then
    foreach still_open in array array[true, false] loop
      if cardinality(found_ids) < most then
        found_ids := found_ids || array(
          select s.case_id from case_search s
          where s.clinic_id = home and s.open = still_open and asked <% s.name
          order by word_similarity(asked, s.name) desc, s.raised_at desc, s.case_id
          limit most - cardinality(found_ids));
      end if;
    end loop;
  end if;
  return query select one.id, one.place from unnest(found_ids) with ordinality as one (id, place);
end $$;
