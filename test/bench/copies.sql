-- Copies at scale: invented stories, each told in several edited versions, streamed by a generator.
--
--	psql -v rows=1000000 -f test/bench/copies.sql		(100,000 rows unless said otherwise)
--
-- Words are drawn from 8,000 invented ones as language draws them, few very often, so that stories share phrases by
-- chance.  A version leaves out sentences of its story, moves others, re-writes some and adds house phrases.
\ir start.psql
-- Word n of 8,000.
CREATE FUNCTION word(n int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN substr('badochefigukalemmonapiroshatuvezin', 1 + n % 17 * 2, 2) || substr('ndrelstomkigauncherypolisavertz', 1 + n / 17 % 27, 3) ||
		substr('abelinorusetyxam', 1 + n / 459 % 14, 2);
-- Sentence k of story s: 6 to 11 words, and a figure in every other one.
CREATE FUNCTION sentence(s bigint, k bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
	RETURN (SELECT initcap(word((draw(s, k * 100) * 7999)::int)) || ' ' ||
		string_agg(word((power(draw(s, k * 100 + i), 2.5) * 7999)::int), ' the ' ORDER BY i) ||
		CASE WHEN k % 2 = 0 THEN ' of ' || (draw(s, k * 100 + 50) * 30000)::int ELSE '' END || '.'
		FROM generate_series(1, 5 + (draw(s, k * 100 + 51) * 5)::int) i);

\echo
\echo '-- generating' :rows 'rows'
-- Versions of a story: mostly one to four, now and then forty.
CREATE TABLE version AS
	SELECT row_number() OVER () AS id, s AS story, v FROM generate_series(1, :rows) s,
		generate_series(1, CASE WHEN draw(s, 1) < 0.01 THEN 40 ELSE 1 + (draw(s, 2) * 4)::int END) v
	LIMIT :rows;
CREATE TABLE line AS
	SELECT s AS story, k, sentence(s, k) AS line FROM generate_series(1, (SELECT max(story) FROM version)) s, generate_series(1, 14) k;
CREATE INDEX ON line (story);
CREATE TABLE article AS
	SELECT v.id, v.story, (SELECT string_agg(CASE WHEN draw(v.id, k + 40) < 0.1 THEN sentence(v.id + 100000000, k) ELSE line END, ' '
			ORDER BY CASE WHEN draw(v.id, k + 80) < 0.1 THEN 20 ELSE k END)
		FROM line l WHERE l.story = v.story AND draw(v.id, k) < 0.85) || ' All rights reserved. Follow us for breaking news.' AS body
	FROM version v;
DELETE FROM article WHERE body IS NULL;
SELECT count(*) AS rows, count(DISTINCT story) AS stories, pg_size_pretty(sum(octet_length(body))) AS text,
	round(avg(octet_length(body))) AS "bytes a row" FROM article;

CREATE TABLE took (step text, ms float8);
CREATE PROCEDURE measure(step text, statement text) LANGUAGE plpgsql AS $$
DECLARE begun timestamptz := clock_timestamp();
BEGIN
	EXECUTE statement;
	INSERT INTO took VALUES (step, extract(epoch FROM clock_timestamp() - begun) * 1000);
END $$;

-- Signing beside to_tsvector, on 5,000 rows.
CREATE TABLE sample AS SELECT * FROM article LIMIT 5000;
CALL measure('warm', 'SELECT count(article_fingerprint(body)) FROM sample');
CALL measure('sign', 'SELECT count(article_fingerprint(body)) FROM sample');
CALL measure('tsvector', 'SELECT count(to_tsvector(''english'', body)) FROM sample');
SELECT round((SELECT ms FROM took WHERE step = 'sign')::numeric * 1000 / 5000, 1) AS "fingerprint, us a row",
	round(((SELECT ms FROM took WHERE step = 'sign') / (SELECT ms FROM took WHERE step = 'tsvector'))::numeric, 3) AS "x to_tsvector";

CALL measure('all', 'CREATE TABLE archive AS SELECT id, story, article_fingerprint(body) AS f FROM article');
CALL measure('index', 'CREATE INDEX archive_f ON archive USING gin (f)');
VACUUM ANALYZE archive;
SELECT pg_size_pretty(pg_relation_size('archive')) AS "table of fingerprints", pg_size_pretty(pg_relation_size('archive_f')) AS index,
	round((SELECT ms FROM took WHERE step = 'index')::numeric / 1000, 1) AS "built in, s";

-- One article against all.
CREATE PROCEDURE probe(n int) LANGUAGE plpgsql AS $$
DECLARE
	one record;
	begun timestamptz;
BEGIN
	FOR one IN SELECT f FROM archive TABLESAMPLE bernoulli (least(100.0, 300000.0 / (SELECT count(*) FROM archive))) LIMIT n LOOP
		begun := clock_timestamp();
		PERFORM id FROM archive WHERE f % one.f ORDER BY f <-> one.f LIMIT 10;
		INSERT INTO took VALUES ('probe', extract(epoch FROM clock_timestamp() - begun) * 1000);
	END LOOP;
END $$;
CALL probe(1000);
DELETE FROM took WHERE step = 'probe';
CALL probe(1000);
SELECT count(*) AS probes, round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ms))::numeric, 3) AS "median, ms",
	round((percentile_cont(0.99) WITHIN GROUP (ORDER BY ms))::numeric, 3) AS "99 %, ms" FROM took WHERE step = 'probe';

