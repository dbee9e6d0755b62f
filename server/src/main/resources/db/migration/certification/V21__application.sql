-- What a company writes before it submits; drafts have no time limit.
create table certification.application (
    case_id uuid primary key,
    company uuid not null references certification.company,
    types text[] not null,
    started_at timestamptz not null,
    started_by text not null
);
create index application_company on certification.application (company);

create table certification.answer (
    case_id uuid not null references certification.application,
    question text not null check (length(question) between 5 and 90),
    value text not null check (length(value) <= 4000),
    version integer not null default 1,
    answered_by text not null,
    answered_at timestamptz not null,
    primary key (case_id, question)
);

-- What was handed in, as it stood then.
create table certification.submission (
    case_id uuid primary key references certification.application,
    submitted_at timestamptz not null,
    submitted_by text not null,
    content jsonb not null,
    sha256 text not null
);
create function certification.refuse_resubmission() returns trigger language plpgsql as $$
begin
    raise exception 'what was submitted stays as it was' using errcode = 'restrict_violation';
end
$$;
create trigger submission_is_never_changed before update or delete on certification.submission
    for each row execute function certification.refuse_resubmission();
