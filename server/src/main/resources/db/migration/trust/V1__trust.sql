create schema trust;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The programme's codes and their names: data, so that each administration has its own.
create table trust.vocabulary (
    kind text not null check (kind in ('LEVEL', 'TYPE', 'ROLE', 'BENEFIT')),
    code text not null check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,19}$'),
    rank integer not null,
    name_en text not null,
    name_es text not null,
    name_fr text not null,
    primary key (kind, code)
);

create table trust.operator (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    country char(2) not null,
    -- Name and identifiers without case, accents and punctuation: what people search in.
    search text not null,
    registered_at timestamptz not null,
    version integer not null default 1
);
create index operator_in_order on trust.operator (search, id);
create index operator_search on trust.operator using gin (search gin_trgm_ops);

-- An identifier names one operator at a time.
create table trust.identifier (
    operator_id uuid not null references trust.operator,
    scheme text not null check (scheme in ('TIN', 'EORI', 'LOCAL', 'PARTNER')),
    issuer char(2) not null,
    value text not null,
    validity tstzrange not null check (not isempty(validity)),
    constraint identifier_of_one_operator
        exclude using gist (value with =, scheme with =, issuer with =, validity with &&)
);
create index identifier_value on trust.identifier (value);
create index identifier_operator on trust.identifier (operator_id);

create table trust.authorisation (
    id uuid primary key,
    operator_id uuid not null references trust.operator,
    source text not null check (source in ('NATIONAL', 'PARTNER')),
    administration char(2) not null,
    arrangement text,
    reference text not null,
    -- The number of the last statement.
    version integer not null default 0,
    unique (administration, reference),
    check ((source = 'PARTNER') = (arrangement is not null))
);
create index authorisation_operator on trust.authorisation (operator_id);

create table trust.statement (
    authorisation_id uuid not null references trust.authorisation,
    number integer not null check (number > 0),
    kind text not null,
    effective timestamptz not null,
    learnt timestamptz not null,
    recorded_at timestamptz not null,
    ground text not null,
    legal_reference text not null,
    actor text not null,
    supersedes integer,
    type text,
    tier text,
    level text,
    roles text[],
    benefits text[],
    until timestamptz,
    primary key (authorisation_id, number),
    foreign key (authorisation_id, supersedes) references trust.statement (authorisation_id, number),
    check (learnt <= recorded_at),
    check ((kind in ('GRANTED', 'AMENDED')) = (level is not null and type is not null and roles is not null)),
    check (kind <> 'RETRACTED' or supersedes is not null)
);

-- What was said stays said, whoever is connected.
create function trust.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'statements are only ever added' using errcode = 'restrict_violation';
end
$$;
create trigger statement_is_never_changed before update or delete on trust.statement
    for each row execute function trust.refuse_change();
create trigger statements_are_never_emptied before truncate on trust.statement
    for each statement execute function trust.refuse_change();

-- How each operator stands over time as now known, in any role: follows from the statements, for lists and counts.
create table trust.standing (
    operator_id uuid not null references trust.operator,
    held tstzrange not null,
    level text not null,
    type text not null,
    tier text,
    source text not null,
    administration char(2) not null,
    since timestamptz not null,
    known timestamptz not null,
    constraint standing_is_one_at_a_time primary key (operator_id, held without overlaps)
);
create index standing_level on trust.standing (level);
