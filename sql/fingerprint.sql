-- article_fingerprint: input, comparison, the index and the planner.
\set VERBOSITY default
\set SHOW_CONTEXT never

-- text and binary form
SELECT article_fingerprint(''::text) = article_fingerprint(''::text)::text::article_fingerprint AS round_trip;
SELECT article_fingerprint('Rain delayed the cricket at Oakfield.'::text)::text::article_fingerprint
	= article_fingerprint('Rain delayed the cricket at Oakfield.'::text) AS round_trip;
SELECT length(article_fingerprint('Rain delayed the cricket at Oakfield.'::text)::text) AS digits,
	length(article_fingerprint_send(article_fingerprint('Rain'::text))) AS bytes;
SELECT article_fingerprint(NULL::text) IS NULL AS null_body;
-- a literal is read as a value of the type, not as a text
SELECT article_fingerprint('Rain delayed the cricket at Oakfield.');
SELECT ''::article_fingerprint;
SELECT 'zz'::article_fingerprint;
SELECT repeat('0', 312)::article_fingerprint;
SELECT repeat('g', 312)::article_fingerprint;
SELECT ('99' || substr(article_fingerprint('a'::text)::text, 3))::article_fingerprint;
SELECT overlay(article_fingerprint('Rain delayed the cricket.'::text)::text PLACING '01' FROM 13)::article_fingerprint;
SELECT (substr(article_fingerprint('Rain delayed the cricket.'::text)::text, 1, 192) || repeat('f', 120))::article_fingerprint;

-- invented reports: a story in three versions, the same series a week later, another story, a round-up
CREATE TABLE story (id int PRIMARY KEY, body text, f article_fingerprint GENERATED ALWAYS AS (article_fingerprint(body)) STORED,
	a article_analysis GENERATED ALWAYS AS (analyze_article(body)) STORED);
INSERT INTO story (id, body) VALUES
(1, 'Heavy shelling of the river port of Harran killed at least 42 people and wounded 118 others over the weekend, the Delta Monitor said, as army columns pushed north along the coastal highway. Two grain silos, a bakery and the maternity wing of the old hospital were hit, according to the monitor, which relies on volunteers in the province. Some 3,500 families have fled towards the border since the offensive began, the relief agency said, and many of them sleep in olive groves.'),
(2, 'Shelling of the port of Harran has killed at least 42 and wounded 118 others, a monitor said Monday. Two grain silos, a bakery and the old hospital''s maternity wing were hit, said the Delta Monitor. Some 3,500 families have now fled towards the border since the offensive began and many sleep in olive groves.'),
(3, 'Two grain silos, a bakery and the maternity wing of the old hospital were hit, according to the monitor, which relies on volunteers in the province.'),
(4, 'Wheat stocks in the elevators of the northern district fell 1.9 pct to 48,210 tonnes in the week ended March 4, the grain board said. Barley stocks rose 0.4 pct to 17,655 tonnes.'),
(5, 'Wheat stocks in the elevators of the northern district fell 2.3 pct to 47,101 tonnes in the week ended March 11, the grain board said. Barley stocks rose 1.2 pct to 17,867 tonnes.'),
(6, 'The Port Vale council voted 9 to 4 to close the swimming baths on Quay Street, ending a campaign by residents who had collected 2,310 signatures. Councillor Ada Brook said the boiler alone would cost 640,000 crowns to replace.'),
(7, ''), (8, ''), (9, 'Rain.'), (10, '雨で試合が遅れた。'), (11, NULL);

SELECT a.id, b.id, round(article_similarity(a.f, b.f)::numeric, 2) AS similarity, round((a.f <-> b.f)::numeric, 2) AS distance,
	round(article_containment(a.f, b.f)::numeric, 1) AS a_in_b, round(article_containment(b.f, a.f)::numeric, 1) AS b_in_a,
	article_copy_kind(a.f, b.f)
FROM story a JOIN story b ON a.f % b.f AND a.id < b.id ORDER BY 1, 2;
SELECT count(*) AS not_alike_to_themselves FROM story WHERE NOT f % f;
SELECT article_copy_kind(f, f), count(*) FROM story GROUP BY 1 ORDER BY 1;
SELECT bool_and(article_fingerprint(a) = f) AS same_in_the_analysis FROM story;
SELECT a.id, b.id FROM story a JOIN story b ON a.a % b.a AND a.id < b.id ORDER BY 1, 2;
SELECT bool_and(article_similarity(a.f, b.f) = article_similarity(a.a, b.a)
	AND (a.f <-> b.f) = (a.a <-> b.a) AND article_copy_kind(a.f, b.f) = article_copy_kind(a.a, b.a)
	AND article_containment(a.f, b.f) = article_containment(a.a, b.a)) AS same FROM story a, story b;

