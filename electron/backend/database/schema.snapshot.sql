CREATE TABLE actions (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  action TEXT NOT NULL,
  owner TEXT,
  effort INTEGER CHECK (effort BETWEEN 1 AND 5),
  confidence REAL CHECK (confidence IN (1, 0.8, 0.5)),
  exposure INTEGER CHECK (exposure IN (0, 1)),
  wave INTEGER CHECK (wave BETWEEN 1 AND 12),
  due TEXT,
  status TEXT CHECK (status IN ('open', 'doing', 'done', 'dropped')),
  done_on TEXT,
  note TEXT,
  not_now TEXT,                                         -- the reason
  own TEXT CHECK (json_valid(own)), factors TEXT CHECK (json_valid(factors)), factor_notes TEXT CHECK (json_valid(factor_notes)), parts TEXT CHECK (json_valid(parts)), metric TEXT, check_on TEXT, readers TEXT CHECK (json_valid(readers)), spend REAL CHECK (spend >= 0),                     -- an action that is not the framework's
  PRIMARY KEY (assessment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreed (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  question TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  rationale TEXT,
  evidence TEXT CHECK (evidence IN ('opinion', 'described', 'shown')),
  "references" TEXT CHECK (json_valid("references")),
  note TEXT,
  visibility TEXT CHECK (visibility IN ('client', 'consultant')),
  flag INTEGER CHECK (flag IN (0, 1)),
  missing TEXT CHECK (json_valid(missing)), readers TEXT CHECK (json_valid(readers)), dissent TEXT,
  PRIMARY KEY (assessment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessments (
  id TEXT PRIMARY KEY REFERENCES chains (chain),
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  framework_id TEXT NOT NULL,
  framework_version TEXT NOT NULL,
  framework_hash TEXT NOT NULL,
  workflow TEXT NOT NULL CHECK (workflow IN ('draft', 'in-review', 'signed-off')),
  created_at TEXT NOT NULL,
  removed_at TEXT,                                      -- set: removed, and can be restored
  file_revision INTEGER CHECK (file_revision >= 0),     -- of the file that it came from; NULL when that had none
  empty_lists TEXT NOT NULL CHECK (json_valid(empty_lists)), -- lists that the file had without an entry, for an equal export
  FOREIGN KEY (framework_id, framework_version, framework_hash) REFERENCES frameworks (id, version, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
  type TEXT NOT NULL CHECK (type IN ('png', 'jpeg', 'other')), -- png, jpeg: a picture that was checked
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 10485760),
  width INTEGER CHECK (width BETWEEN 1 AND 4096),       -- pixels
  height INTEGER CHECK (height BETWEEN 1 AND 4096),
  revision INTEGER NOT NULL CHECK (revision > 0),       -- the event of the workspace's chain that brought it
  bytes BLOB NOT NULL CHECK (length(bytes) = size),
  CHECK ((type = 'other') = (width IS NULL) AND (type = 'other') = (height IS NULL))
) STRICT;

CREATE TABLE benchmarks (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  file TEXT NOT NULL CHECK (json_valid(file)),
  revision INTEGER NOT NULL CHECK (revision > 0)        -- the event of the workspace's chain that last changed it
) STRICT;

CREATE TABLE brandings (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  choice TEXT NOT NULL CHECK (json_valid(choice)),
  logo BLOB CHECK (length(logo) <= 2097152),            -- PNG, made by Cairn
  logo_width INTEGER CHECK (logo_width BETWEEN 1 AND 4096),
  logo_height INTEGER CHECK (logo_height BETWEEN 1 AND 4096),
  revision INTEGER NOT NULL CHECK (revision > 0),       -- the event of the workspace's chain that last changed it
  CHECK ((logo IS NULL) = (logo_width IS NULL) AND (logo IS NULL) = (logo_height IS NULL))
) STRICT;

CREATE TABLE chains (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 2097151),
  chain TEXT NOT NULL UNIQUE CHECK (chain = 'workspace' OR length(chain) = 36) -- else the assessment's id
) STRICT;

CREATE TABLE events (
  place INTEGER PRIMARY KEY CHECK (place = chain * 4294967296 + seq), -- a chain's events lie together, the newest at their end
  chain INTEGER NOT NULL REFERENCES chains (number),
  seq INTEGER NOT NULL CHECK (seq > 0),                 -- the newest is the assessment's revision
  time TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  payload TEXT CHECK (json_valid(payload)),             -- canonical JSON; erased by a purge, like the salt
  salt BLOB CHECK (length(salt) = 16),
  payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32), -- SHA-256(salt, canonical event)
  hash BLOB NOT NULL CHECK (length(hash) = 32),         -- SHA-256(hash before, payload_hash)
  content BLOB NOT NULL CHECK (length(content) = 32),   -- of everything that the chain stands for, after the event
  undo_seq INTEGER NOT NULL CHECK (undo_seq BETWEEN 0 AND seq), -- the event that undo takes back now, 0 for none
  redo_seq INTEGER NOT NULL CHECK (redo_seq BETWEEN 0 AND seq), -- the undo that redo takes back now, 0 for none
  CHECK ((payload IS NULL) = (salt IS NULL))
) STRICT;

CREATE TABLE exports (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  seq INTEGER NOT NULL CHECK (seq > 0),                 -- of the event that it belongs to
  created_at TEXT NOT NULL,
  name TEXT NOT NULL,
  format TEXT NOT NULL,
  edition TEXT NOT NULL,
  preset TEXT NOT NULL,
  language TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  pages INTEGER NOT NULL CHECK (pages >= 0),            -- 0: the format has none
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),     -- of the file
  fingerprint TEXT NOT NULL,                            -- as it is printed
  snapshot INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, seq),
  FOREIGN KEY (assessment_id, snapshot) REFERENCES snapshots (assessment_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE "fields" (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  name TEXT NOT NULL CHECK (name IN ('title', 'date', 'summary', 'decisions', 'parked', 'settings', 'previous', 'value', 'words', 'meetings', 'comments', 'steps', 'files', 'metrics', 'roles', 'scorecard', 'renewals', 'facilitation', 'report')),
  value TEXT NOT NULL CHECK (json_valid(value)),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  PRIMARY KEY (assessment_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE frameworks (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  hash TEXT NOT NULL,
  structure TEXT NOT NULL CHECK (json_valid(structure)),
  texts TEXT NOT NULL CHECK (json_valid(texts)),        -- by language
  PRIMARY KEY (id, version, hash)
) STRICT;

CREATE TABLE organisations (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  arr_band TEXT,
  employees INTEGER CHECK (employees >= 0),
  sales_motion TEXT CHECK (sales_motion IN ('sales-led', 'product-led', 'mixed')),
  currency TEXT,
  revision INTEGER NOT NULL CHECK (revision >= 0)       -- the event of the workspace's chain that last changed it
) STRICT, WITHOUT ROWID;

CREATE TABLE participants (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  participant TEXT NOT NULL,
  label TEXT,
  function TEXT CHECK (function IN ('sales', 'marketing', 'success', 'revops', 'finance', 'unassigned')),
  PRIMARY KEY (assessment_id, position),
  UNIQUE (assessment_id, participant)
) STRICT, WITHOUT ROWID;

CREATE TABLE removals (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  key TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  PRIMARY KEY (assessment_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_presets (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  revision INTEGER NOT NULL CHECK (revision > 0)        -- the event of the workspace's chain that last changed it
) STRICT, WITHOUT ROWID;

CREATE TABLE responses (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  participant TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  confidence TEXT CHECK (confidence IN ('low', 'medium', 'high')),
  evidence TEXT CHECK (evidence IN ('opinion', 'described', 'shown')),
  "references" TEXT CHECK (json_valid("references")),
  note TEXT,
  visibility TEXT CHECK (visibility IN ('client', 'consultant')),
  flag INTEGER CHECK (flag IN (0, 1)),
  answered_at TEXT, readers TEXT CHECK (json_valid(readers)), first_vote TEXT CHECK (json_valid(first_vote)),
  PRIMARY KEY (assessment_id, position),
  -- Checked at the commit: undo brings people and their answers back in any order.
  FOREIGN KEY (assessment_id, participant) REFERENCES participants (assessment_id, participant) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshots (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  seq INTEGER NOT NULL,                                 -- of the event that it belongs to
  created_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  framework_id TEXT NOT NULL,
  framework_version TEXT NOT NULL,
  framework_hash TEXT NOT NULL,
  method TEXT NOT NULL,
  assessment TEXT NOT NULL CHECK (json_valid(assessment)),
  scores TEXT NOT NULL CHECK (json_valid(scores)), name TEXT NOT NULL DEFAULT '', "plan" TEXT CHECK (json_valid("plan")), content_hash BLOB CHECK (length(content_hash) = 32), log_hash BLOB CHECK (length(log_hash) = 32),
  PRIMARY KEY (assessment_id, seq),
  FOREIGN KEY (framework_id, framework_version, framework_hash) REFERENCES frameworks (id, version, hash)
) STRICT;

CREATE TABLE targets (
  assessment_id TEXT NOT NULL REFERENCES assessments (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  question TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  PRIMARY KEY (assessment_id, position),
  UNIQUE (assessment_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE workspace (
  row INTEGER PRIMARY KEY CHECK (row = 1),
  id TEXT NOT NULL CHECK (length(id) = 36),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX actions_by_key ON actions (assessment_id, action);

CREATE INDEX agreed_by_key ON agreed (assessment_id, question);

CREATE INDEX organisations_by_name ON organisations (name);

CREATE INDEX responses_by_key ON responses (assessment_id, participant, question);
