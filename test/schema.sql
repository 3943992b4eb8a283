-- What the extension puts into a database: every object commented, every label honest, every operator class sound.
BEGIN;
SELECT no_plan();

CREATE TEMP VIEW member AS
  SELECT d.classid, d.objid, pg_describe_object(d.classid, d.objid, 0) AS object
    FROM pg_depend d
   WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
     AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'article_analysis');
CREATE TEMP VIEW function AS
  SELECT p.*, p.oid::regprocedure::text AS signature
    FROM pg_proc p JOIN member m ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid;

SELECT is_empty($$
  SELECT object FROM member WHERE obj_description(objid, classid::regclass::name) IS NULL ORDER BY 1
$$, 'every object has a comment');
SELECT is_empty($$
  SELECT a.attrelid::regclass, a.attname FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
   WHERE a.attnum > 0 AND col_description(a.attrelid, a.attnum) IS NULL AND NOT a.attisdropped
     AND (EXISTS (SELECT 1 FROM member WHERE classid = 'pg_class'::regclass AND objid = c.oid AND c.relkind IN ('r', 'v'))
       OR EXISTS (SELECT 1 FROM member WHERE classid = 'pg_type'::regclass AND objid = c.reltype AND c.relkind = 'c'))
$$, 'every column of a table, view or composite type has a comment');

SELECT is_empty($$
  SELECT signature FROM function WHERE prosecdef
$$, 'nothing is SECURITY DEFINER');
SELECT is_empty($$
  SELECT signature FROM function WHERE proparallel <> 's' AND prorettype <> 'trigger'::regtype AND prokind <> 'p'
$$, 'every function is PARALLEL SAFE');
-- Everything else is IMMUTABLE: it depends on its arguments and on what is compiled in, and on nothing more.
SELECT results_eq($$
  SELECT signature, CASE provolatile WHEN 's' THEN 'stable' ELSE 'volatile' END FROM function
   WHERE provolatile <> 'i' ORDER BY 1
$$, $$VALUES
  ('analyze_article(text,date,name)', 'stable'),  -- reads article_dictionary
  ('article_analysis_trigger()', 'volatile'),
  ('article_clusters_finish(internal)', 'stable'),  -- reads article_analysis.similarity_threshold
  ('article_dictionary_trigger()', 'volatile'),
  ('article_dictionary_version(name)', 'stable'),
  ('article_is_stale(article_analysis,name)', 'stable'),
  ('article_refresh(regclass,name,integer)', 'volatile'),
  ('article_similar(article_analysis,article_analysis)', 'stable'),  -- reads article_analysis.similarity_threshold
  ('article_similar(article_fingerprint,article_fingerprint)', 'stable'),
  ('article_similar_joinsel(internal,oid,internal,smallint,internal)', 'stable'),  -- reads the planner's statistics
  ('article_similar_sel(internal,oid,internal,integer)', 'stable')
$$, 'volatility is as listed');

SELECT is_empty($$
  SELECT signature FROM function f JOIN pg_language l ON l.oid = f.prolang
   WHERE l.lanname IN ('sql', 'plpgsql') AND prosqlbody IS NULL AND NOT coalesce(proconfig::text LIKE '%search_path%', false)
$$, 'functions in SQL depend on no search_path');

SELECT ok(amvalidate(c.oid), 'operator class ' || c.opcname || ' for ' || am.amname)
  FROM pg_opclass c JOIN member m ON m.classid = 'pg_opclass'::regclass AND m.objid = c.oid
  JOIN pg_am am ON am.oid = c.opcmethod ORDER BY am.amname, c.opcname;

SELECT results_eq($$
  SELECT version, superuser, trusted, relocatable FROM pg_available_extension_versions WHERE name = 'article_analysis'
$$, $$VALUES ('1.0'::text, true, true, true)$$, 'one version, trusted, relocatable');

-- Relocatable: nothing depends on the schema, nor on the search_path; postgres_fdw and others set that to pg_catalog.
CREATE SCHEMA elsewhere;
ALTER EXTENSION article_analysis SET SCHEMA elsewhere;
INSERT INTO elsewhere.article_dictionary (dictionary, kind, name, canonical)
  VALUES ('test', 'organization', 'Harbour Watch', 'Harbour Watch International');
CREATE TABLE elsewhere.moved (id int PRIMARY KEY, body text, analysis elsewhere.article_analysis);
CREATE TRIGGER moved BEFORE INSERT OR UPDATE ON elsewhere.moved FOR EACH ROW
  EXECUTE FUNCTION elsewhere.article_analysis_trigger('analysis', 'body');
SET LOCAL search_path = pg_catalog;
INSERT INTO elsewhere.moved VALUES (1, 'Two people were killed in Baidoa on Monday, the Harbour Watch said.');
SELECT elsewhere.analyze_article(body, NULL, 'test') OPERATOR(elsewhere.%) analysis AS alike,
       (SELECT best FROM elsewhere.article_casualties(analysis)) AS killed FROM elsewhere.moved \gset
SET LOCAL search_path = public;
SELECT is(:'alike' || :'killed', 't2', 'trigger, dictionary, operators and readers work in another schema');

SELECT * FROM finish();
ROLLBACK;
