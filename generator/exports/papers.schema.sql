-- papers.db, version 1. An empty text is what is not known. Ranks count from 1, the best first.
-- SELECT slug, title FROM search WHERE search MATCH 'contrastive learning' ORDER BY rank;
PRAGMA encoding = 'UTF-8';
PRAGMA page_size = 4096;
PRAGMA application_id = 0x70737461; -- "psta"
PRAGMA user_version = 1; -- of this schema

CREATE TABLE papers (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE, -- last part of its permalink: papers/SLUG/
  title TEXT NOT NULL,
  abstract TEXT NOT NULL, -- of a catalogue of more than 20,000 papers only in papers.jsonl
  authors TEXT NOT NULL, -- given name first, parted by "; "
  published TEXT NOT NULL, -- ISO date, or as much of one as is known
  venue TEXT NOT NULL,
  doi TEXT NOT NULL,
  arxiv TEXT NOT NULL,
  address TEXT NOT NULL, -- where the paper stands
  summary TEXT NOT NULL, -- a sentence made by a model
  upvotes INTEGER
);
CREATE TABLE keywords (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE paper_keywords (
  paper INTEGER NOT NULL REFERENCES papers,
  rank INTEGER NOT NULL,
  keyword INTEGER NOT NULL REFERENCES keywords,
  PRIMARY KEY (paper, rank)
) WITHOUT ROWID;
CREATE INDEX papers_of_keyword ON paper_keywords (keyword);
CREATE TABLE related (
  paper INTEGER NOT NULL REFERENCES papers,
  rank INTEGER NOT NULL,
  other INTEGER NOT NULL REFERENCES papers,
  score REAL NOT NULL, -- from 0 to 1
  shared TEXT NOT NULL, -- names of keywords that both have, as a JSON array
  PRIMARY KEY (paper, rank)
) WITHOUT ROWID;
CREATE TABLE links (
  paper INTEGER NOT NULL REFERENCES papers,
  rank INTEGER NOT NULL,
  kind TEXT NOT NULL, -- code, data, demo, ...
  url TEXT NOT NULL,
  PRIMARY KEY (paper, rank)
) WITHOUT ROWID;
CREATE TABLE dumps (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  date TEXT NOT NULL, -- ISO, or in the dump's own words
  source TEXT NOT NULL
);
CREATE TABLE sightings (
  paper INTEGER NOT NULL REFERENCES papers,
  rank INTEGER NOT NULL,
  dump INTEGER NOT NULL REFERENCES dumps,
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  date TEXT NOT NULL, -- in the dump's own words
  PRIMARY KEY (paper, rank)
) WITHOUT ROWID;
-- A table of its own for full-text search, which reads the texts from `papers`.
CREATE VIRTUAL TABLE search USING fts5 (
  slug UNINDEXED, title, abstract, authors,
  content = 'papers', content_rowid = 'id',
  tokenize = "porter unicode61 remove_diacritics 2"
);
