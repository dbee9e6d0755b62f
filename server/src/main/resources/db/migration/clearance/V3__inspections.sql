-- What is to be looked at, or was: one row a chosen declaration, in its present state.
create table clearance.inspection (
    declaration_id text        primary key,
    list_id        bigint,
    lodged_at      timestamptz not null,
    day            date        not null,
    office         text        not null,
    importer       text,
    hs             text,
    origin         text,
    lane           text        check (lane in ('red', 'yellow', 'blue', 'green')),
    kind           text        not null check (kind in ('rule', 'score', 'random', 'intelligence', 'unknown')),
    state          text        not null check (state in ('open', 'done')),
    version        int         not null check (version >= 0),
    result         text        check (result in ('conform', 'irregular', 'not_controlled')),
    irregularities text[]      not null default '{}',
    revenue        numeric,
    not_controlled_reason text,
    inspected_at   timestamptz,
    constraint done_has_result check ((state = 'done') = (result is not null)),
    constraint done_has_version check ((state = 'done') = (version > 0)),
    constraint done_has_time check ((state = 'done') = (inspected_at is not null))
);
comment on column clearance.inspection.list_id is 'Null where a file brought the outcome of a control that was not chosen here.';
comment on column clearance.inspection.kind is '"unknown" where the file does not say why it was inspected: such a control enters no hit rate.';

create index inspection_by_list on clearance.inspection (list_id) include (state, result);
create index inspection_by_day on clearance.inspection (day, office) include (kind, result, revenue);
create index inspection_by_importer on clearance.inspection (importer, lodged_at desc);
create index inspection_by_goods on clearance.inspection (hs, origin, lodged_at desc);

-- Everything that was ever said of what an inspection found; the highest version holds, the others are its history.
create table clearance.outcome (
    declaration_id        text        not null,
    version               int         not null check (version > 0),
    lodged_at             timestamptz not null,
    result                text        not null check (result in ('conform', 'irregular', 'not_controlled')),
    irregularities        text[]      not null default '{}',
    revenue               numeric     check (revenue >= 0),
    currency              text,
    not_controlled_reason text,
    note                  text        not null default '' check (length(note) <= 2000),
    inspected_at          timestamptz not null,
    known_at              timestamptz not null,
    recorded_at           timestamptz not null,
    recorded_by           text        not null,
    source                text        not null check (source in ('officer', 'machine', 'file')),
    load_id               uuid,
    idempotency_key       text        unique,
    primary key (declaration_id, version),
    constraint irregular_has_kinds check ((result = 'irregular') = (cardinality(irregularities) > 0)),
    constraint uncontrolled_has_reason check ((result = 'not_controlled') = (not_controlled_reason is not null)),
    constraint others_recover_nothing check (result = 'irregular' or revenue is null)
);
create index outcome_by_known on clearance.outcome (known_at);
create index outcome_by_lodged on clearance.outcome (lodged_at);

create trigger outcome_is_history before update or delete or truncate on clearance.outcome
    for each statement execute function clearance.refuse_change();
