-- article_analysis_trigger() and article_refresh().
\set VERBOSITY default
\set SHOW_CONTEXT never

CREATE DOMAIN prose AS text;
CREATE TABLE story (id int PRIMARY KEY, published timestamptz, body prose, note text, analysis article_analysis);
CREATE TRIGGER analysis BEFORE INSERT OR UPDATE ON story
	FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'published');
SET timezone = 'UTC';
INSERT INTO story (id, published, body) VALUES
	(1, '2024-03-04 23:30', 'Five people were killed on Monday.'), (2, NULL, 'Two people died.'), (3, '2024-03-04', NULL),
	(4, 'infinity', 'Two people died yesterday.');
CREATE VIEW checked AS
	SELECT id, analysis IS NULL AS none,
		analysis = analyze_article(body, CASE WHEN isfinite(published) THEN published::date END) AS right_one
		FROM story ORDER BY id;
SELECT * FROM checked;

-- an update analyses again when an input changed, or the analysis; else it costs nothing
UPDATE story SET body = body || ' Six were wounded.' WHERE id = 2;
UPDATE story SET published = '2024-03-12' WHERE id = 1;
UPDATE story SET body = NULL WHERE id = 4;
UPDATE story SET analysis = '{"version": 7}' WHERE id = 1;
SELECT * FROM checked;
CREATE FUNCTION pg_temp.same_value() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	-- a value that no analysis gives stays: the trigger did not run it again
	ALTER TABLE story DISABLE TRIGGER analysis;
	UPDATE story SET analysis = '{"version": 7}' WHERE id = 1;
	ALTER TABLE story ENABLE TRIGGER analysis;
	UPDATE story SET note = 'read' WHERE id = 1;
	RETURN (SELECT article_analysis_version(analysis) = 7 FROM story WHERE id = 1);
END $$;
SELECT pg_temp.same_value() AS left_alone;

-- refresh: what is stale, and what was never analysed
ALTER TABLE story DISABLE TRIGGER analysis;
UPDATE story SET analysis = NULL WHERE id = 2;
ALTER TABLE story ENABLE TRIGGER analysis;
SELECT id, article_is_stale(analysis) FROM story ORDER BY id;
SET client_min_messages = warning;
CALL article_refresh('story');
CALL article_refresh('story', 'analysis', 1);
RESET client_min_messages;
SELECT * FROM checked;
BEGIN;
CALL article_refresh('story');
ROLLBACK;
CALL article_refresh('story', 'note');
CALL article_refresh('story', 'analysis', 0);

-- a trigger of UPDATE OF other columns fires, too; where it does not, nothing is lost
CREATE TABLE feed (id int, sent date, body text, analysis article_analysis);
CREATE TRIGGER analysis BEFORE UPDATE OF sent, body ON feed FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'sent');
INSERT INTO feed VALUES (1, '2024-03-04', 'Five people were killed on Sunday.', '{"version": 0}'), (2, NULL, NULL, '{"version": 0}');
SET client_min_messages = warning;
CALL article_refresh('feed');
SELECT id, analysis = analyze_article(body, sent) AS right_one, analysis IS NULL AS none FROM feed ORDER BY id;
DROP TRIGGER analysis ON feed;
INSERT INTO feed VALUES (3, NULL, 'Two people died.', '{"version": 0}');
CREATE TRIGGER analysis BEFORE UPDATE OF sent ON feed FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'sent');
CALL article_refresh('feed');
DROP TRIGGER analysis ON feed;
UPDATE feed SET analysis = '{"version": 0}' WHERE id = 3;
CREATE TRIGGER analysis BEFORE UPDATE ON feed FOR EACH ROW WHEN (NEW.id < 3)
	EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'sent');
CALL article_refresh('feed');
SELECT id, article_analysis_version(analysis) FROM feed ORDER BY id;
RESET client_min_messages;

-- refused
CREATE VIEW fed AS SELECT * FROM feed;
CALL article_refresh('fed');
CALL article_refresh(NULL);
CALL article_refresh('feed', NULL);
CALL article_refresh('feed', 'analysis', NULL);
CALL article_refresh(4294967295::oid::regclass);
CREATE TABLE made (title text, body text GENERATED ALWAYS AS (title || '.') STORED, analysis article_analysis);
CREATE TRIGGER analysis BEFORE INSERT ON made FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body');
INSERT INTO made VALUES ('Two people died');
DROP TABLE made;

-- other types of the day
CREATE TABLE daily (day date, at timestamp, body varchar, a article_analysis, b article_analysis);
CREATE TRIGGER a BEFORE INSERT ON daily FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('a', 'body', 'day');
CREATE TRIGGER b BEFORE INSERT ON daily FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('b', 'body', 'at');
INSERT INTO daily VALUES ('2024-03-04', '2024-03-04 12:00', 'Five people were killed on Sunday.');
SELECT a = b AS same, a = analyze_article(body, day) AS right_one FROM daily;

-- partitions
CREATE TABLE archive (published date, body text, analysis article_analysis) PARTITION BY RANGE (published);
CREATE TABLE archive_2023 PARTITION OF archive FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE archive_2024 PARTITION OF archive FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
INSERT INTO archive SELECT day, 'Five people were killed on Sunday.'
	FROM generate_series('2023-12-01'::date, '2024-01-31', '1 day') day;
CREATE TRIGGER analysis BEFORE INSERT OR UPDATE ON archive
	FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'published');
SET client_min_messages = warning;
CALL article_refresh('archive', pages => 1);
RESET client_min_messages;
SELECT count(*) AS rows, bool_and(analysis = analyze_article(body, published)) AS right_ones FROM archive;

-- wrong uses
CREATE TABLE wrong (body text, number int, analysis article_analysis);
CREATE TRIGGER t BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('number', 'body');
INSERT INTO wrong VALUES ('x');
DROP TRIGGER t ON wrong;
CREATE TRIGGER t BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'number');
INSERT INTO wrong VALUES ('x');
DROP TRIGGER t ON wrong;
CREATE TRIGGER t BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'text');
INSERT INTO wrong VALUES ('x');
DROP TRIGGER t ON wrong;
CREATE TRIGGER t BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'number');
INSERT INTO wrong VALUES ('x');
DROP TRIGGER t ON wrong;
CREATE TRIGGER t BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis');
INSERT INTO wrong VALUES ('x');
DROP TRIGGER t ON wrong;
CREATE TRIGGER t BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', '', 'no such dictionary');
INSERT INTO wrong VALUES ('x');
DROP TRIGGER t ON wrong;
CREATE TRIGGER t AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body');
INSERT INTO wrong VALUES ('x');
DROP TRIGGER t ON wrong;
CREATE TRIGGER t BEFORE INSERT ON wrong EXECUTE FUNCTION article_analysis_trigger('analysis', 'body');
INSERT INTO wrong VALUES ('x');
SELECT article_analysis_trigger();

DROP VIEW checked, fed;
DROP TABLE feed, story, daily, archive, wrong;
DROP DOMAIN prose;
