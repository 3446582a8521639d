-- What each run said when it ended.
create table run_report (
  execution bigint primary key,
  job       varchar(100) not null,
  status    varchar(10) not null,
  complete  boolean not null,
  began     timestamp with time zone not null,
  ended     timestamp with time zone not null,
  report    text not null
);
create index run_report_job on run_report (job, execution);