-- settings
SET article_analysis.similarity_threshold = 0.9;
SELECT a.id, b.id FROM story a JOIN story b ON a.f % b.f AND a.id < b.id ORDER BY 1, 2;
SET article_analysis.similarity_threshold = 0;
SET article_analysis.similarity_threshold = 1.1;
SET article_analysis.max_candidates = -1;
RESET article_analysis.similarity_threshold;

-- a table large enough that the planner takes the index by itself
CREATE TABLE archive (id int, f article_fingerprint);
INSERT INTO archive SELECT 1000 + n, article_fingerprint(format('Report %s of harbour %s says %s barges and %s tugs of dock %s waited.',
	md5(n::text), md5((n / 3)::text), n, n * 7, md5((n * 5)::text))) FROM generate_series(1, 1000) n;
INSERT INTO archive SELECT id, f FROM story;
CREATE INDEX archive_f ON archive USING gin (f);
ANALYZE archive;
EXPLAIN (COSTS OFF) SELECT id FROM archive WHERE f % (SELECT f FROM story WHERE id = 1) ORDER BY f <-> (SELECT f FROM story WHERE id = 1) LIMIT 10;
EXPLAIN (COSTS OFF) SELECT a.id, b.id FROM archive a JOIN archive b ON a.f % b.f AND a.id < b.id;
SELECT id FROM archive WHERE f % (SELECT f FROM story WHERE id = 1) ORDER BY f <-> (SELECT f FROM story WHERE id = 1), id LIMIT 10;
-- the index finds what a sequential scan finds, also while new rows wait in its pending list, and after deletes
INSERT INTO archive SELECT id + 100, f FROM story;
DELETE FROM archive WHERE id % 7 = 0;
CREATE TEMP TABLE by_index AS SELECT a.id AS x, b.id AS y FROM archive a JOIN archive b ON a.f % b.f;
SET enable_bitmapscan = off;
CREATE TEMP TABLE by_scan AS SELECT a.id AS x, b.id AS y FROM archive a JOIN archive b ON a.f % b.f;
RESET enable_bitmapscan;
SELECT count(*) > 800 AS some FROM by_scan;
SELECT count(*) AS differences FROM ((TABLE by_index EXCEPT TABLE by_scan) UNION ALL (TABLE by_scan EXCEPT TABLE by_index)) d;
-- and when other rows have taken the places of those that vacuum removed
VACUUM archive;
INSERT INTO archive SELECT id + 30000, f FROM archive WHERE id % 5 = 0;
UPDATE archive SET id = id + 50000 WHERE id % 11 = 0;
VACUUM archive;
TRUNCATE by_index, by_scan;
INSERT INTO by_index SELECT a.id, b.id FROM archive a JOIN archive b ON a.f % b.f;
SET enable_bitmapscan = off;
INSERT INTO by_scan SELECT a.id, b.id FROM archive a JOIN archive b ON a.f % b.f;
RESET enable_bitmapscan;
SELECT count(*) > 1000 AS some FROM by_scan;
SELECT count(*) AS differences FROM ((TABLE by_index EXCEPT TABLE by_scan) UNION ALL (TABLE by_scan EXCEPT TABLE by_index)) d;

-- a story that stands there very often: the cap, and what it says
INSERT INTO archive SELECT 20000 + n, (SELECT f FROM story WHERE id = 6) FROM generate_series(1, 500) n;
ANALYZE archive;
SET enable_seqscan = off;
SET article_analysis.max_candidates = 100;
SELECT count(*) FROM archive WHERE f % (SELECT f FROM story WHERE id = 6);
SET article_analysis.max_candidates = 0;
SELECT count(*) FROM archive WHERE f % (SELECT f FROM story WHERE id = 6);
RESET article_analysis.max_candidates;
RESET enable_seqscan;

-- order, hash, opclasses
SELECT count(*) FROM (SELECT DISTINCT f FROM story) d;
SELECT count(*) FROM story a JOIN story b ON a.f = b.f;
CREATE INDEX ON archive (f);
CREATE INDEX ON archive USING hash (f);
SELECT bool_and(amvalidate(oid)) AS valid FROM pg_opclass WHERE opcname LIKE 'article%';
DROP TABLE story, archive;
