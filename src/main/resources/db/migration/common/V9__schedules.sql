-- Which process runs a job. The holder moves the end of its right forward; who died loses it.
create table job_lock (
  job     varchar(100) primary key,
  owner   varchar(500) not null,
  token   varchar(36) not null,
  expires timestamp with time zone not null
);

-- Up to when the due times of a job were considered, and whether the run they led to is still to be done.
create table job_schedule (
  job        varchar(100) primary key,
  considered timestamp with time zone not null,
  owed       boolean not null
);
