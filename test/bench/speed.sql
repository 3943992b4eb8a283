-- Speed of the analysis beside to_tsvector('english', body), single process, passes taken in turn.
--
-- The table: 20,000 rows made of the sample stories, the sentences of each in an order of its own and a number in each row
-- replaced, so that no two rows are equal and no branch predictor learns them.  The figure is the median of five passes.
SET max_parallel_workers_per_gather = 0;
SET jit = off;
CREATE EXTENSION article_analysis;
CREATE TABLE story (id bigint, outlet text, published date, body text);
\ir ../samples/load.sql
CREATE TABLE varied AS
  SELECT n AS id, s.published, (SELECT string_agg(sentence, ' ' ORDER BY md5(n || sentence)) || ' Row ' || n || ' is new.'
    FROM regexp_split_to_table(s.body, '(?<=[.] )') sentence) AS body
  FROM generate_series(1, 20000) n JOIN story s ON s.id = 1 + n % 15;
VACUUM ANALYZE varied;

CREATE TABLE pass (name text, statement text, ms float8);
CREATE PROCEDURE measure(passes int) LANGUAGE plpgsql AS $$
DECLARE
  what record;
  begun timestamptz;
BEGIN
  FOR i IN 0 .. passes LOOP
    FOR what IN SELECT * FROM (VALUES
      (1, 'detoast (length)', 'SELECT count(length(body)) FROM varied'),
      (2, 'to_tsvector', 'SELECT count(to_tsvector(''english'', body)) FROM varied'),
      (3, 'analyze_article', 'SELECT count(analyze_article(body, published)) FROM varied')) AS t(n, name, statement) ORDER BY n
    LOOP
      begun := clock_timestamp();
      EXECUTE what.statement;
      IF i > 0 THEN  -- the first round warms up
        INSERT INTO pass VALUES (what.name, what.statement, extract(epoch FROM clock_timestamp() - begun) * 1000);
      END IF;
    END LOOP;
  END LOOP;
END $$;
CALL measure(5);

SELECT count(*) AS rows, round(sum(octet_length(body)) / 1e6, 1) AS "MB", round(avg(octet_length(body))) AS "bytes a row" FROM varied;
WITH median AS (SELECT name, percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS ms FROM pass GROUP BY name)
SELECT m.name, round(m.ms::numeric) AS ms,
       round((SELECT sum(octet_length(body)) FROM varied) / 1e3 / m.ms::numeric, 1) AS "MB/s",
       round((m.ms / t.ms)::numeric, 3) AS "x to_tsvector"
  FROM median m, median t WHERE t.name = 'to_tsvector' ORDER BY m.ms;

-- What a new connection pays once, and keeps.
\c
SELECT length(analyze_article('Two people died.')::text) > 0 AS "first call";
SELECT pg_size_pretty(sum(total_bytes)) AS "private memory of the extension" FROM pg_backend_memory_contexts
 WHERE name LIKE 'article_analysis%';
