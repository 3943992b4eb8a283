-- article_dictionary: rows that are refused, what a dictionary changes, versions.
\set VERBOSITY default
\set SHOW_CONTEXT never

-- refused, with the reason and the place
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'city', 'Qarat Example');
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'place', ' ');
INSERT INTO article_dictionary (dictionary, kind, name, aliases) VALUES ('desk', 'place', 'Qarat Example', '{""}');
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'place', '/Qarat (Example|/');
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'place', repeat('word ', 30));
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'boilerplate', 'Tap here');
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'casualty', 'martyrised');
INSERT INTO article_dictionary (dictionary, kind, name, canonical) VALUES ('desk', 'casualty', 'martyrised', 'exampled');
INSERT INTO article_dictionary (dictionary, kind, name, country) VALUES ('desk', 'place', 'Qarat Example', 'Syria');
INSERT INTO article_dictionary (dictionary, kind, name, latitude) VALUES ('desk', 'place', 'Qarat Example', 35.5);
INSERT INTO article_dictionary (dictionary, kind, name, latitude, longitude) VALUES ('desk', 'place', 'Qarat Example', 95, 0);
SELECT analyze_article('x', NULL, 'desk''s');
SELECT article_dictionary_version('desk') IS NULL AS no_dictionary;

-- accepted
INSERT INTO article_dictionary (dictionary, kind, name, canonical, aliases, country, latitude, longitude) VALUES
	('desk', 'casualty', 'martyrised', 'killed', '{}', NULL, NULL, NULL),
	('desk', 'casualty', 'attained martyrdom', 'died', '{"embraced martyrdom"}', NULL, NULL, NULL),
	('desk', 'organization', 'River Watch of Tolland', NULL, '{RWT,"River Watch"}', NULL, NULL, NULL),
	('desk', 'place', 'Qarat Example', NULL, '{}', 'SY', 35.5, 36.25),
	('desk', 'facility', '/\b[A-Z]\w+ Poorhouse\b/', NULL, '{}', NULL, NULL, NULL),
	('desk', 'boilerplate', '/^Tap here/', NULL, '{}', NULL, NULL, NULL),
	('desk', 'person', E'O\'Bri\\en "the Ö" \U0001F600' || U&'\200F', NULL, ARRAY[repeat('x', 10000), U&'\0639\0644\064A'], NULL, NULL, NULL),
	('other', 'ignore', 'Qarat Example', NULL, '{}', NULL, NULL, NULL);
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'place', 'Qarat Example');

\set body 'Five men were martyrised in Qarat Example on Monday, River Watch said. They were taken to Bexley Poorhouse by the RWT.\n\nTap here to see nine people killed.'
SELECT kind, name, country, latitude, longitude FROM article_entities(analyze_article(E:'body', '2024-03-04', 'desk')) ORDER BY 1, 2;
SELECT kind, best FROM article_casualties(analyze_article(E:'body', '2024-03-04', 'desk'));
SELECT kind, best FROM article_casualties(analyze_article('Six soldiers embraced martyrdom in the ambush, the army said.', NULL, 'desk'));
SELECT count(*) AS martyrised FROM article_casualties(analyze_article(E:'body', '2024-03-04')) WHERE best = 5;
SELECT count(*) AS named FROM article_entities(analyze_article(E:'body', '2024-03-04', 'other')) WHERE name = 'Qarat Example';
SELECT analyze_article(NULL, NULL, 'desk') IS NULL AS null_body,
	analyze_article(E:'body', '2024-03-04', NULL) = analyze_article(E:'body', '2024-03-04') AS no_dictionary;

