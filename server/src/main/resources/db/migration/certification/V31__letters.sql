-- Letters as they were written, in every language, and certificates as they were issued. Nothing here ever changes.
create table certification.letter (
    id uuid primary key,
    case_id uuid not null,
    entry integer not null check (entry > 0),
    company uuid not null,
    number text not null,
    kind text not null,
    written_at timestamptz not null,
    unique (case_id, entry)
);

create table certification.letter_words (
    letter uuid not null references certification.letter,
    language text not null check (language in ('en', 'es', 'fr')),
    title text not null,
    sheet text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (letter, language)
);

create table certification.certificate (
    number text not null,
    issue integer not null check (issue > 0),
    code text not null,
    case_id uuid not null,
    entry integer not null,
    company uuid not null,
    operator uuid not null,
    face text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    issued_at timestamptz not null,
    primary key (number, issue)
);
create index certificate_case on certification.certificate (case_id);

create function certification.keep_as_written() returns trigger language plpgsql as $$
begin
    raise exception 'certification.% keeps what was sent and is never changed', tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger letter_is_kept before update or delete or truncate on certification.letter
    for each statement execute function certification.keep_as_written();
create trigger letter_words_are_kept before update or delete or truncate on certification.letter_words
    for each statement execute function certification.keep_as_written();
create trigger certificate_is_kept before update or delete or truncate on certification.certificate
    for each statement execute function certification.keep_as_written();
