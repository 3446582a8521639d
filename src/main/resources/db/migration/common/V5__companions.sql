-- Files that travel with a document and say more of it: which place each speaks of.
create table companion (
  job       varchar(100) not null,
  location  varchar(1000) not null,
  digest    varchar(64) not null,
  target    varchar(1000) not null,
  execution bigint not null,
  primary key (job, location, target)
);
create index companion_target on companion (job, target);
