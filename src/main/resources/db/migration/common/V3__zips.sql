-- Files of a ZIP are places of their own, which come and go with it.
alter table location add column container varchar(1000);
-- How many files a ZIP holds; null for any other file.
alter table location add column holds integer;
create index location_container on location (job, container);
