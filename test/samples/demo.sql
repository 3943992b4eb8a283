-- What `make demo` shows, at 120 columns.
CREATE EXTENSION article_analysis;
CREATE TABLE story (id bigint PRIMARY KEY, outlet text, published date, body text,
  analysis article_analysis GENERATED ALWAYS AS (analyze_article(body, published)) STORED);
\i test/samples/load.sql

\echo
\echo 'Fifteen invented stories are in table story.  CASUALTIES in five of them, each figure with the words it was read from'
\echo '(>= at least, ~ about ...; "of 1" is a part of figure 1, "= 1" restates it, "+" is a running total that no toll may add)'
SELECT s.id AS story, c.ordinal AS "#", c.kind,
       CASE c.qualifier WHEN 'at_least' THEN '>= ' WHEN 'more_than' THEN '> ' WHEN 'at_most' THEN '<= '
         WHEN 'less_than' THEN '< ' WHEN 'about' THEN '~ ' ELSE '' END || coalesce(c.best, c.low)
       || CASE c.scope WHEN 'cumulative' THEN ' +' ELSE '' END
       || coalesce(' of ' || c.subset_of, '') || coalesce(' = ' || c.same_as, '') AS figure,
       left(c.victims, 22) AS victims, left(c.place, 14) AS place, lower(c.period) AS "from",
       left(c.source, 20) AS source,
       left(replace(substring(s.body, lower(c.span), upper(c.span) - lower(c.span)), E'\n', ' '), 26) AS evidence
  FROM story s, article_casualties(s.analysis) c
 WHERE s.id IN (1, 4, 6, 10, 12)
 ORDER BY s.id, c.ordinal;

\echo 'ENTITIES that most stories name, copies of one story counted once'
SELECT e.kind, left(e.name, 40) AS name, e.country, count(DISTINCT s.id) AS stories, sum(cardinality(e.mentions)) AS mentions,
       left(string_agg(DISTINCT e.role, ', '), 40) AS role
  FROM story s, article_entities(s.analysis) e
 WHERE s.id NOT IN (2, 3)
 GROUP BY 1, 2, 3
 ORDER BY stories DESC, mentions DESC, name LIMIT 16;

\echo 'COPIES: stories that are edits of one another (% uses the index)'
SELECT a.id AS one, b.id AS other, a.outlet AS first, b.outlet AS copy,
       round(article_similarity(a.analysis, b.analysis)::numeric, 2) AS similarity
  FROM story a JOIN story b ON a.analysis % b.analysis AND a.id < b.id
 ORDER BY 1, 2;

\echo 'TOLL BY WEEK, each copied story counted once'
WITH week AS (
  SELECT date_trunc('week', s.published)::date AS week, count(*) AS stories,
         sum((article_toll(s.analysis, 'killed')).best) AS killed,
         sum((article_toll(s.analysis, 'wounded')).best) AS wounded,
         sum((article_toll(s.analysis, 'kidnapped')).best) AS kidnapped,
         sum((article_toll(s.analysis, 'displaced')).best) AS displaced
    FROM story s
   WHERE NOT EXISTS (SELECT 1 FROM story c WHERE c.analysis % s.analysis AND c.id < s.id)
   GROUP BY 1)
SELECT *, repeat('█', (40 * killed / max(killed) OVER ())::int) AS " " FROM week ORDER BY week;
