-- article_analysis: text and binary form, casts, order, and literals that are refused.
\set VERBOSITY default
\set SHOW_CONTEXT never

CREATE TEMP TABLE sample (name text, a article_analysis);
INSERT INTO sample VALUES
	('empty', analyze_article('')),
	('null', analyze_article(NULL, '2024-03-04')),
	('bare', '{"version": 1}'),
	('full', '{"version": 1, "dictionary": "desk", "dictionary_version": 12,
		"header": [{"headline": "Five killed", "agencies": ["Example Wire", "EW"], "published": "2024-02-29", "words": 90}],
		"casualties": [{"ordinal": 1, "kind": "killed", "qualifier": "at_least", "low": 42, "best": 42,
			"victims": "loyalists \"of\" Zürich\n😀", "victim_class": ["woman", "child"], "latitude": 35.14322, "longitude": -36.75,
			"period": "[2024-02-28,2024-03-01)", "modality": "feared", "in_headline": true, "span": "[579,613)"},
			{"ordinal": 2, "period": "(,2024-03-01)"}, {"ordinal": 3, "period": "[2011-03-15,)", "number_span": null}],
		"entities": [{"kind": "place", "name": "Idlib", "aliases": ["Idleb", ""], "geonameid": 169389, "country": "SY",
			"mentions": ["[1,6)", "[90,95)"], "confidence": 0.5}],
		"quotes": [{"speaker": "O''Brien", "kind": "partial", "stance": "denies", "span": "[7,9)"}],
		"dates": [{"expression": "Monday", "type": "DATE", "value": "2024-03-04", "mod": "START", "period": "[2024-03-04,2024-03-05)"}]}'),
	('story', analyze_article('At least 42 people were killed in Zürich on Monday, the mayor said.', '2024-03-04'));

-- there and back: text, json, jsonb, bytes
SELECT name, a IS NULL AS no_value, a = a::text::article_analysis AS text, a = (a::jsonb)::article_analysis AS jsonb,
	a::json::jsonb = a::jsonb AS json
	FROM sample ORDER BY name;
SELECT a::jsonb - 'fingerprint' AS full_value FROM sample WHERE name = 'full';
SELECT length(a::jsonb ->> 'fingerprint') AS digits FROM sample WHERE name = 'story';
SELECT article_analysis_version(a) = article_analysis_version() AS current, article_analysis_dictionary(a) AS dictionary
	FROM sample WHERE name IN ('full', 'story') ORDER BY name;

-- the readers show what stands in it, and to_jsonb() of their rows is the element of the JSON
SELECT * FROM sample, article_header(a) WHERE sample.name = 'full' \gx
SELECT c.* FROM sample, article_casualties(a) c WHERE sample.name = 'full' AND c.ordinal = 1 \gx
SELECT c.ordinal, c.period, c.in_headline FROM sample, article_casualties(a) c WHERE sample.name = 'full';
SELECT e.* FROM sample, article_entities(a) e WHERE sample.name = 'full' \gx
SELECT q.* FROM sample, article_quotes(a) q WHERE sample.name = 'full' \gx
SELECT d.* FROM sample, article_dates(a) d WHERE sample.name = 'full' \gx
SELECT count(*) AS different FROM sample,
	LATERAL (SELECT * FROM jsonb_populate_recordset(NULL::article_casualty, a::jsonb -> 'casualties')
		EXCEPT SELECT * FROM article_casualties(a)) d;

-- equality, hash, order
SELECT count(*) AS rows, count(DISTINCT a) AS different FROM (SELECT a FROM sample UNION ALL SELECT a FROM sample) s;
SELECT count(*) AS joined FROM sample s JOIN sample t ON s.a = t.a;
SET enable_hashjoin = off;
SELECT count(*) AS merged FROM sample s JOIN sample t ON s.a = t.a;
RESET enable_hashjoin;
SELECT bool_and((s.a < t.a) = (t.a > s.a) AND (s.a <= t.a) = NOT (s.a > t.a) AND (s.a <> t.a) = NOT (s.a = t.a)
	AND sign(article_analysis_cmp(s.a, t.a)) = -sign(article_analysis_cmp(t.a, s.a))) AS consistent
	FROM sample s, sample t WHERE s.a IS NOT NULL AND t.a IS NOT NULL;
CREATE INDEX ON sample USING hash (a);
SET enable_seqscan = off;
EXPLAIN (COSTS off) SELECT name FROM sample WHERE a = '{"version": 1}';
SELECT name FROM sample WHERE a = '{"version": 1}';
RESET enable_seqscan;

