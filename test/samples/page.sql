-- One HTML page of the sample stories, from the database that demo.sql has filled: psql -XAtq -f test/samples/page.sql
SELECT $$<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>article_analysis: fifteen sample stories</title>
<style>
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font-family: system-ui, sans-serif; color: #222; }
section { border-top: 1px solid #ccc; margin-top: 2.5rem; }
h2 { font-size: 1rem; color: #555; }
table { border-collapse: collapse; font-size: 13px; }
td, th { border: 1px solid #ddd; padding: .15rem .45rem; text-align: left; vertical-align: top; }
</style></head><body>
<h1>Fifteen invented stories, read by article_analysis</h1>$$;

-- What this file puts into the page is escaped here; article_highlight escapes the story.
CREATE FUNCTION pg_temp.html(t text) RETURNS text LANGUAGE sql AS $$
  SELECT replace(replace(replace(replace(coalesce(t, ''), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;') $$;

SELECT format(E'<section><h2>%s · %s · %s</h2>\n%s\n%s</section>', s.id, pg_temp.html(s.outlet), s.published,
         article_highlight(s.body, s.analysis),
         (SELECT coalesce('<table><tr><th>#<th>kind<th>low<th>best<th>high<th>victims<th>place<th>period<th>source</tr>'
            || string_agg(format('<tr><td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%s</tr>', c.ordinal, c.kind, c.low, c.best,
                 c.high, pg_temp.html(c.victims), pg_temp.html(c.place), pg_temp.html(c.period::text), pg_temp.html(c.source)), E'\n'
                 ORDER BY c.ordinal) || '</table>', '<p>No casualties.</p>') FROM article_casualties(s.analysis) c))
  FROM story s ORDER BY s.id;
SELECT '</body></html>';