-- All pairs.
EXPLAIN (COSTS OFF) SELECT count(*) FROM archive a JOIN archive b ON a.f % b.f AND a.id < b.id;
CALL measure('join', 'CREATE TABLE pair AS SELECT a.id AS a, b.id AS b, a.story = b.story AS same
	FROM archive a JOIN archive b ON a.f % b.f AND a.id < b.id');
SELECT round((SELECT ms FROM took WHERE step = 'join')::numeric / 1000, 1) AS "self-join, s", count(*) AS pairs,
	count(*) FILTER (WHERE NOT same) AS "false", round(count(*) FILTER (WHERE same)::numeric
		/ (SELECT sum(n * (n - 1) / 2) FROM (SELECT count(*) AS n FROM archive GROUP BY story) s), 4) AS recall FROM pair;
-- The index against a sequential scan.
SET enable_bitmapscan = off;
SELECT count(*) AS "pairs of 200 articles by sequential scan",
	count(*) FILTER (WHERE EXISTS (SELECT FROM pair WHERE (pair.a, pair.b) = (least(s.id, a.id), greatest(s.id, a.id)))) AS "of these by index"
	FROM (SELECT * FROM archive WHERE id % (:rows / 200) = 0) s JOIN archive a ON s.f % a.f AND a.id <> s.id;
RESET enable_bitmapscan;

-- What the index can offer at all: pairs with too few keys in common are unlike at any threshold.  Of the versions of a
-- story, and of excerpts with the story that they are taken from.
SET article_analysis.similarity_threshold = 0.1;
SELECT count(*) AS "pairs of versions", round(avg((a.f % b.f)::int), 4) AS "candidates of the index"
	FROM archive a JOIN archive b USING (story) WHERE a.id < b.id;
CREATE TABLE excerpt AS SELECT story, n, article_fingerprint(string_agg(line, ' ' ORDER BY k) FILTER (WHERE k <= n)) AS f
	FROM line, (VALUES (14), (7), (4), (2)) s(n) WHERE story <= 2000 GROUP BY story, n;
CREATE TABLE candidate AS SELECT e.n, e.f % w.f AS found, e.f AS excerpt, w.f AS whole
	FROM excerpt e JOIN excerpt w USING (story) WHERE e.n < 14 AND w.n = 14;
RESET article_analysis.similarity_threshold;
SELECT n AS "sentences of 14", count(*) AS excerpts, round(avg(found::int), 4) AS "candidates of the index",
	round(avg((excerpt % whole)::int), 4) AS "copies" FROM candidate GROUP BY n ORDER BY n DESC;

-- Stories by article_clusters(), and the same with one story 50,000 times over, which % would join 1,250,000,000 times.
CALL measure('clusters', 'CREATE TABLE grouped AS SELECT c.id, c.cluster
	FROM unnest((SELECT article_clusters(id, f, NULL) FROM archive)) c');
SELECT round((SELECT ms FROM took WHERE step = 'clusters')::numeric / 1000, 1) AS "clusters, s", count(DISTINCT cluster) AS clusters,
	(SELECT count(DISTINCT story) FROM archive) AS stories FROM grouped;
CALL measure('repeated', 'CREATE TABLE regrouped AS SELECT c.id, c.cluster FROM unnest((SELECT article_clusters(id, f, NULL)
	FROM (TABLE archive UNION ALL SELECT 10000000 + n, 0, (SELECT f FROM archive LIMIT 1) FROM generate_series(1, 50000) n) a)) c');
SELECT round((SELECT ms FROM took WHERE step = 'repeated')::numeric / 1000, 1) AS "with 50,000 more copies, s" FROM regrouped LIMIT 1;
INSERT INTO archive SELECT 10000000 + n, 0, (SELECT f FROM archive LIMIT 1) FROM generate_series(1, 50000) n;
ANALYZE archive;
RESET client_min_messages;
CALL measure('capped', 'SELECT count(*) FROM archive a JOIN archive b ON a.f % b.f WHERE a.id BETWEEN 10000001 AND 10000100');
SELECT round((SELECT ms FROM took WHERE step = 'capped')::numeric / 100, 1) AS "one of them against all, ms";