-- refused: not JSON, or not of the form; each says where
SELECT ''::article_analysis;
SELECT '{"version": 1'::article_analysis;
SELECT '[]'::article_analysis;
SELECT '7'::article_analysis;
SELECT 'null'::article_analysis;
SELECT '{}'::article_analysis;
SELECT '{"version": "1"}'::article_analysis;
SELECT '{"version": 70000}'::article_analysis;
SELECT '{"version": 1, "tolls": []}'::article_analysis;
SELECT '{"version": 1, "casualties": {}}'::article_analysis;
SELECT '{"version": 1, "casualties": [1]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{}, {"deaths": 1}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"kind": "dead"}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"best": 1.5}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"best": 9223372036854775808}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"victims": 5}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"victim_class": ["child", "dog"]}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"latitude": 1e300}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"in_headline": 1}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"span": "[5,5)"}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"span": "[0,5)"}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"span": "[5,9]"}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"span": "[1,99999999999)"}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"span": "[4294967301,4294967306)"}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"period": "[2024-02-30,2024-03-01)"}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"period": "(,)"}]}'::article_analysis;
SELECT '{"version": 1, "casualties": [{"period": "[2024-03-02,2024-03-01)"}]}'::article_analysis;
SELECT '{"version": 1, "header": [{"published": "2024-2-3"}]}'::article_analysis;
SELECT '{"version": 1, "entities": [{"mentions": ["[1,2)", 3]}]}'::article_analysis;
SELECT '{"version": 1, "fingerprint": "00"}'::article_analysis;
SELECT ('{"version": 1, "fingerprint": "' || repeat('ab', 156) || '"}')::article_analysis;

-- a number without a qualifier, a kind, or anything at all is no error
SELECT '{"version": 1, "casualties": [{}]}'::article_analysis::jsonb -> 'casualties' AS empty_record;

-- figures
SELECT article_toll('{"version": 1, "casualties": [{"ordinal": 1, "kind": "killed", "qualifier": "exact", "low": 5, "best": 5, "high": 5},
	{"ordinal": 2, "kind": "killed", "qualifier": "exact", "low": 2, "best": 2, "high": 2, "subset_of": 1},
	{"ordinal": 3, "kind": "killed", "qualifier": "exact", "low": 1, "best": 1, "high": 1, "victim_class": ["perpetrator"]}]}', k, p)
	FROM (VALUES ('killed'::casualty_kind, true), ('killed', false), ('wounded', true)) v(k, p);
SELECT s AS scheme, (casualty_code(c, s)).*
	FROM article_casualties('{"version": 1, "casualties": [{"kind": "killed", "qualifier": "vague", "low": 24}]}'::article_analysis) c,
	unnest('{literal,acled,gtd,ucdp,airwars}'::text[]) s;
SELECT casualty_code(c, 'guess') FROM article_casualties('{"version": 1, "casualties": [{"kind": "killed"}]}'::article_analysis) c;

-- search keys and their index
SELECT article_entity_keys(a) FROM sample WHERE name = 'full';
CREATE INDEX keys ON sample USING gin (article_entity_keys(a));
SET enable_seqscan = off;
EXPLAIN (COSTS off) SELECT name FROM sample WHERE article_entity_keys(a) @> '{place:Idlib}';
SELECT name FROM sample WHERE article_entity_keys(a) @> '{place:Idlib}';
SELECT name FROM sample WHERE article_entity_keys(a) && '{place:Idleb,person:Nobody}';
RESET enable_seqscan;

-- HTML: everything is escaped, marks nest
SELECT regexp_replace(article_highlight('a <b> & "Bexley" <i>''Hill</i>',
	'{"version": 1, "entities": [{"kind": "place", "name": "Bex\"<ley", "mentions": ["[10,16)", "[500,510)"]}],
	  "quotes": [{"span": "[9,17)", "speaker": "A & B", "stance": "says"}], "dates": [{"span": "[12,900)"}],
	  "casualties": [{"kind": "killed", "qualifier": "about", "best": 5, "span": "[1,2)"}]}'), '<style>.*</style>', '') AS html;
SELECT article_highlight(NULL, '{"version": 1}') IS NULL AS null_body;

-- text, limits, settings
SELECT article_text(NULL) IS NULL AS null_text, article_text('') = '' AS empty_text;
SET article_analysis.max_input = '1kB';
SELECT analyze_article(repeat('x', 1024)) IS NOT NULL AS fits;
SELECT analyze_article(repeat('x', 1025));
SELECT article_casualties(repeat('x', 1025));
SELECT article_text(repeat('x', 1025));
SELECT article_highlight(repeat('x', 1025), '{"version": 1}');
RESET article_analysis.max_input;
SET article_analysis.max_output = 1;
