-- Files that companies and officers send. The content lies in the data folder, under its SHA-256; what stands here is
-- only ever added to, so that a later version never replaces an earlier one.
create table certification.evidence_file (
    id            uuid        primary key,
    company       uuid        not null,
    case_id       uuid,
    section       text        not null check (section ~ '^[A-Za-z0-9./_-]{1,80}$'),
    subject       text        not null check (length(subject) <= 120),
    name          text        not null check (length(name) between 1 and 150),
    version       int         not null check (version > 0),
    document_date date        not null,
    type          text        not null check (length(type) between 3 and 120),
    size          bigint      not null check (size > 0),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    scan          text        not null check (scan in ('CLEAN', 'NOT_SCANNED')),
    added_at      timestamptz not null,
    added_by      text        not null,
    constraint one_of_each_version unique nulls not distinct (company, case_id, section, subject, name, version)
);
comment on column certification.evidence_file.subject is 'The question, criterion or act that the file belongs to; empty for the section as a whole.';
create index evidence_file_case on certification.evidence_file (case_id, added_at);

create function certification.keep_evidence() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is only ever added' using errcode = 'restrict_violation';
end
$$;
create trigger evidence_is_never_changed before update or delete on certification.evidence_file
    for each row execute function certification.keep_evidence();
create trigger evidence_is_never_emptied before truncate on certification.evidence_file
    for each statement execute function certification.keep_evidence();
