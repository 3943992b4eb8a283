-- Names across spellings: key, similarity, operator, index.
SET client_min_messages = warning;

SELECT article_name_key('Abu Mohammad al-Jolani') = article_name_key('Abu Mohammed al-Golani') AS jolani,
       article_name_key('Khan Sheikhun') = article_name_key('Khan Shaykhun') AS sheikhun,
       article_name_key('Khan Sheikhoun') = article_name_key('خان شيخون') AS arabic,
       article_name_key('Maaret al-Noman') = article_name_key('Ma''arrat al-Nu''man') AS noman,
       article_name_key('Volodymyr Zelensky') = article_name_key('Володимир Зеленський') AS cyrillic,
       article_name_key('Lech Wałęsa') = article_name_key('Lech Walesa') AS diacritics,
       article_name_key('Halab') = article_name_key('Aleppo') AS other_name,
       article_name_key('Hama') = article_name_key('Amman') AS different;
SELECT article_name_key('') IS NULL AS empty, article_name_key(' -- ') IS NULL AS marks,
       article_name_key(NULL) IS NULL AS null_name, length(article_name_key(repeat('Kolomna ', 2000))) <= 128 AS bounded;
SELECT article_name_key(E'"O\'Neill\\"') AS quoted, article_name_key(U&'\200F' || 'Ali Rida') = article_name_key('Ali Rida') AS marked,
       article_name_key('😀 Karim') = article_name_key('Karim') AS emoji;
SELECT round(article_name_similarity('Rami Makhlouf', 'Rami Mahluf')::numeric, 2) AS close,
       round(article_name_similarity('Rami Makhlouf', 'Sergei Lavrov')::numeric, 2) AS far,
       article_name_similarity('', 'Rami') AS empty;

CREATE TABLE people (name text);
INSERT INTO people SELECT 'Person ' || chr(97 + i % 26) || chr(97 + i / 26 % 26) || chr(97 + i / 7 % 26) || 'ov' FROM generate_series(1, 3000) i;
INSERT INTO people VALUES ('Muhammad al-Kaddafi'), ('Mohammed el-Qaddafi'), (NULL), ('');
CREATE INDEX people_name ON people USING gin (name article_name_ops);
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT name FROM people WHERE name %% 'Mohammad al-Gaddafi';
SELECT name FROM people WHERE name %% 'Mohammad al-Gaddafi' ORDER BY name;
SELECT count(*) FROM people WHERE name %% '';
SET enable_seqscan = on;
SET enable_bitmapscan = off;
SELECT name FROM people WHERE name %% 'Mohammad al-Gaddafi' ORDER BY name;
DROP TABLE people;

-- Entities of an article.
CREATE TABLE news (id int, analysis article_analysis);
INSERT INTO news
SELECT 1, analyze_article('TRIPOLI - Foreign Minister Adel Karam met the Norwegian envoy Kari Holm in Benghazi on Monday. Karam said the talks went well.');
SELECT e.kind, e.name, e.role, e.country, e.geonameid IS NOT NULL AS on_map, cardinality(e.mentions) AS mentions
  FROM news, article_entities(analysis) e ORDER BY e.mentions[1];
CREATE INDEX news_entities ON news USING gin (article_entity_keys(analysis));
SELECT id FROM news WHERE article_entity_keys(analysis) @> '{place:Benghazi,person:Karam}';
DROP TABLE news;
