-- Names at scale: a search for names that are alike, and a dictionary of as many rows.
--
--	psql -v rows=1000000 -f test/bench/names.sql		(100,000 rows unless said otherwise)
--
-- The names are invented: two to four syllables of forty, common ones more often, every third with an article.
\ir start.psql
CREATE FUNCTION syllables(seed bigint, n bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN (SELECT initcap(string_agg(
	(string_to_array('ba ka ma ra sa al mu ham med ab dul ri ya had ni sho gol ven tor pe sha kir vla di mir ov lin gre zu fa tih yus if no jas sem bek or lan do', ' '))
	[1 + (power(draw(seed, i), 1.6) * 39)::int], '' ORDER BY i)) FROM generate_series(1, n) i);
CREATE TABLE name AS SELECT n AS id, syllables((power(draw(n, 7), 2) * 20000)::bigint, 2) || CASE WHEN n % 3 = 0 THEN ' al-' ELSE ' ' END ||
	syllables(1000000 + (power(draw(n, 8), 1.5) * 600000)::bigint, 2 + n % 3) AS name FROM generate_series(1, :rows) n;

CREATE TABLE took (step text, ms float8, found bigint);
CREATE PROCEDURE measure(step text, statement text) LANGUAGE plpgsql AS $$
DECLARE
	begun timestamptz := clock_timestamp();
	n bigint;
BEGIN
	EXECUTE statement;
	GET DIAGNOSTICS n = ROW_COUNT;
	INSERT INTO took VALUES (step, extract(epoch FROM clock_timestamp() - begun) * 1000, n);
END $$;

\echo
\echo '-- search among' :rows 'names'
CALL measure('index', 'CREATE INDEX name_alike ON name USING gin (name article_name_ops)');
VACUUM ANALYZE name;
CREATE PROCEDURE probe(step text) LANGUAGE plpgsql AS $$
DECLARE one record;
BEGIN
	FOR one IN SELECT name FROM name WHERE id % ((SELECT count(*) FROM name) / 50) = 0 LOOP
		CALL measure(step, format('SELECT FROM name WHERE name %%%% %L', one.name));
	END LOOP;
END $$;
CALL probe('warm');
CALL probe('probe');
SET enable_bitmapscan = off;
CALL probe('scan');
RESET enable_bitmapscan;
SELECT round((SELECT ms FROM took WHERE step = 'index')::numeric / 1000, 1) AS "index built in, s", pg_size_pretty(pg_relation_size('name_alike')) AS size,
	count(*) AS searches, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ms))::numeric, 1) AS "median, ms",
	round((SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) FROM took WHERE step = 'scan')::numeric, 1) AS "by sequential scan, ms",
	sum(found) AS found, (SELECT sum(found) FROM took WHERE step = 'scan') AS "by sequential scan" FROM took WHERE step = 'probe';

\echo
\echo '-- a dictionary of these names: what one session pays for it'
INSERT INTO article_dictionary (dictionary, kind, name) SELECT DISTINCT 'large', 'person', name FROM name;
VACUUM ANALYZE article_dictionary;
SELECT count(analyze_article('Rain fell.', NULL)) AS ready \gset
CALL measure('read', 'SELECT analyze_article(''Rain fell.'', NULL, ''large'')');
CALL measure('again', 'SELECT analyze_article(''Rain fell.'', NULL, ''large'')');
SELECT (SELECT count(*) FROM article_dictionary) AS rows, round((SELECT ms FROM took WHERE step = 'read')::numeric / 1000, 2) AS "first call, s",
	round((SELECT ms FROM took WHERE step = 'again')::numeric, 2) AS "next one, ms", pg_size_pretty(sum(total_bytes)) AS memory
	FROM pg_backend_memory_contexts WHERE name = 'article_dictionary';
DELETE FROM article_dictionary;
