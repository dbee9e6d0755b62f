create schema if not exists clearance;

create table clearance.office (
    code text primary key check (length(code) between 1 and 64),
    name text not null check (length(name) between 1 and 200)
);

-- A load is one file, or one generated trade, that was brought in whole or refused whole.
create table clearance.load (
    load_id        uuid        primary key,
    source         text        not null check (source in ('upload', 'generated', 'api')),
    title          text        not null check (length(title) between 1 and 200),
    mapping        text        not null check (length(mapping) between 1 and 200),
    state          text        not null check (state in ('merged', 'refused')),
    started_at     timestamptz not null,
    finished_at    timestamptz not null,
    loaded_by      text        not null,
    rows_read      bigint      not null check (rows_read >= 0),
    added          bigint      not null check (added >= 0),
    known          bigint      not null check (known >= 0),
    differing      bigint      not null check (differing >= 0),
    rejected       bigint      not null check (rejected >= 0),
    outcomes_added bigint      not null check (outcomes_added >= 0),
    first_lodged   timestamptz,
    last_lodged    timestamptz,
    refusal        text,
    refusal_facts  text[]      not null default '{}',
    constraint refused_with_reason check ((state = 'refused') = (refusal is not null))
);
comment on column clearance.load.known is 'Rows whose declaration was there already, with the same facts.';
comment on column clearance.load.differing is 'Rows that tell other facts of a known declaration; what was known stands.';
create index load_by_time on clearance.load (started_at desc) where source <> 'api';

create table clearance.load_reject (
    load_id     uuid   not null references clearance.load (load_id) deferrable initially deferred,
    seq         bigint not null,
    line        bigint,
    column_name text   not null,
    reason      text   not null,
    detail      text   not null,
    value       text   not null,
    primary key (load_id, seq)
);
comment on column clearance.load_reject.line is 'Line of the file, counted from 1; null where a row was found wrong after reading.';

-- One goods item a row, as it was declared. Rows are never changed: an amendment will be a row of a later version.
-- Made ready to be partitioned by lodged_at: nothing refers to it by foreign key, and all that is asked of many rows
-- is asked within a span of lodged_at.
create table clearance.declaration (
    declaration_id text        primary key check (length(declaration_id) between 1 and 64),
    lodged_at      timestamptz not null,
    known_at       timestamptz not null,
    office         text        not null,
    procedure_code text,
    import_type    text,
    import_use     text,
    payment        text,
    importer       text,
    declarant      text,
    seller         text,
    carrier        text,
    hs             text,
    origin         text,
    origin_mark    text,
    departure      text,
    transport_mode text,
    tax_type       text,
    tax_rate       numeric,
    net_mass       numeric,
    customs_value  numeric,
    currency       text,
    trust          text,
    load_id        uuid
);
comment on column clearance.declaration.known_at is 'When the administration learned of it; not before it was lodged unless a file says so.';
comment on column clearance.declaration.trust is 'The importer''s trust level as the file told it; a decision made here keeps its own.';

create index declaration_by_time on clearance.declaration (lodged_at, declaration_id);
create index declaration_by_importer on clearance.declaration (importer, lodged_at desc);
create index declaration_by_goods on clearance.declaration (hs, origin, lodged_at desc);
create index declaration_by_load on clearance.declaration (load_id);
create index declaration_by_known on clearance.declaration (known_at);
