-- The type article_analysis: its text form and casts round-trip; whatever else is written there is refused with a place.
BEGIN;
SELECT no_plan();

CREATE TEMP TABLE sample AS
  SELECT n AS id, body, analyze_article(body, '2024-03-05') AS a FROM (VALUES
    (1, $$BAIDOA, March 4 (Example Wire) - At least 14 people, among them three children, were killed on Monday, "in a crowded
market", said Dr Sahra Jimcaale of the Example Monitor (EM). Some 2,300 have been displaced since 2019.$$),
    (2, ''), (3, 'Nothing happened.'), (4, U&'“Élan\2028” — \+01F4A5 "two" \\ died /* in */ São Tomé'),
    (5, 'Between 10 and 15 people died; no one else was hurt, a child''s mother said on 31 February.')) AS t(n, body);

SELECT is(a::text::article_analysis, a, 'text round-trips: ' || id) FROM sample;
SELECT is(a::text::article_analysis::text, a::text, 'and is the same text again: ' || id) FROM sample;
SELECT is(a::jsonb::article_analysis, a, 'jsonb round-trips: ' || id) FROM sample;
SELECT is(a::json::jsonb, a::jsonb, 'json and jsonb say the same: ' || id) FROM sample;
SELECT is(a::text::jsonb, a::jsonb, 'the text form is JSON: ' || id) FROM sample;
SELECT is((a::jsonb)::text::article_analysis, a, 'the order of keys and white space do not count: ' || id) FROM sample;

-- comparison
SELECT is(count(DISTINCT a), 5::bigint, 'five different values') FROM sample;
SELECT ok(bool_and((x.a = y.a) = (x.id = y.id) AND (x.a < y.a) = (y.a > x.a) AND (x.a <= y.a) = NOT (x.a > y.a)
  AND (x.a <> y.a) = NOT (x.a = y.a)), 'the operators agree') FROM sample x, sample y;
SET LOCAL enable_mergejoin = off;
SET LOCAL enable_nestloop = off;
SELECT is(count(*), 5::bigint, 'hash join') FROM sample x JOIN sample y ON x.a = y.a;
SET LOCAL enable_hashjoin = off;
SET LOCAL enable_mergejoin = on;
SELECT is(count(*), 5::bigint, 'merge join') FROM sample x JOIN sample y ON x.a = y.a;

-- malformed literals
CREATE FUNCTION pg_temp.state(literal text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE said text;
BEGIN
  PERFORM literal::article_analysis;
  RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
  RETURN sqlstate;
END $$;
SELECT is(pg_temp.state(literal), '22P02', 'refused: ' || left(literal, 60)) FROM (VALUES
  (''), (' '), ('x'), ('null'), ('1'), ('"text"'), ('[]'), ('{}'), ('{'), ('{"casualties"'), ('{"casualties":}'), ('{"casualties":[}'),
  ('{"unknown": 1}'), ('{"casualties": 1}'), ('{"casualties": [1]}'),
  ('{"casualties": [{"kind": "kissed"}]}'), ('{"version": 999999}'), ('{"version": -1}'), ('{"version": 1e400}'), (E'\\x00')
) AS t(literal);
SELECT is(pg_temp.state(repeat(unit, 100000)), '54001', 'refused: 100,000 levels of ' || unit) FROM unnest(ARRAY['{"a":', '{"version":[']) unit;

-- damage done to a good literal: refused, or another value that round-trips
CREATE FUNCTION pg_temp.survives(literal text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE value article_analysis;
BEGIN
  value := literal;
  RETURN value::text::article_analysis = value;
EXCEPTION WHEN data_exception THEN  -- all of class 22
  RETURN true;
END $$;
SELECT ok(bool_and(pg_temp.survives(left(t, n))), 'every beginning of a literal is refused or a value')
  FROM (SELECT a::text AS t FROM sample WHERE id = 1) s, generate_series(0, length(t)) n;
SELECT ok(bool_and(pg_temp.survives(overlay(t PLACING junk FROM n FOR 1))), 'a character replaced by ' || junk)
  FROM (SELECT a::text AS t FROM sample WHERE id = 1) s, generate_series(1, length(t), 3) n,
       unnest(ARRAY['"', '0', '-', '{', ',', 'é', '9999999999']) junk GROUP BY junk;

SELECT ok(article_analysis_version(a) = article_analysis_version(), 'made by this extractor') FROM sample WHERE id = 1;

SELECT * FROM finish();
ROLLBACK;
