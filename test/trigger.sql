-- article_analysis_trigger and the user's dictionary.
BEGIN;
SELECT no_plan();

CREATE TABLE feed (id int PRIMARY KEY, sent timestamptz, day date, local timestamp, body text, analysis article_analysis, note text);
CREATE FUNCTION pg_temp.periods() RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(concat(id, ' ', (SELECT min(period::text) FROM article_dates(analysis))), ', ' ORDER BY id) FROM feed $$;

-- what it fills, for each type of the day of publication
CREATE TRIGGER fill BEFORE INSERT OR UPDATE OF body, day ON feed FOR EACH ROW
  EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'day');
INSERT INTO feed (id, day, body) VALUES (1, '2024-03-05', 'Two people were killed on Monday.'), (2, NULL, 'Two died.'), (3, '2024-03-05', NULL);
SELECT is((SELECT analysis FROM feed WHERE id = 1), analyze_article('Two people were killed on Monday.', '2024-03-05'), 'the same as the function');
SELECT is((SELECT analysis FROM feed WHERE id = 2), analyze_article('Two died.', NULL), 'a NULL day is no day');
SELECT ok((SELECT analysis IS NULL FROM feed WHERE id = 3), 'a NULL body has no analysis');
UPDATE feed SET body = 'Four died on Sunday.' WHERE id = 3;
SELECT is((SELECT analysis FROM feed WHERE id = 3), analyze_article('Four died on Sunday.', '2024-03-05'), 'UPDATE OF the body');
UPDATE feed SET note = 'x', analysis = NULL WHERE id = 3;
SELECT ok((SELECT analysis IS NULL FROM feed WHERE id = 3), 'other columns do not fire it');
DROP TRIGGER fill ON feed;

DELETE FROM feed;
SET LOCAL TimeZone = 'Asia/Tokyo';
CREATE TRIGGER fill BEFORE INSERT ON feed FOR EACH ROW WHEN (NEW.local IS NOT NULL)
  EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'local');
CREATE TRIGGER fill2 BEFORE INSERT ON feed FOR EACH ROW WHEN (NEW.sent IS NOT NULL)
  EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', 'sent');
INSERT INTO feed (id, local, body) VALUES (1, '2024-03-05 23:59', 'Two died on Monday.'), (4, 'infinity', 'Two died on Monday.');
INSERT INTO feed (id, sent, body) VALUES (2, '2024-03-05 12:00+00', 'Two died on Monday.'), (3, '-infinity', 'Two died on Monday.');
SELECT is(pg_temp.periods(), '1 [2024-03-04,2024-03-05), 2 [2024-03-04,2024-03-05), 3 , 4 ', 'timestamp, timestamptz, infinities');

