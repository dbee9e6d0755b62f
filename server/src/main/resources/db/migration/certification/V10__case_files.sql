-- Case files: the cover, with what follows from the entries kept for lists and locks.
create sequence certification.case_number;

create table certification.case_file (
    id uuid primary key,
    number text not null unique,
    company uuid not null,
    types text[] not null,
    roles text[] not null,
    rules integer not null,
    opened timestamptz not null,
    opened_by text not null,
    -- The number of the last entry.
    version integer not null default 0,
    stage text not null,
    operator uuid,
    -- On whose desk it lies; empty where nothing is waited for.
    desk text check (desk in ('APPLICANT', 'OFFICER', 'VALIDATOR', 'DECISION_MAKER')),
    next_clock text,
    next_due timestamptz,
    officer text,
    validator text,
    decision_maker text,
    moved_at timestamptz not null
);
create index case_file_company on certification.case_file (company, opened);
create index case_file_operator on certification.case_file (operator) where operator is not null;
create index case_file_desk on certification.case_file (desk, next_due, number) where desk is not null;
create index case_file_stage on certification.case_file (stage, next_due, number);
create index case_file_officer on certification.case_file (officer) where officer is not null;
create index case_file_validator on certification.case_file (validator) where validator is not null;
create index case_file_decision_maker on certification.case_file (decision_maker) where decision_maker is not null;
create index case_file_open on certification.case_file (next_due, number)
    where stage not in ('NOT_ACCEPTED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'ANNULLED', 'SURRENDERED', 'DRAFT');

-- What was done, with what it brought about.
create table certification.case_entry (
    case_id uuid not null references certification.case_file,
    number integer not null check (number > 0),
    at timestamptz not null,
    actor text not null,
    side text not null check (side in ('APPLICANT', 'CUSTOMS', 'SYSTEM')),
    act text not null,
    body jsonb not null,
    from_stage text not null,
    to_stage text not null,
    effects jsonb not null,
    rules integer not null,
    legal_reference text not null,
    letter text,
    primary key (case_id, number)
);

-- What was done stays done, whoever is connected.
create function certification.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries of case files are only ever added' using errcode = 'restrict_violation';
end
$$;
create trigger entry_is_never_changed before update or delete on certification.case_entry
    for each row execute function certification.refuse_change();
create trigger entries_are_never_emptied before truncate on certification.case_entry
    for each statement execute function certification.refuse_change();

-- The clocks as they follow from the entries.
create table certification.case_clock (
    case_id uuid not null references certification.case_file,
    code text not null,
    ordinal integer not null,
    state text not null,
    started timestamptz not null,
    last_day date not null,
    due timestamptz not null,
    primary key (case_id, code, ordinal)
);
create index case_clock_running on certification.case_clock (due) where state = 'RUNNING';

-- For how long a company may not apply again.
create table certification.case_bar (
    company uuid not null,
    case_id uuid not null references certification.case_file,
    cause text not null,
    types text[] not null,
    until date not null,
    legal_reference text not null
);
create index case_bar_company on certification.case_bar (company);
create index case_bar_case on certification.case_bar (case_id);

-- Which reminders went out, so that none goes out twice.
create table certification.case_reminder (
    case_id uuid not null references certification.case_file,
    code text not null,
    ordinal integer not null,
    last_day date not null,
    days_before integer not null,
    at timestamptz not null,
    primary key (case_id, code, ordinal, last_day, days_before)
);

-- Which signals of other rooms were taken up.
create table certification.case_signal (
    case_id uuid not null references certification.case_file,
    reference text not null,
    taken_at timestamptz not null,
    primary key (case_id, reference)
);

-- db-scheduler's table (https://github.com/kagkarlsson/db-scheduler).
create table certification.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on certification.scheduled_task (execution_time);
create index scheduled_task_heartbeat on certification.scheduled_task (last_heartbeat);
