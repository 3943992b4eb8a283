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
-- These read the user's dictionary, or fire or write.
SELECT results_eq($$
  SELECT signature, CASE provolatile WHEN 's' THEN 'stable' ELSE 'volatile' END FROM function
   WHERE provolatile <> 'i' ORDER BY 1
$$, $$VALUES
  ('analyze_article(text,date,name)'::text, 'stable'::text),
  ('article_analysis_trigger()'::text, 'volatile'::text),
  ('article_dictionary_trigger()'::text, 'volatile'::text),
  ('article_dictionary_version(name)'::text, 'stable'::text),
  ('article_is_stale(article_analysis,name)'::text, 'stable'::text),
  ('article_refresh(regclass,name,integer)'::text, 'volatile'::text),
  ('article_similar(article_analysis,article_analysis)'::text, 'stable'::text),
  ('article_similar(article_fingerprint,article_fingerprint)'::text, 'stable'::text),
  ('article_similar_joinsel(internal,oid,internal,smallint,internal)'::text, 'stable'::text),
  ('article_similar_sel(internal,oid,internal,integer)'::text, 'stable'::text)
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
$$, $$VALUES ('1.0'::text, true, true, false)$$, 'one version, trusted, not relocatable');

SELECT * FROM finish();
ROLLBACK;
