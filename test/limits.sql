-- Bad and boundless input: no crash, linear time, cancelled at once.
BEGIN;
SELECT no_plan();

-- Milliseconds that a statement takes.
CREATE FUNCTION pg_temp.ms(statement text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE begun timestamptz := clock_timestamp();
BEGIN
  EXECUTE statement;
  RETURN extract(epoch FROM clock_timestamp() - begun) * 1000;
END $$;

CREATE FUNCTION pg_temp.many(copies int) RETURNS text LANGUAGE sql AS $$
  SELECT repeat($t$At least 14 people, among them three children, were killed and 30 others wounded when a bomb went off on
Monday, police said. "We have counted 14 bodies," said Ali Warsame Example, who directs the hospital. He added that two of
the wounded were in a critical condition, and the Example Monitor (EM) said 620 have died since 2019.

$t$, copies) $$;

SELECT ok(analyze_article(NULL, '2024-03-04') IS NULL, 'no body, no analysis');
SELECT ok(analyze_article('', NULL) IS NOT NULL, 'an empty text has an analysis');
SELECT is((SELECT count(*) FROM article_casualties('', NULL)), 0::bigint, 'and it is empty');
SELECT ok(analyze_article('Two died.', 'infinity') IS NOT NULL, 'published may be infinity');
SELECT ok(analyze_article('Two died.', '-infinity') IS NOT NULL, 'published may be -infinity');
SELECT ok(analyze_article('Two died yesterday.', '5874897-12-31') IS NOT NULL, 'published on the last day there is');
SELECT ok(analyze_article('Two died yesterday.', '4713-01-01 BC') IS NOT NULL, 'published on the first day there is');

-- Whatever stands in a text, it is read.
SELECT lives_ok(format('SELECT analyze_article(%L, ''2024-03-04'')', body), name) FROM (VALUES
  ('damaged dates', '31 February 2023, 2019-13-45, May 99, year 0, the year 1000000000000, in 99999999999999999999 years'),
  ('numbers beyond 64 bits', repeat('9', 5000) || ' people were killed and 1' || repeat(',000', 300) || ' wounded.'),
  ('right-to-left marks and emoji', U&'\200FThree\200E died \+01F4A5 in \0637\0631\0627\0628\0644\0633, \202Eecilop\202C said'),
  ('combining marks', repeat(U&'e\0301\0301\0301', 20000)),
  ('unbalanced marks of quotation', repeat('“ ‘ " « ', 20000)),
  ('nested brackets', repeat('(', 50000) || 'two died' || repeat(')', 50000)),
  ('line ends only', repeat(E'\n', 100000)),
  ('capitals only', upper(pg_temp.many(20))),
  ('an entity name of 10,000 letters', 'President ' || repeat('Xa', 5000) || ' said two people were killed.')
) AS t(name, body);

-- Long inputs: a whole statement each, so that time is seen.
SELECT cmp_ok(pg_temp.ms($$SELECT analyze_article(repeat('x', 10000000), NULL)$$), '<', 10000::float8, '10 MB without a space');
SELECT cmp_ok(pg_temp.ms($$SELECT analyze_article(repeat('12 ', 1000000), NULL)$$), '<', 20000::float8, '10^6 numbers');
SELECT cmp_ok(pg_temp.ms($$SELECT analyze_article(repeat('killed and ', 100000), NULL)$$), '<', 20000::float8,
  'a sentence of 200,000 words');
SELECT cmp_ok(pg_temp.ms($$SELECT analyze_article(repeat('“he said ', 1000000), NULL)$$), '<', 20000::float8,
  'a million quotations that never close');
SELECT cmp_ok(pg_temp.ms($$SELECT analyze_article(repeat('Aba Bab ', 1000000), NULL)$$), '<', 20000::float8,
  'a name of two million words');

-- Ten times the text takes about ten times as long: between 1 MB and 10 MB, and 4 times as much is the alarm.
SELECT cmp_ok(pg_temp.ms('SELECT analyze_article(pg_temp.many(27000), NULL)'), '<',
  40 * greatest(pg_temp.ms('SELECT analyze_article(pg_temp.many(2700), NULL)'), 20), 'time is linear in the text');

-- statement_timeout stops an analysis: the text is there already, so what passes after the timeout is ours.
CREATE TEMP TABLE long_text AS SELECT pg_temp.many(150000) AS body;
CREATE FUNCTION pg_temp.late(limit_ms int) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE begun timestamptz := clock_timestamp();
BEGIN
  PERFORM analyze_article(body, NULL) FROM long_text;
  RETURN 'infinity';  -- not stopped at all
EXCEPTION WHEN query_canceled THEN
  RETURN extract(epoch FROM clock_timestamp() - begun) * 1000 - limit_ms;
END $$;
SELECT pg_temp.ms('SELECT md5(body) FROM long_text') AS floor \gset
SET LOCAL statement_timeout = 200;
SELECT pg_temp.late(200) AS late1 \gset
SELECT pg_temp.late(200) AS late2 \gset
SELECT pg_temp.late(200) AS late3 \gset
SET LOCAL statement_timeout = 0;
SELECT cmp_ok(least(:'late1', :'late2', :'late3')::float8, '<', 100 + :'floor'::float8, 'statement_timeout stops an analysis of 45 MB within 100 ms of the end of detoasting');

SELECT * FROM finish();
ROLLBACK;