-- clear errors
CREATE FUNCTION pg_temp.with_trigger(definition text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  CREATE TABLE wrong (id int, body text, day text, analysis jsonb);
  EXECUTE 'CREATE TRIGGER t ' || definition;
  INSERT INTO wrong VALUES (1, 'Two died.', '2024-03-05', NULL);
  DELETE FROM wrong;
  RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
  RETURN sqlstate || ' ' || sqlerrm;
END $$;
SELECT alike(pg_temp.with_trigger(definition), said, definition) FROM (VALUES
  ('BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger()', '39P01 % takes 2 to 4 arguments, not 0'),
  ('BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger(analysis)', '39P01 % not 1'),
  ('BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger(a, b, c, d, e)', '39P01 % not 5'),
  ('BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger(gone, body)', '42703 column "gone" %'),
  ('BEFORE INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger(analysis, body)', '42804 column "analysis" %'),
  ('AFTER INSERT ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger(analysis, body)', '39P01 % before INSERT %'),
  ('BEFORE DELETE ON wrong FOR EACH ROW EXECUTE FUNCTION article_analysis_trigger(analysis, body)', '39P01 % before INSERT %'),
  ('BEFORE INSERT ON wrong FOR EACH STATEMENT EXECUTE FUNCTION article_analysis_trigger(analysis, body)', '39P01 % for each row')
) AS t(definition, said);
SELECT throws_ok('SELECT article_analysis_trigger()', '39P01', NULL, 'it is no function to call');

-- the dictionary
INSERT INTO article_dictionary (dictionary, kind, name, aliases, canonical) VALUES
  ('desk', 'organization', 'Harbour Watch', '{HW}', 'Harbour Watch International'),
  ('desk', 'casualty', 'martyred', '{}', 'killed'),
  ('other', 'ignore', 'Harbour Watch', '{}', NULL);
CREATE TABLE wired (id int PRIMARY KEY, body text, analysis article_analysis);
CREATE TRIGGER fill BEFORE INSERT OR UPDATE ON wired FOR EACH ROW
  EXECUTE FUNCTION article_analysis_trigger('analysis', 'body', '', 'desk');
INSERT INTO wired VALUES (1, 'Three fishermen were martyred, HW said.');
SELECT is((SELECT analysis FROM wired), analyze_article('Three fishermen were martyred, HW said.', NULL, 'desk'), 'the trigger uses its dictionary');
SELECT is((SELECT name FROM article_entities((SELECT analysis FROM wired)) WHERE kind = 'organization'), 'Harbour Watch International', 'canonical name');
SELECT is((SELECT best FROM article_casualties((SELECT analysis FROM wired))), 3::bigint, 'a word of harm');
SELECT is((SELECT article_analysis_dictionary(analysis) FROM wired), 'desk'::name, 'the value knows its dictionary');
SELECT ok((SELECT NOT article_is_stale(analysis) FROM wired), 'and is fresh');
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('desk', 'place', 'Port Ostrey');
SELECT ok((SELECT article_is_stale(analysis) FROM wired), 'until the dictionary changes');
UPDATE wired SET body = body;
SELECT ok((SELECT article_is_stale(analysis) FROM wired), 'an update that changes nothing costs nothing');
UPDATE wired SET analysis = NULL;
SELECT ok((SELECT NOT article_is_stale(analysis) FROM wired), 'setting it to NULL analyzes the row again');
DELETE FROM article_dictionary WHERE dictionary = 'desk';
SELECT ok((SELECT article_is_stale(analysis) FROM wired), 'rows deleted');

-- rows that cannot be used are refused when they are written
CREATE FUNCTION pg_temp.row_state(kind text, name text, canonical text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_dictionary (dictionary, kind, name, canonical) VALUES ('bad', kind, name, canonical);
  PERFORM analyze_article('Two people died in ' || name, NULL, 'bad');
  DELETE FROM article_dictionary WHERE dictionary = 'bad';
  RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN RETURN sqlstate;
END $$;
SELECT is(pg_temp.row_state(kind, name, canonical), want, concat_ws(' ', kind, left(name, 30), canonical)) FROM (VALUES
  ('planet', 'Mars', NULL, '22023'), ('person', '', NULL, '22023'), ('person', '   ', NULL, '22023'),
  ('place', '/(unclosed/', NULL, '2201B'), ('boilerplate', '/*/', NULL, '2201B'),
  ('person', 'O''Brien "Bob" \ <b>', NULL, 'accepted'), ('person', E'\u200Fعلي', NULL, 'accepted'), ('place', '💥', NULL, 'accepted'),
  ('organization', 'X' || repeat('long', 2500), NULL, 'accepted'), ('organization', repeat('Long ', 25), NULL, '22023'), ('boilerplate', '/(a+)+$/', NULL, 'accepted')
) AS t(kind, name, canonical, want);

-- a pattern that would backtrack for ever has its limits
INSERT INTO article_dictionary (dictionary, kind, name) VALUES ('slow', 'boilerplate', '/(a+)+$/'), ('slow', 'person', '/(?:(?:x+)+y)+z/');
SELECT lives_ok($$SELECT analyze_article(repeat('a', 4000) || 'b ' || repeat('x', 4000) || E'\n' || repeat(repeat('a', 40) || E'b\n', 500), NULL, 'slow')$$,
  'no pattern of a user can hang a backend');

SELECT * FROM finish();
ROLLBACK;
