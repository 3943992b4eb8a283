-- article_analysis 1.0: declarations only; what the functions do stands in src/.
-- Columns of the composite types are the fields of src/core/schema.def, checked by name at run time.

\echo Use "CREATE EXTENSION article_analysis" to load this file. \quit

-- ---- The type -------------------------------------------------------------------------------------------------------

CREATE TYPE article_analysis;

CREATE FUNCTION article_analysis_in(cstring) RETURNS article_analysis
	AS 'MODULE_PATHNAME', 'aa_sql_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_analysis_out(article_analysis) RETURNS cstring
	AS 'MODULE_PATHNAME', 'aa_sql_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_analysis_recv(internal) RETURNS article_analysis
	AS 'MODULE_PATHNAME', 'aa_sql_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_analysis_send(article_analysis) RETURNS bytea
	AS 'MODULE_PATHNAME', 'aa_sql_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE TYPE article_analysis (
	INPUT = article_analysis_in,
	OUTPUT = article_analysis_out,
	RECEIVE = article_analysis_recv,
	SEND = article_analysis_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON TYPE article_analysis IS 'everything found in one article, with its fingerprint; text form is JSON';
COMMENT ON FUNCTION article_analysis_in(cstring) IS 'I/O';
COMMENT ON FUNCTION article_analysis_out(article_analysis) IS 'I/O';
COMMENT ON FUNCTION article_analysis_recv(internal) IS 'I/O';
COMMENT ON FUNCTION article_analysis_send(article_analysis) IS 'I/O';

CREATE FUNCTION article_analysis_json(article_analysis) RETURNS json
	AS 'MODULE_PATHNAME', 'aa_sql_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
CREATE FUNCTION article_analysis_jsonb(article_analysis) RETURNS jsonb
	AS 'MODULE_PATHNAME', 'aa_sql_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400;
CREATE FUNCTION article_analysis(jsonb) RETURNS article_analysis
	AS 'MODULE_PATHNAME', 'aa_sql_from_jsonb' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 400;

COMMENT ON FUNCTION article_analysis_json(article_analysis) IS 'analysis as JSON';
COMMENT ON FUNCTION article_analysis_jsonb(article_analysis) IS 'analysis as jsonb';
COMMENT ON FUNCTION article_analysis(jsonb) IS 'analysis from the jsonb that its cast gives';

CREATE CAST (article_analysis AS json) WITH FUNCTION article_analysis_json(article_analysis);
CREATE CAST (article_analysis AS jsonb) WITH FUNCTION article_analysis_jsonb(article_analysis);
CREATE CAST (jsonb AS article_analysis) WITH FUNCTION article_analysis(jsonb);

COMMENT ON CAST (article_analysis AS json) IS 'analysis as JSON';
COMMENT ON CAST (article_analysis AS jsonb) IS 'analysis as jsonb';
COMMENT ON CAST (jsonb AS article_analysis) IS 'analysis from the jsonb that its cast gives';

CREATE FUNCTION article_analysis_eq(article_analysis, article_analysis) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_analysis_ne(article_analysis, article_analysis) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_analysis_lt(article_analysis, article_analysis) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_analysis_le(article_analysis, article_analysis) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_analysis_gt(article_analysis, article_analysis) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_analysis_ge(article_analysis, article_analysis) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_analysis_cmp(article_analysis, article_analysis) RETURNS integer
	AS 'MODULE_PATHNAME', 'aa_sql_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_analysis_hash(article_analysis) RETURNS integer
	AS 'MODULE_PATHNAME', 'aa_sql_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_analysis_hash_extended(article_analysis, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'aa_sql_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION article_analysis_eq(article_analysis, article_analysis) IS 'implementation of = operator';
COMMENT ON FUNCTION article_analysis_ne(article_analysis, article_analysis) IS 'implementation of <> operator';
COMMENT ON FUNCTION article_analysis_lt(article_analysis, article_analysis) IS 'implementation of < operator';
COMMENT ON FUNCTION article_analysis_le(article_analysis, article_analysis) IS 'implementation of <= operator';
COMMENT ON FUNCTION article_analysis_gt(article_analysis, article_analysis) IS 'implementation of > operator';
COMMENT ON FUNCTION article_analysis_ge(article_analysis, article_analysis) IS 'implementation of >= operator';
COMMENT ON FUNCTION article_analysis_cmp(article_analysis, article_analysis) IS 'less-equal-greater: an arbitrary order';
COMMENT ON FUNCTION article_analysis_hash(article_analysis) IS 'hash';
COMMENT ON FUNCTION article_analysis_hash_extended(article_analysis, bigint) IS 'hash with a seed';

