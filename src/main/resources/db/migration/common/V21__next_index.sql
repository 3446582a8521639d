-- The index that is being built beside the one that an alias serves, and by which versions.
create table next_index (
  alias       varchar(255) primary key,
  name        varchar(255) not null,
  reader      varchar(200) not null,
  recognition varchar(200) not null,
  rules       varchar(200) not null
);
-- The documents that are in it as they were read anew, and what is recorded of them once it serves.
create table next_reading (
  alias        varchar(255) not null,
  document_id  varchar(64) not null,
  pages        integer not null,
  unread_pages integer not null,
  ocr_pages    integer not null,
  entries      integer not null,
  primary key (alias, document_id)
);
-- What such a reading changed is told once the index serves: until then, its alias; then null.
alter table later_reading add column awaits varchar(255);
