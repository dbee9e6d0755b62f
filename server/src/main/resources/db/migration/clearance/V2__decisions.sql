-- A run decides every declaration that one day brought to some offices, under one plan, model and seed.
create table clearance.selection_run (
    run_id       uuid        primary key,
    day          date        not null,
    offices      text[]      not null check (cardinality(offices) > 0),
    run_at       timestamptz not null,
    known_before timestamptz not null,
    run_by       text        not null,
    model_id     text,
    model_name   text        not null,
    plan_version int         not null,
    seed         bigint      not null,
    random_share double precision not null,
    declarations int         not null check (declarations >= 0),
    capacity     int         not null check (capacity >= 0),
    conflicts    jsonb       not null,
    inside_training boolean  not null,
    features     text[]      not null
);
comment on column clearance.selection_run.inside_training is 'The model had learnt from that very day, so that its figures flatter it.';
comment on column clearance.selection_run.features is 'What the figures in decision.facts are, in their order.';
comment on column clearance.selection_run.known_before is 'The run saw what was known before this instant, and sees the same when it is replayed.';
create index selection_run_by_day on clearance.selection_run (day, run_at desc);
create index selection_run_by_time on clearance.selection_run (run_at desc);

-- What one run chose for one office: the list its inspectors work from. A later run supersedes it while nothing on it
-- has been inspected; the decisions of a superseded list stay as they were.
create table clearance.inspection_list (
    list_id       bigint      generated always as identity primary key,
    run_id        uuid        not null references clearance.selection_run (run_id),
    day           date        not null,
    office        text        not null,
    declarations  int         not null check (declarations >= 0),
    selected      int         not null check (selected between 0 and declarations),
    by_rule       int         not null,
    by_score      int         not null,
    by_random     int         not null,
    made_at       timestamptz not null,
    superseded_at timestamptz,
    superseded_by uuid,
    constraint superseded_is_whole check ((superseded_at is null) = (superseded_by is null)),
    constraint kinds_add_up check (by_rule + by_score + by_random = selected)
);
-- Two runs at once cannot both leave a list for the same office and day.
create unique index one_list_in_force on clearance.inspection_list (day, office) where superseded_at is null;
create index inspection_list_by_office on clearance.inspection_list (office, day desc);
create index inspection_list_by_time on clearance.inspection_list (made_at);
create index inspection_list_by_run on clearance.inspection_list (run_id);

create table clearance.decision (
    list_id               bigint           not null,
    declaration_id        text             not null,
    lodged_at             timestamptz      not null,
    lane                  text             not null check (lane in ('red', 'yellow', 'blue', 'green')),
    kind                  text             not null check (kind in ('none', 'rule', 'score', 'random', 'intelligence')),
    rank                  int              check (rank > 0),
    probability           double precision not null,
    expected_revenue      double precision not null,
    selection_probability double precision check (selection_probability > 0 and selection_probability <= 1),
    grounds               jsonb            not null,
    trust_level           text             not null,
    trust                 jsonb            not null,
    benefits              text[]           not null,
    reasons               jsonb            not null,
    facts                 real[]           not null,
    primary key (list_id, declaration_id),
    constraint selected_has_rank check ((kind = 'none') = (rank is null))
);
comment on column clearance.decision.trust_level is 'What the model and the trust policy were told of the importer.';
comment on column clearance.decision.grounds is 'Rules that named it, its draw, its place by score; the deciding one first.';
comment on column clearance.decision.facts is 'The figures that the model saw, in the order of the run''s features: enough to score the declaration again.';
comment on column clearance.decision.selection_probability is 'The chance that the draw gave it; null where no chance was involved.';
create index decision_by_declaration on clearance.decision (declaration_id);
create index decision_by_rank on clearance.decision (list_id, rank) where rank is not null;

-- Evidence is appended to and never rewritten, whoever asks.
create function clearance.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'clearance.% keeps history and is never changed', tg_table_name;
end
$$;
create trigger decision_is_history before update or delete or truncate on clearance.decision
    for each statement execute function clearance.refuse_change();
create trigger selection_run_is_history before update or delete or truncate on clearance.selection_run
    for each statement execute function clearance.refuse_change();
create trigger declaration_is_history before update or truncate on clearance.declaration
    for each statement execute function clearance.refuse_change();
