-- Clusters of copies, two texts side by side, and stop shingles of one's own.
\set SHOW_CONTEXT never

CREATE TABLE report (id bigint, published date, body text);
INSERT INTO report VALUES
(1, '2031-05-13', 'Heavy shelling of the river port of Harran killed at least 42 people and wounded 118 others over the weekend, the Delta Monitor said, as army columns pushed north along the coastal highway. Two grain silos, a bakery and the maternity wing of the old hospital were hit.'),
(2, '2031-05-12', 'Shelling of the port of Harran has killed at least 42 and wounded 118 others, the Delta Monitor said Monday. Two grain silos, a bakery and the old hospital''s maternity wing were hit.'),
(3, '2031-05-14', 'The Port Vale council voted 9 to 4 to close the swimming baths on Quay Street, ending a campaign by residents who had collected 2,310 signatures. Councillor Ada Brook said the boiler alone would cost 640,000 crowns to replace.'),
(4, NULL, 'The Port Vale council voted 9 to 4 to close the swimming baths on Quay Street, ending a campaign by residents who had collected 2,310 signatures.'),
(5, '2031-05-15', ''), (6, '2031-05-15', NULL);

SELECT c.id, c.cluster, c.earliest, round(c.similarity::numeric, 1) AS similarity
FROM unnest((SELECT article_clusters(id, article_fingerprint(body), published) FROM report)) c ORDER BY 1;
-- the same over analyses
SELECT c.id, c.cluster, c.earliest FROM unnest((SELECT article_clusters(id, analyze_article(body), published) FROM report)) c ORDER BY 1;
-- new articles beside those that have a cluster, which stay where they are
SELECT c.id, c.cluster, c.earliest
FROM unnest((SELECT article_clusters(id, article_fingerprint(body), published, CASE id WHEN 1 THEN 70 WHEN 3 THEN 90 END) FROM report)) c ORDER BY 1;
SELECT article_clusters(id, article_fingerprint(body), published) FROM report WHERE false;

-- what an edited copy shares with its model, and what it changed
SELECT p.kind, p.a_span, p.b_span, p.a_text, p.b_text, round(p.a_share::numeric, 2) AS a_share, round(p.b_share::numeric, 2) AS b_share
FROM report a, report b, article_reuse(a.body, b.body) p WHERE a.id = 2 AND b.id = 1;
SELECT count(*) AS passages, count(*) FILTER (WHERE p.a_text <> substring(x, lower(p.a_span), upper(p.a_span) - lower(p.a_span))
	OR p.b_text <> substring(y, lower(p.b_span), upper(p.b_span) - lower(p.b_span))) AS wrong_spans
FROM (SELECT 'Añó ' || a.body AS x, b.body || ' — ßü.' AS y FROM report a, report b WHERE a.id = 2 AND b.id = 1) t, article_reuse(x, y) p;
SELECT count(*) FROM article_reuse('', '');
SELECT * FROM article_reuse(NULL, 'a');

-- stop shingles learned from a table
CREATE TABLE bulletin AS SELECT n, format('%s %s shipped %s crates. Tarn Harbour Gazette weekly bulletin desk.', initcap(md5(n::text)), md5((n * 3)::text), n) AS body
FROM generate_series(1, 300) n;
CREATE TABLE learned AS SELECT article_profile_agg(body) AS profile FROM bulletin;
SELECT article_profile_size(profile) AS shingles, profile::text::article_profile::text = profile::text AS round_trip FROM learned;
SELECT article_profile_size(article_profile_agg(body, 1.0)) AS shingles FROM bulletin;
-- in parallel
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
EXPLAIN (COSTS OFF) SELECT article_profile_agg(body) FROM bulletin;
SELECT article_profile_agg(body)::text = (SELECT profile::text FROM learned) AS same FROM bulletin;
SELECT article_profile_size(article_profile_agg(body, 0.5)) FROM bulletin WHERE n > 200;
SELECT article_profile_agg(body) FROM bulletin WHERE n > 300;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
SELECT round(article_similarity(article_fingerprint(a.body), article_fingerprint(b.body))::numeric, 2) > 0.1 AS by_house_phrases,
	article_similarity(article_fingerprint(a.body, profile), article_fingerprint(b.body, profile)) AS without
FROM bulletin a, bulletin b, learned WHERE a.n = 1 AND b.n = 2;
-- two profiles in turn: each call takes its own
SELECT count(DISTINCT article_fingerprint(body, p)) AS fingerprints
FROM bulletin, (SELECT profile AS p FROM learned UNION ALL SELECT article_profile_agg(body, 1.0) FROM bulletin) two WHERE n <= 10;
SELECT article_fingerprint(body, profile) % article_fingerprint(body) FROM bulletin, learned WHERE n = 1;
SELECT article_profile_agg(body, 0) FROM bulletin;
SELECT ''::article_profile;
SELECT '\x4141500102000000010000000700000000000000050000000000000000000000ff'::article_profile;
DROP TABLE report, bulletin, learned;
