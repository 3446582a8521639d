-- The draft that a kept dossier was drawn up with, and the answer that came as a file.
alter table dossier add column draft text;

create table dossier_answer (
  dossier varchar(20) not null references dossier (id),
  name    varchar(300) not null,
  size    bigint not null,
  added   timestamp with time zone not null,
  author  varchar(100) not null,
  content text not null,
  words   text not null,
  primary key (dossier, name)
);
