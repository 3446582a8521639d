-- What the web answered last, so that it is asked only for what changed.
create table web_answer (
  address       varchar(2000) primary key,
  digest        varchar(64) not null,
  size          bigint not null,
  name          varchar(500) not null,
  etag          varchar(500),
  last_modified varchar(500),
  -- what the list said of this version
  version       varchar(200),
  checked       timestamp with time zone not null
);

-- What the list of a source named in a run, and what of it could not be read.
create table listing (
  job       varchar(100) not null,
  execution bigint not null,
  documents integer not null,
  gaps      varchar(20000) not null,
  listed    timestamp with time zone not null,
  primary key (job, execution)
);

-- Why the last run could not see whether the document at a place is still the same.
alter table location add column unverified varchar(500);