-- versions: of the rows, not of their order or numbers
CREATE TEMP TABLE seen AS SELECT article_dictionary_version('desk') AS version, analyze_article(E:'body', NULL, 'desk') AS a;
SELECT article_analysis_dictionary(a), article_is_stale(a), article_is_stale(a, 'other') AS stale_as_other FROM seen;
BEGIN;
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'place', 'Tarn Hows Example');
SELECT article_dictionary_version('desk') = version AS same, article_is_stale(a) FROM seen;
ROLLBACK;
SELECT article_dictionary_version('desk') = version AS same, article_is_stale(a) FROM seen;
UPDATE article_dictionary SET id = id + 100 WHERE dictionary = 'desk';
SELECT article_dictionary_version('desk') = version AS same, article_is_stale(a) FROM seen;
DELETE FROM article_dictionary WHERE dictionary = 'desk' AND kind = 'facility';
SELECT article_dictionary_version('desk') = version AS same, article_is_stale(a) FROM seen;
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'facility', '/\b[A-Z]\w+ Poorhouse\b/');
SELECT article_dictionary_version('desk') = version AS same, article_is_stale(a) FROM seen;

-- with the trigger, and a refresh when the dictionary has changed
CREATE TABLE story (id int, body text, analysis article_analysis);
CREATE TRIGGER analysis BEFORE INSERT OR UPDATE ON story
	FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', '', 'desk');
INSERT INTO story VALUES (1, 'The Tarn Hows Example Board met.'), (2, 'Five men were martyrised.');
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'organization', 'Tarn Hows Example Board');
SELECT id, article_is_stale(analysis), article_entity_keys(analysis) @> '{organization:Tarn Hows Example Board}' AS board FROM story ORDER BY id;
SET client_min_messages = warning;
CALL article_refresh('story');
RESET client_min_messages;
SELECT id, article_is_stale(analysis), article_entity_keys(analysis) @> '{organization:Tarn Hows Example Board}' AS board FROM story ORDER BY id;

-- a pattern that would run for ever has its limits
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('slow', 'organization', '/(a+)+$/');
SET statement_timeout = '20s';
SELECT count(*) AS found FROM article_entities(analyze_article('So he said ' || repeat('a', 1000) || 'b.', NULL, 'slow'));
RESET statement_timeout;

-- the owner of the table decides who writes
CREATE ROLE article_dictionary_reader;
SET ROLE article_dictionary_reader;
SELECT analyze_article('x', NULL, 'desk') IS NOT NULL AS may_read;
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'place', 'Elsewhere');
RESET ROLE;
DROP ROLE article_dictionary_reader;

TRUNCATE article_dictionary;
SELECT article_dictionary_version('desk') IS NULL AS gone;
INSERT INTO story VALUES (3, 'x');

-- columns of the user's own do no harm; the extension's must stay
ALTER TABLE article_dictionary ADD COLUMN mine int;
INSERT INTO article_dictionary (dictionary, kind, name, mine) VALUES ('desk', 'place', 'Elsewhere', 7);
ALTER TABLE article_dictionary DROP COLUMN mine;
SELECT article_dictionary_version('desk') IS NOT NULL AS there;
BEGIN;
ALTER TABLE article_dictionary RENAME COLUMN canonical TO label;
SELECT article_dictionary_version('desk');
ROLLBACK;
BEGIN;
ALTER TABLE article_dictionary ALTER COLUMN kind TYPE "char";
SELECT article_dictionary_version('desk');
ROLLBACK;
TRUNCATE article_dictionary;
DROP TABLE story;

-- an extension of somebody who is no superuser: the table is his to share
CREATE ROLE article_dictionary_owner;
CREATE ROLE article_dictionary_writer;
CREATE DATABASE article_dictionary_owned TEMPLATE template0 OWNER article_dictionary_owner;
\set database :DBNAME
\c article_dictionary_owned
SET ROLE article_dictionary_owner;
CREATE EXTENSION article_analysis;
GRANT SELECT, INSERT ON article_dictionary TO article_dictionary_writer;
GRANT USAGE ON SEQUENCE article_dictionary_id_seq TO article_dictionary_writer;
SET ROLE article_dictionary_writer;
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'place', 'Elsewhere');
SELECT article_dictionary_version('desk') IS NOT NULL AS there;
DELETE FROM article_dictionary;
\c :database
DROP DATABASE article_dictionary_owned;
DROP ROLE article_dictionary_owner, article_dictionary_writer;
