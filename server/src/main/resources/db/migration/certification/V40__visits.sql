-- Visits of customs to a company's sites. Case files are another room's: ids only.
create table certification.visit (
    id           uuid        primary key,
    case_id      uuid        not null,
    version      int         not null default 1 check (version > 0),
    kind         text        not null check (kind in ('ON_SITE', 'REMOTE', 'HYBRID')),
    state        text        not null check (state in ('PLANNED', 'UNDER_WAY', 'ENDED', 'CALLED_OFF')),
    begins_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > begins_at),
    lead         text        not null,
    team         text[]      not null check (lead = any (team)),
    notice_at    timestamptz not null,
    begun_at     timestamptz,
    over_at      timestamptz,
    planned_by   text        not null,
    constraint begun_where_it_took_place check (state in ('PLANNED', 'CALLED_OFF') or begun_at is not null),
    constraint over_where_ended check ((state = 'ENDED') = (over_at is not null))
);
create index visit_by_case on certification.visit (case_id, begins_at);
create index visit_by_time on certification.visit (begins_at) where state in ('PLANNED', 'UNDER_WAY');

create table certification.visit_site (
    visit_id uuid not null references certification.visit (id),
    site_id  uuid not null,
    place    int  not null,
    name     text not null check (length(name) between 1 and 200),
    address  text not null check (length(address) <= 600),
    primary key (visit_id, site_id)
);

-- What was seen, found and photographed is added to and never changed; a later note of the same counts.
create table certification.visit_check (
    key         uuid        primary key,
    visit_id    uuid        not null references certification.visit (id),
    site_id     uuid        not null,
    criterion   text        not null check (length(criterion) between 1 and 120),
    verdict     text        not null check (verdict in ('MET', 'NOT_MET', 'NOT_SEEN', 'NOT_APPLICABLE')),
    note        text        not null check (length(note) <= 4000),
    noted_by    text        not null,
    device_at   timestamptz,
    received_at timestamptz not null,
    late        boolean     not null
);
comment on column certification.visit_check.key is 'Made on the device; a note that is sent twice is kept once.';
create index visit_check_by_visit on certification.visit_check (visit_id, site_id, criterion);

create table certification.visit_finding (
    key         uuid        primary key,
    visit_id    uuid        not null references certification.visit (id),
    case_id     uuid        not null,
    site_id     uuid        not null,
    criterion   text        not null check (length(criterion) between 1 and 120),
    grade       text        not null check (grade in ('OBSERVATION', 'MINOR', 'MAJOR', 'CRITICAL')),
    note        text        not null check (length(note) between 1 and 4000),
    found_by    text        not null,
    device_at   timestamptz,
    received_at timestamptz not null,
    late        boolean     not null
);
create index visit_finding_by_case on certification.visit_finding (case_id);
create index visit_finding_by_visit on certification.visit_finding (visit_id);

create table certification.visit_photo (
    key          uuid        primary key,
    visit_id     uuid        not null references certification.visit (id),
    site_id      uuid        not null,
    criterion    text        not null check (length(criterion) between 1 and 120),
    caption      text        not null check (length(caption) <= 500),
    evidence_id  uuid        not null,
    taken_by     text        not null,
    taken_at     timestamptz,
    hash_taken   text        check (hash_taken ~ '^[0-9a-f]{64}$'),
    hash_kept    text        not null check (hash_kept ~ '^[0-9a-f]{64}$'),
    received_at  timestamptz not null,
    late         boolean     not null
);
comment on column certification.visit_photo.hash_taken is 'SHA-256 counted by the device when the picture was taken; null where it could not.';
create index visit_photo_by_visit on certification.visit_photo (visit_id);

create table certification.visit_attendance (
    visit_id    uuid        not null references certification.visit (id),
    seq         int         not null check (seq > 0),
    name        text        not null check (length(name) between 1 and 200),
    position    text        not null check (length(position) <= 200),
    side        text        not null check (side in ('CUSTOMS', 'COMPANY', 'OTHER')),
    means       text        not null check (means in ('IN_PERSON', 'VIDEO', 'TELEPHONE')),
    known_by    text        not null check (length(known_by) <= 500),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (visit_id, seq)
);

create function certification.keep_as_seen() returns trigger language plpgsql as $$
begin
    raise exception 'certification.% keeps what was seen and is never changed', tg_table_name;
end
$$;
create trigger check_is_kept before update or delete on certification.visit_check
    for each statement execute function certification.keep_as_seen();
create trigger finding_is_kept before update or delete on certification.visit_finding
    for each statement execute function certification.keep_as_seen();
create trigger photo_is_kept before update or delete on certification.visit_photo
    for each statement execute function certification.keep_as_seen();
create trigger attendance_is_kept before update or delete on certification.visit_attendance
    for each statement execute function certification.keep_as_seen();
