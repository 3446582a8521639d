-- Indexes whose entries are to be linked: whoever is killed before that leaves it to the next run.
create table owed_links (
  index_name varchar(200) primary key,
  asked      bigint not null,
  done       bigint not null
);
