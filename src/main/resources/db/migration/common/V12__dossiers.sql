-- Dossiers that people keep: frozen as they were drawn up, with what was chosen, written and answered since.
create table dossier (
  id      varchar(20) not null primary key,
  title   varchar(500) not null,
  author  varchar(100) not null,
  frozen  timestamp with time zone not null,
  content text not null,
  edits   text not null
);
