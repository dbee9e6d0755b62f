-- Answers are handed in with the application, upon a request of customs and with every review of the company's own.
-- Each time what was handed in is kept as it stood, beside what was before.
alter table certification.submission add column entry integer not null default 1 check (entry > 0);
alter table certification.submission drop constraint submission_pkey, add primary key (case_id, entry);
comment on column certification.submission.entry is 'The entry of the case file by which it was handed in.';
