-- One document serves several questions: it lies in one place and is tied to others. Only its first version is named;
-- the later ones are tied with it.
create table certification.evidence_tie (
    evidence uuid        not null references certification.evidence_file,
    company  uuid        not null,
    case_id  uuid,
    section  text        not null check (section ~ '^[A-Za-z0-9./_-]{1,80}$'),
    subject  text        not null check (length(subject) between 1 and 120),
    tied_at  timestamptz not null,
    tied_by  text        not null,
    constraint tied_once unique nulls not distinct (evidence, case_id, subject)
);
create index evidence_tie_place on certification.evidence_tie (company, subject);
