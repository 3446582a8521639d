-- What of the reader a document depends on, so that only what must be is read again.
alter table document add column recognition varchar(200);
alter table document add column ocr_pages integer;
