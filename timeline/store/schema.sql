CREATE TABLE documents (
	number INTEGER PRIMARY KEY,
	id TEXT NOT NULL UNIQUE, -- hash of what the document says
	title TEXT NOT NULL,
	url TEXT NOT NULL,
	source TEXT NOT NULL,
	publisher TEXT NOT NULL,
	published TEXT NOT NULL, -- RFC 3339, '' if unknown
	dated TEXT NOT NULL, -- where the date was found
	sure REAL NOT NULL, -- 0 to 1, that the date is right
	stated TEXT NOT NULL, -- the language that the document states
	language TEXT NOT NULL, -- the one that it was read in
	warning TEXT NOT NULL,
	captions TEXT NOT NULL, -- JSON
	text TEXT NOT NULL,
	version TEXT NOT NULL -- of what read the document
);
CREATE TABLE times (
	document INTEGER NOT NULL REFERENCES documents (number),
	"start" INTEGER NOT NULL, -- bytes of the text
	"end" INTEGER NOT NULL,
	type TEXT NOT NULL, -- of TIMEX3, as value and mod
	value TEXT NOT NULL,
	mod TEXT NOT NULL,
	relation TEXT NOT NULL,
	"from" TEXT NOT NULL, -- ISO 8601
	"to" TEXT NOT NULL, -- exclusive
	PRIMARY KEY (document, "start", "end", type, value)
) WITHOUT ROWID;
CREATE TABLE events (
	document INTEGER NOT NULL REFERENCES documents (number),
	number INTEGER NOT NULL,
	type TEXT NOT NULL,
	kind TEXT NOT NULL,
	"from" TEXT NOT NULL,
	"to" TEXT NOT NULL,
	event TEXT NOT NULL, -- JSON; of spans in the document the bytes only
	UNIQUE (document, number) -- no WITHOUT ROWID: its rows take a page each once they are longer than a quarter of one
);
CREATE TABLE decisions (
	number INTEGER PRIMARY KEY, -- later ones are larger
	id TEXT NOT NULL UNIQUE, -- of the event when it was decided about
	decision TEXT NOT NULL,
	event TEXT NOT NULL -- JSON
);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE added (number INTEGER PRIMARY KEY CHECK (number = 1), text TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (title, text, content = 'documents', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