CREATE OPERATOR = (
	LEFTARG = article_analysis, RIGHTARG = article_analysis, FUNCTION = article_analysis_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR <> (
	LEFTARG = article_analysis, RIGHTARG = article_analysis, FUNCTION = article_analysis_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR < (
	LEFTARG = article_analysis, RIGHTARG = article_analysis, FUNCTION = article_analysis_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
	LEFTARG = article_analysis, RIGHTARG = article_analysis, FUNCTION = article_analysis_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR > (
	LEFTARG = article_analysis, RIGHTARG = article_analysis, FUNCTION = article_analysis_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
CREATE OPERATOR >= (
	LEFTARG = article_analysis, RIGHTARG = article_analysis, FUNCTION = article_analysis_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);

COMMENT ON OPERATOR = (article_analysis, article_analysis) IS 'equal: the same facts at the same places';
COMMENT ON OPERATOR <> (article_analysis, article_analysis) IS 'not equal';
COMMENT ON OPERATOR < (article_analysis, article_analysis) IS 'less, in an arbitrary order';
COMMENT ON OPERATOR <= (article_analysis, article_analysis) IS 'less or equal, in an arbitrary order';
COMMENT ON OPERATOR > (article_analysis, article_analysis) IS 'greater, in an arbitrary order';
COMMENT ON OPERATOR >= (article_analysis, article_analysis) IS 'greater or equal, in an arbitrary order';

CREATE OPERATOR CLASS article_analysis_btree_ops DEFAULT FOR TYPE article_analysis USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 article_analysis_cmp(article_analysis, article_analysis);
CREATE OPERATOR CLASS article_analysis_hash_ops DEFAULT FOR TYPE article_analysis USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 article_analysis_hash(article_analysis),
	FUNCTION 2 article_analysis_hash_extended(article_analysis, bigint);

COMMENT ON OPERATOR CLASS article_analysis_btree_ops USING btree IS 'sorting and DISTINCT; values are too long for a btree index';
COMMENT ON OPERATOR CLASS article_analysis_hash_ops USING hash IS 'equality';
COMMENT ON OPERATOR FAMILY article_analysis_btree_ops USING btree IS 'sorting and DISTINCT; values are too long for a btree index';
COMMENT ON OPERATOR FAMILY article_analysis_hash_ops USING hash IS 'equality';

-- ---- Rows -----------------------------------------------------------------------------------------------------------
-- Spans are in characters, counted from 1, half-open: substring(body, lower(span), upper(span) - lower(span)).

CREATE TYPE casualty_kind AS ENUM (
	'killed', 'wounded', 'casualties', 'missing', 'kidnapped', 'detained', 'displaced', 'trapped', 'rescued', 'facilities_hit'
);
CREATE TYPE casualty_qualifier AS ENUM (
	'exact', 'at_least', 'more_than', 'at_most', 'less_than', 'about', 'between', 'vague'
);

COMMENT ON TYPE casualty_kind IS 'what happened to the people of a figure; casualties: killed and wounded not told apart';
COMMENT ON TYPE casualty_qualifier IS 'how the text bounds a figure';

CREATE TYPE article_header AS (
	headline text,
	dateline_place text,
	byline text,
	agencies text[],
	published date,
	language text,
	words integer,
	subheadline text
);
CREATE TYPE article_casualty AS (
	ordinal integer,
	kind casualty_kind,
	qualifier casualty_qualifier,
	low bigint,
	best bigint,
	high bigint,
	unit text,
	victims text,
	victim_class text[],
	cause text,
	perpetrator text,
	source text,
	place text,
	country text,
	latitude double precision,
	longitude double precision,
	period daterange,
	period_precision text,
	scope text,
	subset_of integer,
	same_as integer,
	modality text,
	in_headline boolean,
	sentence int4range,
	span int4range,
	number_span int4range,
	source_kind text
);
CREATE TYPE article_entity AS (
	kind text,
	name text,
	aliases text[],
	role text,
	country text,
	latitude double precision,
	longitude double precision,
	geonameid integer,
	mentions int4range[],
	region text,
	confidence double precision
);
CREATE TYPE article_quote AS (
	speaker text,
	speaker_text text,
	speaker_span int4range,
	quote text,
	kind text,
	verb text,
	stance text,
	span int4range,
	source_kind text,
	addressee text
);
CREATE TYPE article_date AS (
	expression text,
	type text,
	value text,
	mod text,
	period daterange,
	granularity text,
	span int4range
);
CREATE TYPE article_reading AS (
	number text,
	accepted boolean,
	reading text,
	rule text,
	words text[],
	ordinal integer,
	span int4range
);

COMMENT ON TYPE article_header IS 'row of article_header()';
COMMENT ON COLUMN article_header.headline IS 'headline as written';
COMMENT ON COLUMN article_header.dateline_place IS 'place of the dateline';
COMMENT ON COLUMN article_header.byline IS 'author as written';
COMMENT ON COLUMN article_header.agencies IS 'news agencies credited';
COMMENT ON COLUMN article_header.published IS 'day of publication that the text states';
COMMENT ON COLUMN article_header.language IS 'language, ISO 639-1';
COMMENT ON COLUMN article_header.words IS 'number of words of prose';
COMMENT ON COLUMN article_header.subheadline IS 'line under the headline';

COMMENT ON TYPE article_casualty IS 'row of article_casualties(): one figure';
COMMENT ON COLUMN article_casualty.ordinal IS 'number of the figure in the text, from 1';
COMMENT ON COLUMN article_casualty.kind IS 'what happened to the people';
COMMENT ON COLUMN article_casualty.qualifier IS 'how the text bounds the figure';
COMMENT ON COLUMN article_casualty.low IS 'least number; null when the text gives none';
COMMENT ON COLUMN article_casualty.best IS 'number written; null for vague words';
COMMENT ON COLUMN article_casualty.high IS 'greatest number; null when the text gives none';
COMMENT ON COLUMN article_casualty.unit IS 'person, family or household';
COMMENT ON COLUMN article_casualty.victims IS 'noun phrase as written';
COMMENT ON COLUMN article_casualty.victim_class IS 'what the victims are: civilian, combatant, child, ...';
COMMENT ON COLUMN article_casualty.cause IS 'cause as written';
COMMENT ON COLUMN article_casualty.perpetrator IS 'who did it, canonical';
COMMENT ON COLUMN article_casualty.source IS 'who is credited with the figure, canonical';
COMMENT ON COLUMN article_casualty.place IS 'most specific place';
COMMENT ON COLUMN article_casualty.country IS 'country of the place';
COMMENT ON COLUMN article_casualty.latitude IS 'latitude of the place, degrees';
COMMENT ON COLUMN article_casualty.longitude IS 'longitude of the place, degrees';
COMMENT ON COLUMN article_casualty.period IS 'when';
COMMENT ON COLUMN article_casualty.period_precision IS 'day, week, month, season, year or approximate';
COMMENT ON COLUMN article_casualty.scope IS 'incident, or cumulative: a running total';
COMMENT ON COLUMN article_casualty.subset_of IS 'ordinal of the figure of which this is a part';
COMMENT ON COLUMN article_casualty.same_as IS 'ordinal of the figure that this restates, or of which it is a rival account';
COMMENT ON COLUMN article_casualty.modality IS 'asserted, feared, alleged, denied or hypothetical';
COMMENT ON COLUMN article_casualty.in_headline IS 'does it stand in the headline?';
COMMENT ON COLUMN article_casualty.sentence IS 'span of the sentence';
COMMENT ON COLUMN article_casualty.span IS 'span of the phrase';
COMMENT ON COLUMN article_casualty.number_span IS 'span of the number word; null where none stands';
COMMENT ON COLUMN article_casualty.source_kind IS 'official, monitor, un, media, witness, party, anonymous or other';

COMMENT ON TYPE article_entity IS 'row of article_entities(): one person, organization, place, nationality or facility';
COMMENT ON COLUMN article_entity.kind IS 'person, organization, place, nationality or facility';
COMMENT ON COLUMN article_entity.name IS 'canonical name';
COMMENT ON COLUMN article_entity.aliases IS 'other forms in the text';
COMMENT ON COLUMN article_entity.role IS 'title or role as written';
COMMENT ON COLUMN article_entity.country IS 'country, ISO 3166 code of two letters';
COMMENT ON COLUMN article_entity.latitude IS 'latitude, degrees';
COMMENT ON COLUMN article_entity.longitude IS 'longitude, degrees';
COMMENT ON COLUMN article_entity.geonameid IS 'identifier in GeoNames';
COMMENT ON COLUMN article_entity.mentions IS 'spans of the mentions';
COMMENT ON COLUMN article_entity.region IS 'first-level region of a place';
COMMENT ON COLUMN article_entity.confidence IS 'confidence of the reading, 0 to 1';

COMMENT ON TYPE article_quote IS 'row of article_quotes()';
COMMENT ON COLUMN article_quote.speaker IS 'canonical name of the speaker; null where nobody is named';
COMMENT ON COLUMN article_quote.speaker_text IS 'speaker as written';
COMMENT ON COLUMN article_quote.speaker_span IS 'span of the speaker';
COMMENT ON COLUMN article_quote.quote IS 'words said';
COMMENT ON COLUMN article_quote.kind IS 'direct, partial or indirect';
COMMENT ON COLUMN article_quote.verb IS 'verb of saying as written';
COMMENT ON COLUMN article_quote.stance IS 'says, denies, claims, warns, asks or promises';
COMMENT ON COLUMN article_quote.span IS 'span of the words said';
COMMENT ON COLUMN article_quote.source_kind IS 'official, monitor, un, media, witness, party, anonymous or other';
COMMENT ON COLUMN article_quote.addressee IS 'who was told';

COMMENT ON TYPE article_date IS 'row of article_dates()';
COMMENT ON COLUMN article_date.expression IS 'words as written';
COMMENT ON COLUMN article_date.type IS 'TIMEX3 type: DATE, TIME, DURATION or SET';
COMMENT ON COLUMN article_date.value IS 'TIMEX3 value';
COMMENT ON COLUMN article_date.mod IS 'TIMEX3 mod';
COMMENT ON COLUMN article_date.period IS 'days';
COMMENT ON COLUMN article_date.granularity IS 'time, day, week, month, season, quarter, year, decade, century or vague';
COMMENT ON COLUMN article_date.span IS 'span of the expression';

COMMENT ON TYPE article_reading IS 'row of article_explain(): what one number of the text was taken for';
COMMENT ON COLUMN article_reading.number IS 'number as written';
COMMENT ON COLUMN article_reading.accepted IS 'is it a casualty figure?';
COMMENT ON COLUMN article_reading.reading IS 'what it was taken for';
COMMENT ON COLUMN article_reading.rule IS 'rule that decided';
COMMENT ON COLUMN article_reading.words IS 'words of the text that decided';
COMMENT ON COLUMN article_reading.ordinal IS 'ordinal of its row in article_casualties()';
COMMENT ON COLUMN article_reading.span IS 'span of the number';

-- ---- Analysis -------------------------------------------------------------------------------------------------------
-- An article costs about half of to_tsvector(); COST counts in the time of a simple operator.

CREATE FUNCTION analyze_article(body text, published date DEFAULT NULL) RETURNS article_analysis
	AS 'MODULE_PATHNAME', 'aa_sql_analyze' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000;
CREATE FUNCTION article_analysis_version(analysis article_analysis) RETURNS integer
	AS 'MODULE_PATHNAME', 'aa_sql_version' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_analysis_version() RETURNS integer
	AS 'MODULE_PATHNAME', 'aa_sql_current_version' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION article_text(body text) RETURNS text
	AS 'MODULE_PATHNAME', 'aa_sql_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;

COMMENT ON FUNCTION analyze_article(text, date) IS 'read an article: figures, entities, quotes, dates, header and fingerprint';
COMMENT ON FUNCTION article_analysis_version(article_analysis) IS 'version of the extractor that made an analysis';
COMMENT ON FUNCTION article_analysis_version() IS 'version of this extractor: analyses of lower ones are stale';
COMMENT ON FUNCTION article_text(text) IS 'prose of an article without navigation, captions, forms and newsletter lines';

-- ---- Readers: each on a stored analysis, and on (body, published) ---------------------------------------------------

CREATE FUNCTION article_header(analysis article_analysis) RETURNS article_header
	AS 'MODULE_PATHNAME', 'aa_sql_header' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
CREATE FUNCTION article_casualties(analysis article_analysis) RETURNS SETOF article_casualty
	AS 'MODULE_PATHNAME', 'aa_sql_casualties' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 10;
CREATE FUNCTION article_entities(analysis article_analysis) RETURNS SETOF article_entity
	AS 'MODULE_PATHNAME', 'aa_sql_entities' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 20;
CREATE FUNCTION article_quotes(analysis article_analysis) RETURNS SETOF article_quote
	AS 'MODULE_PATHNAME', 'aa_sql_quotes' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 5;
CREATE FUNCTION article_dates(analysis article_analysis) RETURNS SETOF article_date
	AS 'MODULE_PATHNAME', 'aa_sql_dates' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 10;

CREATE FUNCTION article_header(body text, published date DEFAULT NULL) RETURNS article_header
	AS 'MODULE_PATHNAME', 'aa_sql_header_of_body' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000;
CREATE FUNCTION article_casualties(body text, published date DEFAULT NULL) RETURNS SETOF article_casualty
	AS 'MODULE_PATHNAME', 'aa_sql_casualties_of_body' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 10;
CREATE FUNCTION article_entities(body text, published date DEFAULT NULL) RETURNS SETOF article_entity
	AS 'MODULE_PATHNAME', 'aa_sql_entities_of_body' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 20;
CREATE FUNCTION article_quotes(body text, published date DEFAULT NULL) RETURNS SETOF article_quote
	AS 'MODULE_PATHNAME', 'aa_sql_quotes_of_body' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 5;
CREATE FUNCTION article_dates(body text, published date DEFAULT NULL) RETURNS SETOF article_date
	AS 'MODULE_PATHNAME', 'aa_sql_dates_of_body' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 10;
CREATE FUNCTION article_explain(body text, published date DEFAULT NULL) RETURNS SETOF article_reading
	AS 'MODULE_PATHNAME', 'aa_sql_explain_of_body' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 5000 ROWS 20;

COMMENT ON FUNCTION article_header(article_analysis) IS 'headline, dateline, byline, agencies, language and length';
COMMENT ON FUNCTION article_casualties(article_analysis) IS 'casualty figures in text order';
COMMENT ON FUNCTION article_entities(article_analysis) IS 'persons, organizations, places, nationalities and facilities';
COMMENT ON FUNCTION article_quotes(article_analysis) IS 'what is quoted, and from whom';
COMMENT ON FUNCTION article_dates(article_analysis) IS 'temporal expressions, resolved';
COMMENT ON FUNCTION article_header(text, date) IS 'headline, dateline, byline, agencies, language and length';
COMMENT ON FUNCTION article_casualties(text, date) IS 'casualty figures in text order';
COMMENT ON FUNCTION article_entities(text, date) IS 'persons, organizations, places, nationalities and facilities';
COMMENT ON FUNCTION article_quotes(text, date) IS 'what is quoted, and from whom';
COMMENT ON FUNCTION article_dates(text, date) IS 'temporal expressions, resolved';
COMMENT ON FUNCTION article_explain(text, date) IS 'every number of a text: taken as what, or left out, by which rule';

-- ---- Fingerprints: copies of one story ------------------------------------------------------------------------------

CREATE TYPE article_fingerprint;

CREATE FUNCTION article_fingerprint_in(cstring) RETURNS article_fingerprint
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_fingerprint_out(article_fingerprint) RETURNS cstring
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_fingerprint_recv(internal) RETURNS article_fingerprint
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_fingerprint_send(article_fingerprint) RETURNS bytea
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

CREATE TYPE article_fingerprint (
	INPUT = article_fingerprint_in,
	OUTPUT = article_fingerprint_out,
	RECEIVE = article_fingerprint_recv,
	SEND = article_fingerprint_send,
	INTERNALLENGTH = 156,
	ALIGNMENT = char,
	STORAGE = plain
);

COMMENT ON TYPE article_fingerprint IS 'near-duplicate sketch of the prose of one article; text form is 312 hexadecimal digits';
COMMENT ON FUNCTION article_fingerprint_in(cstring) IS 'I/O';
COMMENT ON FUNCTION article_fingerprint_out(article_fingerprint) IS 'I/O';
COMMENT ON FUNCTION article_fingerprint_recv(internal) IS 'I/O';
COMMENT ON FUNCTION article_fingerprint_send(article_fingerprint) IS 'I/O';

CREATE FUNCTION article_fingerprint(body text) RETURNS article_fingerprint
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_of_body' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
CREATE FUNCTION article_fingerprint(analysis article_analysis) RETURNS article_fingerprint
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_of_analysis' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5;

COMMENT ON FUNCTION article_fingerprint(text) IS 'fingerprint of an article';
COMMENT ON FUNCTION article_fingerprint(article_analysis) IS 'the fingerprint that an analysis holds';

CREATE FUNCTION article_fingerprint_eq(article_fingerprint, article_fingerprint) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_fingerprint_ne(article_fingerprint, article_fingerprint) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_fingerprint_lt(article_fingerprint, article_fingerprint) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_fingerprint_le(article_fingerprint, article_fingerprint) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_fingerprint_gt(article_fingerprint, article_fingerprint) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_fingerprint_ge(article_fingerprint, article_fingerprint) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_fingerprint_cmp(article_fingerprint, article_fingerprint) RETURNS integer
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_fingerprint_hash(article_fingerprint) RETURNS integer
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;
CREATE FUNCTION article_fingerprint_hash_extended(article_fingerprint, bigint) RETURNS bigint
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF;

COMMENT ON FUNCTION article_fingerprint_eq(article_fingerprint, article_fingerprint) IS 'implementation of = operator';
COMMENT ON FUNCTION article_fingerprint_ne(article_fingerprint, article_fingerprint) IS 'implementation of <> operator';
COMMENT ON FUNCTION article_fingerprint_lt(article_fingerprint, article_fingerprint) IS 'implementation of < operator';
COMMENT ON FUNCTION article_fingerprint_le(article_fingerprint, article_fingerprint) IS 'implementation of <= operator';
COMMENT ON FUNCTION article_fingerprint_gt(article_fingerprint, article_fingerprint) IS 'implementation of > operator';
COMMENT ON FUNCTION article_fingerprint_ge(article_fingerprint, article_fingerprint) IS 'implementation of >= operator';
COMMENT ON FUNCTION article_fingerprint_cmp(article_fingerprint, article_fingerprint) IS 'less-equal-greater: an arbitrary order';
COMMENT ON FUNCTION article_fingerprint_hash(article_fingerprint) IS 'hash';
COMMENT ON FUNCTION article_fingerprint_hash_extended(article_fingerprint, bigint) IS 'hash with a seed';

CREATE OPERATOR = (
	LEFTARG = article_fingerprint, RIGHTARG = article_fingerprint, FUNCTION = article_fingerprint_eq,
	COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
CREATE OPERATOR <> (
	LEFTARG = article_fingerprint, RIGHTARG = article_fingerprint, FUNCTION = article_fingerprint_ne,
	COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
CREATE OPERATOR < (
	LEFTARG = article_fingerprint, RIGHTARG = article_fingerprint, FUNCTION = article_fingerprint_lt,
	COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
CREATE OPERATOR <= (
	LEFTARG = article_fingerprint, RIGHTARG = article_fingerprint, FUNCTION = article_fingerprint_le,
	COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
CREATE OPERATOR > (
	LEFTARG = article_fingerprint, RIGHTARG = article_fingerprint, FUNCTION = article_fingerprint_gt,
	COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
CREATE OPERATOR >= (
	LEFTARG = article_fingerprint, RIGHTARG = article_fingerprint, FUNCTION = article_fingerprint_ge,
	COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);

COMMENT ON OPERATOR = (article_fingerprint, article_fingerprint) IS 'equal: the same words';
COMMENT ON OPERATOR <> (article_fingerprint, article_fingerprint) IS 'not equal';
COMMENT ON OPERATOR < (article_fingerprint, article_fingerprint) IS 'less, in an arbitrary order';
COMMENT ON OPERATOR <= (article_fingerprint, article_fingerprint) IS 'less or equal, in an arbitrary order';
COMMENT ON OPERATOR > (article_fingerprint, article_fingerprint) IS 'greater, in an arbitrary order';
COMMENT ON OPERATOR >= (article_fingerprint, article_fingerprint) IS 'greater or equal, in an arbitrary order';

CREATE OPERATOR CLASS article_fingerprint_btree_ops DEFAULT FOR TYPE article_fingerprint USING btree AS
	OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
	FUNCTION 1 article_fingerprint_cmp(article_fingerprint, article_fingerprint);
CREATE OPERATOR CLASS article_fingerprint_hash_ops DEFAULT FOR TYPE article_fingerprint USING hash AS
	OPERATOR 1 =,
	FUNCTION 1 article_fingerprint_hash(article_fingerprint),
	FUNCTION 2 article_fingerprint_hash_extended(article_fingerprint, bigint);

COMMENT ON OPERATOR CLASS article_fingerprint_btree_ops USING btree IS 'sorting, DISTINCT and equality';
COMMENT ON OPERATOR CLASS article_fingerprint_hash_ops USING hash IS 'equality';
COMMENT ON OPERATOR FAMILY article_fingerprint_btree_ops USING btree IS 'sorting, DISTINCT and equality';
COMMENT ON OPERATOR FAMILY article_fingerprint_hash_ops USING hash IS 'equality';

-- ---- How alike two articles are -------------------------------------------------------------------------------------
-- A comparison takes about as long as twelve simple operators; over analyses it fetches both first.

CREATE FUNCTION article_similar_sel(internal, oid, internal, integer) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_similar_sel' LANGUAGE C STABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_similar_joinsel(internal, oid, internal, smallint, internal) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_similar_joinsel' LANGUAGE C STABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION article_similar_sel(internal, oid, internal, integer) IS 'restriction selectivity of %';
COMMENT ON FUNCTION article_similar_joinsel(internal, oid, internal, smallint, internal) IS 'join selectivity of %';

CREATE FUNCTION article_similarity(a article_fingerprint, b article_fingerprint) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_similarity' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 12;
CREATE FUNCTION article_distance(a article_fingerprint, b article_fingerprint) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 12;
CREATE FUNCTION article_similar(a article_fingerprint, b article_fingerprint) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_similar' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 12;
CREATE FUNCTION article_containment(a article_fingerprint, b article_fingerprint) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_containment' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 12;
CREATE FUNCTION article_copy_kind(a article_fingerprint, b article_fingerprint) RETURNS text
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_copy_kind' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 24;

COMMENT ON FUNCTION article_similarity(article_fingerprint, article_fingerprint) IS 'how surely two articles are copies of one story, 0 to 1';
COMMENT ON FUNCTION article_distance(article_fingerprint, article_fingerprint) IS 'implementation of <-> operator';
COMMENT ON FUNCTION article_similar(article_fingerprint, article_fingerprint) IS 'implementation of % operator';
COMMENT ON FUNCTION article_containment(article_fingerprint, article_fingerprint) IS 'share of the first article that stands in the second, 0 to 1';
COMMENT ON FUNCTION article_copy_kind(article_fingerprint, article_fingerprint) IS 'identical, edited, excerpt, merged or unrelated';

CREATE OPERATOR % (
	LEFTARG = article_fingerprint, RIGHTARG = article_fingerprint, FUNCTION = article_similar,
	COMMUTATOR = %, RESTRICT = article_similar_sel, JOIN = article_similar_joinsel
);
CREATE OPERATOR <-> (
	LEFTARG = article_fingerprint, RIGHTARG = article_fingerprint, FUNCTION = article_distance, COMMUTATOR = <->
);

COMMENT ON OPERATOR % (article_fingerprint, article_fingerprint) IS 'copies of one story: similar at article_analysis.similarity_threshold';
COMMENT ON OPERATOR <-> (article_fingerprint, article_fingerprint) IS '1 - similarity';

CREATE FUNCTION article_fingerprint_gin_value(article_fingerprint, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_gin_fingerprint_value' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_fingerprint_gin_query(article_fingerprint, internal, smallint, internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_gin_fingerprint_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_fingerprint_gin_consistent(internal, smallint, article_fingerprint, integer, internal, internal, internal, internal)
	RETURNS boolean AS 'MODULE_PATHNAME', 'aa_sql_gin_consistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_fingerprint_gin_triconsistent(internal, smallint, article_fingerprint, integer, internal, internal, internal)
	RETURNS "char" AS 'MODULE_PATHNAME', 'aa_sql_gin_triconsistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION article_fingerprint_gin_value(article_fingerprint, internal, internal) IS 'GIN support';
COMMENT ON FUNCTION article_fingerprint_gin_query(article_fingerprint, internal, smallint, internal, internal, internal, internal) IS 'GIN support';
COMMENT ON FUNCTION article_fingerprint_gin_consistent(internal, smallint, article_fingerprint, integer, internal, internal, internal, internal)
	IS 'GIN support';
COMMENT ON FUNCTION article_fingerprint_gin_triconsistent(internal, smallint, article_fingerprint, integer, internal, internal, internal)
	IS 'GIN support';

CREATE OPERATOR CLASS article_fingerprint_ops DEFAULT FOR TYPE article_fingerprint USING gin AS
	OPERATOR 1 %,
	FUNCTION 1 btint4cmp(integer, integer),
	FUNCTION 2 article_fingerprint_gin_value(article_fingerprint, internal, internal),
	FUNCTION 3 article_fingerprint_gin_query(article_fingerprint, internal, smallint, internal, internal, internal, internal),
	FUNCTION 4 article_fingerprint_gin_consistent(internal, smallint, article_fingerprint, integer, internal, internal, internal, internal),
	FUNCTION 6 article_fingerprint_gin_triconsistent(internal, smallint, article_fingerprint, integer, internal, internal, internal),
	STORAGE integer;

COMMENT ON OPERATOR CLASS article_fingerprint_ops USING gin IS 'copies of one story: operator %';
COMMENT ON OPERATOR FAMILY article_fingerprint_ops USING gin IS 'copies of one story: operator %';

CREATE FUNCTION article_similarity(a article_analysis, b article_analysis) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_analysis_similarity' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
CREATE FUNCTION article_distance(a article_analysis, b article_analysis) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_analysis_distance' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
CREATE FUNCTION article_similar(a article_analysis, b article_analysis) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_analysis_similar' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 60;
CREATE FUNCTION article_containment(a article_analysis, b article_analysis) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_analysis_containment' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 60;
CREATE FUNCTION article_copy_kind(a article_analysis, b article_analysis) RETURNS text
	AS 'MODULE_PATHNAME', 'aa_sql_analysis_copy_kind' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 120;

COMMENT ON FUNCTION article_similarity(article_analysis, article_analysis) IS 'how surely two articles are copies of one story, 0 to 1';
COMMENT ON FUNCTION article_distance(article_analysis, article_analysis) IS 'implementation of <-> operator';
COMMENT ON FUNCTION article_similar(article_analysis, article_analysis) IS 'implementation of % operator';
COMMENT ON FUNCTION article_containment(article_analysis, article_analysis) IS 'share of the first article that stands in the second, 0 to 1';
COMMENT ON FUNCTION article_copy_kind(article_analysis, article_analysis) IS 'identical, edited, excerpt, merged or unrelated';

CREATE OPERATOR % (
	LEFTARG = article_analysis, RIGHTARG = article_analysis, FUNCTION = article_similar,
	COMMUTATOR = %, RESTRICT = article_similar_sel, JOIN = article_similar_joinsel
);
CREATE OPERATOR <-> (
	LEFTARG = article_analysis, RIGHTARG = article_analysis, FUNCTION = article_distance, COMMUTATOR = <->
);

COMMENT ON OPERATOR % (article_analysis, article_analysis) IS 'copies of one story: similar at article_analysis.similarity_threshold';
COMMENT ON OPERATOR <-> (article_analysis, article_analysis) IS '1 - similarity';

CREATE FUNCTION article_analysis_gin_value(article_analysis, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_gin_analysis_value' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_analysis_gin_query(article_analysis, internal, smallint, internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_gin_analysis_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_analysis_gin_consistent(internal, smallint, article_analysis, integer, internal, internal, internal, internal)
	RETURNS boolean AS 'MODULE_PATHNAME', 'aa_sql_gin_consistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_analysis_gin_triconsistent(internal, smallint, article_analysis, integer, internal, internal, internal)
	RETURNS "char" AS 'MODULE_PATHNAME', 'aa_sql_gin_triconsistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION article_analysis_gin_value(article_analysis, internal, internal) IS 'GIN support';
COMMENT ON FUNCTION article_analysis_gin_query(article_analysis, internal, smallint, internal, internal, internal, internal) IS 'GIN support';
COMMENT ON FUNCTION article_analysis_gin_consistent(internal, smallint, article_analysis, integer, internal, internal, internal, internal)
	IS 'GIN support';
COMMENT ON FUNCTION article_analysis_gin_triconsistent(internal, smallint, article_analysis, integer, internal, internal, internal)
	IS 'GIN support';

CREATE OPERATOR CLASS article_analysis_ops DEFAULT FOR TYPE article_analysis USING gin AS
	OPERATOR 1 %,
	FUNCTION 1 btint4cmp(integer, integer),
	FUNCTION 2 article_analysis_gin_value(article_analysis, internal, internal),
	FUNCTION 3 article_analysis_gin_query(article_analysis, internal, smallint, internal, internal, internal, internal),
	FUNCTION 4 article_analysis_gin_consistent(internal, smallint, article_analysis, integer, internal, internal, internal, internal),
	FUNCTION 6 article_analysis_gin_triconsistent(internal, smallint, article_analysis, integer, internal, internal, internal),
	STORAGE integer;

COMMENT ON OPERATOR CLASS article_analysis_ops USING gin IS 'copies of one story: operator %';
COMMENT ON OPERATOR FAMILY article_analysis_ops USING gin IS 'copies of one story: operator %';
-- ---- Figures --------------------------------------------------------------------------------------------------------

CREATE TYPE casualty_toll AS (
	low bigint,
	best bigint,
	high bigint
);
COMMENT ON TYPE casualty_toll IS 'a number with its bounds, each null where nothing is stated';
COMMENT ON COLUMN casualty_toll.low IS 'least number';
COMMENT ON COLUMN casualty_toll.best IS 'number written';
COMMENT ON COLUMN casualty_toll.high IS 'greatest number';

CREATE FUNCTION article_toll(analysis article_analysis, kind casualty_kind, include_perpetrators boolean DEFAULT true)
	RETURNS casualty_toll
	AS 'MODULE_PATHNAME', 'aa_sql_toll' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
CREATE FUNCTION casualty_code(casualty article_casualty, scheme text) RETURNS casualty_toll
	AS 'MODULE_PATHNAME', 'aa_sql_code' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;

COMMENT ON FUNCTION article_toll(article_analysis, casualty_kind, boolean) IS
	'toll of one article: disjoint incident figures added; parts, restatements, background, running totals and conjecture left out';
COMMENT ON FUNCTION casualty_code(article_casualty, text) IS
	'a figure under the published rules of a project: literal (as in the record), acled (ACLED codebook, fatalities), gtd (Global Terrorism Database codebook, nkill), ucdp (UCDP Georeferenced Event Dataset codebook, low, best and high estimate) or airwars (Airwars methodology)';

-- ---- Showing and searching ------------------------------------------------------------------------------------------

CREATE FUNCTION article_highlight(body text, analysis article_analysis) RETURNS text
	AS 'MODULE_PATHNAME', 'aa_sql_highlight' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 500;
CREATE FUNCTION article_entity_keys(analysis article_analysis) RETURNS text[]
	AS 'MODULE_PATHNAME', 'aa_sql_entity_keys' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 300;

COMMENT ON FUNCTION article_highlight(text, article_analysis) IS 'HTML with marked figures, names, dates and quotes';
COMMENT ON FUNCTION article_entity_keys(article_analysis) IS
	'search keys of the entities, for a GIN index: person:NAME, place:NAME, country:CODE, geonameid:NUMBER, ...';

-- ---- Names across spellings ------------------------------------------------------------------------------------------

CREATE FUNCTION article_name_key(name text) RETURNS text
	AS 'MODULE_PATHNAME', 'aa_sql_name_key' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 20;
CREATE FUNCTION article_name_similarity(a text, b text) RETURNS double precision
	AS 'MODULE_PATHNAME', 'aa_sql_name_similarity' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;
CREATE FUNCTION article_names_alike(a text, b text) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_names_alike' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 40;

COMMENT ON FUNCTION article_name_key(text) IS
	'equal for spellings of one name across transliterations; null when the text holds no letter or digit';
COMMENT ON FUNCTION article_name_similarity(text, text) IS '0 to 1: pairs of letters that the keys of two names share';
COMMENT ON FUNCTION article_names_alike(text, text) IS 'similarity of 0.7 or more; operator %%';

CREATE OPERATOR %% (
	LEFTARG = text, RIGHTARG = text, FUNCTION = article_names_alike, COMMUTATOR = %%,
	RESTRICT = contsel, JOIN = contjoinsel
);

COMMENT ON OPERATOR %% (text, text) IS 'names alike across spellings';

CREATE FUNCTION article_name_gin_value(text, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_gin_name_value' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_name_gin_query(text, internal, smallint, internal, internal, internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_gin_name_query' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_name_gin_consistent(internal, smallint, text, integer, internal, internal, internal, internal)
	RETURNS boolean AS 'MODULE_PATHNAME', 'aa_sql_gin_name_consistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_name_gin_triconsistent(internal, smallint, text, integer, internal, internal, internal)
	RETURNS "char" AS 'MODULE_PATHNAME', 'aa_sql_gin_name_triconsistent' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;

COMMENT ON FUNCTION article_name_gin_value(text, internal, internal) IS 'GIN support';
COMMENT ON FUNCTION article_name_gin_query(text, internal, smallint, internal, internal, internal, internal) IS 'GIN support';
COMMENT ON FUNCTION article_name_gin_consistent(internal, smallint, text, integer, internal, internal, internal, internal)
	IS 'GIN support';
COMMENT ON FUNCTION article_name_gin_triconsistent(internal, smallint, text, integer, internal, internal, internal)
	IS 'GIN support';

CREATE OPERATOR CLASS article_name_ops FOR TYPE text USING gin AS
	OPERATOR 1 %%,
	FUNCTION 1 btint4cmp(integer, integer),
	FUNCTION 2 article_name_gin_value(text, internal, internal),
	FUNCTION 3 article_name_gin_query(text, internal, smallint, internal, internal, internal, internal),
	FUNCTION 4 article_name_gin_consistent(internal, smallint, text, integer, internal, internal, internal, internal),
	FUNCTION 6 article_name_gin_triconsistent(internal, smallint, text, integer, internal, internal, internal),
	STORAGE integer;

COMMENT ON OPERATOR CLASS article_name_ops USING gin IS 'names alike across spellings: operator %%';
COMMENT ON OPERATOR FAMILY article_name_ops USING gin IS 'names alike across spellings: operator %%';

-- ---- Trigger --------------------------------------------------------------------------------------------------------

CREATE FUNCTION article_analysis_trigger() RETURNS trigger
	AS 'MODULE_PATHNAME', 'aa_sql_trigger' LANGUAGE C PARALLEL SAFE;

COMMENT ON FUNCTION article_analysis_trigger() IS
	'fills a column: article_analysis_trigger(''analysis'', ''body'' [, ''published'' [, ''dictionary'']])';

-- ---- The user's dictionary ------------------------------------------------------------------------------------------
-- Rows are the user's, all of them: built-in knowledge is in the library, and overridden by rows here.

CREATE TABLE article_dictionary (
	id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
	dictionary name NOT NULL,
	kind text NOT NULL,
	name text NOT NULL,
	aliases text[] NOT NULL DEFAULT '{}',
	canonical text,
	country text,
	latitude double precision,
	longitude double precision
);
-- Names may be longer than an index entry.
CREATE UNIQUE INDEX article_dictionary_row ON article_dictionary (dictionary, kind, pg_catalog.md5(name));

COMMENT ON TABLE article_dictionary IS 'names, casualty words and patterns of the user; effective in every session at commit';
COMMENT ON COLUMN article_dictionary.id IS 'number of the row';
COMMENT ON COLUMN article_dictionary.dictionary IS 'name of the dictionary, as given to analyze_article() and the trigger';
COMMENT ON COLUMN article_dictionary.kind IS
	'person, organization, place, nationality, facility; ignore: no name; casualty: words that read as the built-in word in canonical; boilerplate: a pattern of lines to leave out';
COMMENT ON COLUMN article_dictionary.name IS 'name or word as it stands in texts; between slashes a regular expression (PCRE2)';
COMMENT ON COLUMN article_dictionary.aliases IS 'other forms of the name';
COMMENT ON COLUMN article_dictionary.canonical IS 'what it is called in the results; null: the name itself';
COMMENT ON COLUMN article_dictionary.country IS 'country, ISO 3166 code of two letters';
COMMENT ON COLUMN article_dictionary.latitude IS 'latitude, degrees';
COMMENT ON COLUMN article_dictionary.longitude IS 'longitude, degrees';
COMMENT ON SEQUENCE article_dictionary_id_seq IS 'numbers of the rows';
COMMENT ON INDEX article_dictionary_row IS 'a name stands once in a dictionary and kind';

CREATE FUNCTION article_dictionary_trigger() RETURNS trigger
	AS 'MODULE_PATHNAME', 'aa_sql_dictionary_trigger' LANGUAGE C;
CREATE TRIGGER article_dictionary_row BEFORE INSERT OR UPDATE OR DELETE ON article_dictionary
	FOR EACH ROW EXECUTE FUNCTION article_dictionary_trigger();
CREATE TRIGGER article_dictionary_truncate BEFORE TRUNCATE ON article_dictionary
	FOR EACH STATEMENT EXECUTE FUNCTION article_dictionary_trigger();
-- Also where logical replication writes.
ALTER TABLE article_dictionary ENABLE ALWAYS TRIGGER article_dictionary_row;
ALTER TABLE article_dictionary ENABLE ALWAYS TRIGGER article_dictionary_truncate;

COMMENT ON FUNCTION article_dictionary_trigger() IS 'refuses rows that cannot be used and tells every session of a change';
COMMENT ON TRIGGER article_dictionary_row ON article_dictionary IS 'refuses rows that cannot be used and tells every session of a change';
COMMENT ON TRIGGER article_dictionary_truncate ON article_dictionary IS 'tells every session of a change';

-- A trusted extension's objects belong to the bootstrap superuser: its owner is given the table, to share as he likes.
GRANT ALL ON article_dictionary TO @extowner@ WITH GRANT OPTION;
GRANT ALL ON SEQUENCE article_dictionary_id_seq TO @extowner@ WITH GRANT OPTION;
GRANT SELECT ON article_dictionary TO PUBLIC;
SELECT pg_catalog.pg_extension_config_dump('article_dictionary', '');
SELECT pg_catalog.pg_extension_config_dump('article_dictionary_id_seq', '');

CREATE FUNCTION analyze_article(body text, published date, dictionary name) RETURNS article_analysis
	AS 'MODULE_PATHNAME', 'aa_sql_analyze_with_dictionary' LANGUAGE C STABLE PARALLEL SAFE COST 5000;
CREATE FUNCTION article_dictionary_version(dictionary name) RETURNS bigint
	AS 'MODULE_PATHNAME', 'aa_sql_dictionary_version' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100;
CREATE FUNCTION article_analysis_dictionary(analysis article_analysis) RETURNS name
	AS 'MODULE_PATHNAME', 'aa_sql_dictionary_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
CREATE FUNCTION article_is_stale(analysis article_analysis, dictionary name DEFAULT NULL) RETURNS boolean
	AS 'MODULE_PATHNAME', 'aa_sql_is_stale' LANGUAGE C STABLE PARALLEL SAFE COST 200;
CREATE PROCEDURE article_refresh(relation regclass, analysis name DEFAULT 'analysis', pages integer DEFAULT 128)
	AS 'MODULE_PATHNAME', 'aa_sql_refresh' LANGUAGE C;

COMMENT ON FUNCTION analyze_article(text, date, name) IS 'the same with the rows of article_dictionary of that name';
COMMENT ON FUNCTION article_dictionary_version(name) IS 'hash of the rows of a dictionary; null when it has none';
COMMENT ON FUNCTION article_analysis_dictionary(article_analysis) IS 'name of the dictionary that an analysis was made with';
COMMENT ON FUNCTION article_is_stale(article_analysis, name) IS
	'was it made by another extractor or version of its dictionary (or with another than the one named)?';
COMMENT ON PROCEDURE article_refresh(regclass, name, integer) IS
	'analyzes the rows of a table with article_analysis_trigger() that are stale or have no analysis, committing every so many pages';

-- ---- Stop shingles of one's own ------------------------------------------------------------------------------------

CREATE TYPE article_profile;

CREATE FUNCTION article_profile_in(cstring) RETURNS article_profile
	AS 'MODULE_PATHNAME', 'aa_sql_profile_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_profile_out(article_profile) RETURNS cstring
	AS 'byteaout' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_profile_recv(internal) RETURNS article_profile
	AS 'MODULE_PATHNAME', 'aa_sql_profile_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_profile_send(article_profile) RETURNS bytea
	AS 'byteasend' LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE;

CREATE TYPE article_profile (
	INPUT = article_profile_in,
	OUTPUT = article_profile_out,
	RECEIVE = article_profile_recv,
	SEND = article_profile_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);

COMMENT ON TYPE article_profile IS 'stop shingles: pairs of words that stand in very many articles and are left out of fingerprints';
COMMENT ON FUNCTION article_profile_in(cstring) IS 'I/O';
COMMENT ON FUNCTION article_profile_out(article_profile) IS 'I/O';
COMMENT ON FUNCTION article_profile_recv(internal) IS 'I/O';
COMMENT ON FUNCTION article_profile_send(article_profile) IS 'I/O';

CREATE FUNCTION article_profile_size(article_profile) RETURNS integer
	AS 'MODULE_PATHNAME', 'aa_sql_profile_size' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_fingerprint(body text, profile article_profile) RETURNS article_fingerprint
	AS 'MODULE_PATHNAME', 'aa_sql_fingerprint_with_profile' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000;
CREATE FUNCTION article_profile_add(internal, text) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_profile_add' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
CREATE FUNCTION article_profile_add(internal, text, double precision) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_profile_add' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000;
CREATE FUNCTION article_profile_combine(internal, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_profile_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE FUNCTION article_profile_serialize(internal) RETURNS bytea
	AS 'MODULE_PATHNAME', 'aa_sql_profile_serialize' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_profile_deserialize(bytea, internal) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_profile_deserialize' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION article_profile_finish(internal) RETURNS article_profile
	AS 'MODULE_PATHNAME', 'aa_sql_profile_finish' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE AGGREGATE article_profile_agg(body text) (
	SFUNC = article_profile_add, STYPE = internal, SSPACE = 8388608, FINALFUNC = article_profile_finish,
	COMBINEFUNC = article_profile_combine, SERIALFUNC = article_profile_serialize, DESERIALFUNC = article_profile_deserialize,
	PARALLEL = SAFE
);
CREATE AGGREGATE article_profile_agg(body text, share double precision) (
	SFUNC = article_profile_add, STYPE = internal, SSPACE = 8388608, FINALFUNC = article_profile_finish,
	COMBINEFUNC = article_profile_combine, SERIALFUNC = article_profile_serialize, DESERIALFUNC = article_profile_deserialize,
	PARALLEL = SAFE
);

COMMENT ON FUNCTION article_profile_size(article_profile) IS 'number of stop shingles in a profile';
COMMENT ON FUNCTION article_fingerprint(text, article_profile) IS 'fingerprint without the shingles of a profile; compares with others of the same profile only';
COMMENT ON FUNCTION article_profile_add(internal, text) IS 'step of article_profile_agg()';
COMMENT ON FUNCTION article_profile_add(internal, text, double precision) IS 'step of article_profile_agg()';
COMMENT ON FUNCTION article_profile_combine(internal, internal) IS 'article_profile_agg() of two processes';
COMMENT ON FUNCTION article_profile_serialize(internal) IS 'article_profile_agg() in parallel';
COMMENT ON FUNCTION article_profile_deserialize(bytea, internal) IS 'article_profile_agg() in parallel';
COMMENT ON FUNCTION article_profile_finish(internal) IS 'end of article_profile_agg()';
COMMENT ON AGGREGATE article_profile_agg(text) IS 'profile of the shingles in more than one of 200 articles';
COMMENT ON AGGREGATE article_profile_agg(text, double precision) IS 'profile of the shingles in more than this share of the articles';

-- ---- Clusters of copies ---------------------------------------------------------------------------------------------

CREATE TYPE article_cluster AS (
	id bigint,
	cluster bigint,
	earliest boolean,
	similarity double precision
);
COMMENT ON TYPE article_cluster IS 'item of article_clusters(): one article and its story';
COMMENT ON COLUMN article_cluster.id IS 'the article';
COMMENT ON COLUMN article_cluster.cluster IS 'its story: the id that the cluster had, else that of its earliest article';
COMMENT ON COLUMN article_cluster.earliest IS 'is it the earliest article of the cluster?';
COMMENT ON COLUMN article_cluster.similarity IS 'similarity to the article by which it joined the cluster; 1 for the earliest';

CREATE FUNCTION article_clusters_finish(internal) RETURNS article_cluster[]
	AS 'MODULE_PATHNAME', 'aa_sql_clusters' LANGUAGE C STABLE PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION article_clusters_finish(internal) IS 'end of article_clusters()';

CREATE FUNCTION article_clusters_add(internal, bigint, article_fingerprint, timestamptz) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_clusters_add_fingerprint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE AGGREGATE article_clusters(id bigint, fingerprint article_fingerprint, published timestamptz) (
	SFUNC = article_clusters_add, STYPE = internal, SSPACE = 100000, FINALFUNC = article_clusters_finish, PARALLEL = SAFE
);
COMMENT ON FUNCTION article_clusters_add(internal, bigint, article_fingerprint, timestamptz) IS 'step of article_clusters()';
COMMENT ON AGGREGATE article_clusters(bigint, article_fingerprint, timestamptz) IS 'articles grouped by story';

CREATE FUNCTION article_clusters_add(internal, bigint, article_fingerprint, timestamptz, bigint) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_clusters_add_fingerprint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE AGGREGATE article_clusters(id bigint, fingerprint article_fingerprint, published timestamptz, cluster bigint) (
	SFUNC = article_clusters_add, STYPE = internal, SSPACE = 100000, FINALFUNC = article_clusters_finish, PARALLEL = SAFE
);
COMMENT ON FUNCTION article_clusters_add(internal, bigint, article_fingerprint, timestamptz, bigint) IS 'step of article_clusters()';
COMMENT ON AGGREGATE article_clusters(bigint, article_fingerprint, timestamptz, bigint) IS 'articles grouped by story; those with a cluster stay in it';

CREATE FUNCTION article_clusters_add(internal, bigint, article_analysis, timestamptz) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_clusters_add_analysis' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE AGGREGATE article_clusters(id bigint, analysis article_analysis, published timestamptz) (
	SFUNC = article_clusters_add, STYPE = internal, SSPACE = 100000, FINALFUNC = article_clusters_finish, PARALLEL = SAFE
);
COMMENT ON FUNCTION article_clusters_add(internal, bigint, article_analysis, timestamptz) IS 'step of article_clusters()';
COMMENT ON AGGREGATE article_clusters(bigint, article_analysis, timestamptz) IS 'articles grouped by story';

CREATE FUNCTION article_clusters_add(internal, bigint, article_analysis, timestamptz, bigint) RETURNS internal
	AS 'MODULE_PATHNAME', 'aa_sql_clusters_add_analysis' LANGUAGE C IMMUTABLE PARALLEL SAFE;
CREATE AGGREGATE article_clusters(id bigint, analysis article_analysis, published timestamptz, cluster bigint) (
	SFUNC = article_clusters_add, STYPE = internal, SSPACE = 100000, FINALFUNC = article_clusters_finish, PARALLEL = SAFE
);
COMMENT ON FUNCTION article_clusters_add(internal, bigint, article_analysis, timestamptz, bigint) IS 'step of article_clusters()';
COMMENT ON AGGREGATE article_clusters(bigint, article_analysis, timestamptz, bigint) IS 'articles grouped by story; those with a cluster stay in it';

-- ---- Two texts side by side -----------------------------------------------------------------------------------------

CREATE TYPE article_passage AS (
	kind text,
	a_span int4range,
	b_span int4range,
	a_text text,
	b_text text,
	a_words integer,
	b_words integer,
	a_share double precision,
	b_share double precision
);
COMMENT ON TYPE article_passage IS 'row of article_reuse(): a passage of one of the texts or of both';
COMMENT ON COLUMN article_passage.kind IS 'shared, moved, rewritten, added (only in b) or cut (only in a)';
COMMENT ON COLUMN article_passage.a_span IS 'span in a; null where it is added';
COMMENT ON COLUMN article_passage.b_span IS 'span in b; null where it is cut';
COMMENT ON COLUMN article_passage.a_text IS 'as a has it';
COMMENT ON COLUMN article_passage.b_text IS 'as b has it';
COMMENT ON COLUMN article_passage.a_words IS 'words of a in it';
COMMENT ON COLUMN article_passage.b_words IS 'words of b in it';
COMMENT ON COLUMN article_passage.a_share IS 'share of the words of a, 0 to 1';
COMMENT ON COLUMN article_passage.b_share IS 'share of the words of b, 0 to 1';

CREATE FUNCTION article_reuse(a text, b text) RETURNS SETOF article_passage
	AS 'MODULE_PATHNAME', 'aa_sql_reuse' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 2000 ROWS 20;
COMMENT ON FUNCTION article_reuse(text, text) IS 'passages that two texts share, word for word, and those changed, in the order of b';
