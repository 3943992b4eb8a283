-- What a new connection pays: the first call's time and the memory that stays.  This file must touch the extension nowhere
-- before its first measurement.
BEGIN;
SELECT no_plan();

-- plpgsql and the plan machinery warm up on something else.
CREATE FUNCTION pg_temp.ms(statement text) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE begun timestamptz := clock_timestamp();
BEGIN
  EXECUTE statement;
  RETURN extract(epoch FROM clock_timestamp() - begun) * 1000;
END $$;
SELECT pg_temp.ms($$SELECT to_tsvector('english', 'Two people were killed in Baidoa on Monday.')$$) IS NOT NULL AS warm \gset

-- Private memory as the kernel counts it: what is read from the library itself is shared by all connections.
CREATE FUNCTION pg_temp.private_kb() RETURNS int LANGUAGE sql AS $$
  SELECT substring(pg_read_file('/proc/self/status') FROM 'RssAnon:\s+(\d+)')::int $$;
SELECT pg_temp.private_kb() IS NOT NULL AS warm \gset
SELECT pg_temp.private_kb() AS before \gset

-- The library is mapped before the clock runs; nothing of it is read until it is used.
LOAD 'article_analysis';
SELECT pg_temp.ms($$SELECT analyze_article('Two people were killed in Baidoa, Somalia on Monday.', '2024-03-04')$$) AS first \gset
SELECT pg_temp.private_kb() - :before AS kept \gset
SELECT cmp_ok(:'first'::float8, '<', 25::float8,
  'the first analysis of a connection takes ' || round(:'first'::numeric, 1) || ' ms (aim 5, alarm 25)');
SELECT cmp_ok(:kept, '<=', 1024, 'a connection takes ' || :kept || ' kB of its own, library and first analysis, at most 1 MB');

SELECT sum(total_bytes) AS bytes FROM pg_backend_memory_contexts WHERE name LIKE 'article_analysis%' \gset
SELECT count(analyze_article(repeat('Two people were killed in Baidoa. ', 100 * n), NULL)) AS n FROM generate_series(1, 50) n \gset
SELECT is(sum(total_bytes), :'bytes'::numeric, 'and keeps no more after fifty analyses')
  FROM pg_backend_memory_contexts WHERE name LIKE 'article_analysis%';

SELECT cmp_ok(sum(total_bytes), '<=', 1048576::numeric, 'all memory that it asked for and keeps, touched or not: ' || sum(total_bytes) || ' bytes, at most 1 MB')
  FROM pg_backend_memory_contexts WHERE name LIKE 'article_analysis%';

SELECT * FROM finish();
ROLLBACK;
