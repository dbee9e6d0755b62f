create schema if not exists risk;

-- Every model that was trained here or brought in as a file. What the model is stands in its own file; the columns
-- repeat what lists, searches and the card page need, so that no file has to be opened for them.
create table risk.model (
    id            uuid        primary key,
    name          text        not null check (length(name) between 1 and 80),
    state         text        not null check (state in ('candidate', 'active', 'retired')),
    origin        text        not null check (origin in ('trained', 'uploaded')),
    work_id       text        unique,
    registered_at timestamptz not null,
    registered_by text        not null,
    activated_at  timestamptz,
    activated_by  text,
    retired_at    timestamptz,
    seen_lodged_before timestamptz not null,
    seen_known_before  timestamptz not null,
    card          jsonb       not null,
    quality       jsonb,
    file_size     bigint      not null check (file_size > 0),
    file_sha256   text        not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    constraint activated_is_whole check ((activated_at is null) = (activated_by is null)),
    constraint active_was_activated check (state <> 'active' or activated_at is not null),
    constraint trained_by_work check ((origin = 'trained') = (work_id is not null))
);
comment on column risk.model.seen_lodged_before is 'The profiles in the file hold declarations lodged before this instant,';
comment on column risk.model.seen_known_before is 'and of them what was known before this one.';
comment on column risk.model.quality is 'Measured on later declarations that a model trained the same way had not seen; null where nobody measured.';
comment on column risk.model.work_id is 'The training that made it: one training registers at most one model.';

-- At most one model decides at any time; who switches holds this index against every other instance.
create unique index one_active_model on risk.model (state) where state = 'active';
create index models_by_time on risk.model (registered_at desc);

-- The model file in parts, so that neither side ever holds a whole file as one value.
create table risk.model_part (
    model_id uuid  not null references risk.model (id),
    part     int   not null check (part >= 0),
    bytes    bytea not null,
    primary key (model_id, part)
);

-- Selection plans as they were published. The plan in force is the one with the highest version: to publish is to
-- insert the successor of the version one has read, so that two writers cannot both succeed.
create table risk.plan_version (
    version      int         primary key check (version > 0),
    plan         text        not null,
    plan_sha256  text        not null check (plan_sha256 ~ '^[0-9a-f]{64}$'),
    reason       text        not null check (length(reason) between 1 and 2000),
    published_at timestamptz not null,
    published_by text        not null
);

-- A published plan is evidence: decisions name its version.
create function risk.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'risk.% keeps history and is never changed', tg_table_name;
end
$$;
create trigger plan_version_is_history before update or delete or truncate on risk.plan_version
    for each statement execute function risk.refuse_change();
create trigger model_part_is_history before update or truncate on risk.model_part
    for each statement execute function risk.refuse_change();
