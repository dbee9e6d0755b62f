create schema standards;

-- Whether an edition is used stands here; what it says stands in its revisions.
create table standards.edition (
    standard text not null check (standard ~ '^[A-Z0-9][A-Z0-9_-]{0,19}$'),
    edition  text not null check (edition ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$'),
    used_since timestamptz,
    used_by    text,
    primary key (standard, edition),
    check ((used_since is null) = (used_by is null))
);

-- What an edition says, as its YAML text. The last revision holds.
create table standards.edition_revision (
    standard text not null,
    edition  text not null,
    revision int  not null check (revision > 0),
    content  text not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    shipped  boolean not null,
    author   text not null,
    reviewer text,
    reason   text not null check (length(reason) between 1 and 2000),
    published_at timestamptz not null,
    primary key (standard, edition, revision),
    foreign key (standard, edition) references standards.edition,
    -- Two people stand behind everything that did not come with the product.
    constraint reviewed_by_another check (shipped or (reviewer is not null and reviewer <> author))
);

-- Which criteria answer which: one text for two editions, in the direction in which it was written.
create table standards.crosswalk_revision (
    from_edition text not null,
    to_edition   text not null check (to_edition <> from_edition),
    revision int  not null check (revision > 0),
    content  text not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    shipped  boolean not null,
    author   text not null,
    reviewer text,
    reason   text not null check (length(reason) between 1 and 2000),
    published_at timestamptz not null,
    primary key (from_edition, to_edition, revision),
    constraint reviewed_by_another check (shipped or (reviewer is not null and reviewer <> author))
);

-- What somebody proposes to say instead, until somebody else has looked at it.
create table standards.draft (
    id       uuid primary key,
    kind     text not null check (kind in ('EDITION', 'CROSSWALK')),
    -- SAFE/2021, or SAFE/2021-EU/2016 for a crosswalk.
    subject  text not null,
    based_on int  not null check (based_on >= 0),
    content  text not null,
    reason   text not null default '' check (length(reason) <= 2000),
    author   text not null,
    begun_at timestamptz not null,
    state    text not null check (state in ('OPEN', 'IN_REVIEW', 'PUBLISHED', 'DISCARDED')),
    submitted_at timestamptz,
    reviewer text,
    reviewed_at timestamptz,
    remark   text,
    version  int not null default 1,
    constraint reviewed_by_another check (reviewer is null or reviewer <> author),
    constraint published_by_review check (state <> 'PUBLISHED' or reviewer is not null),
    check (state = 'OPEN' or state = 'DISCARDED' or length(reason) > 0)
);
create index draft_by_state on standards.draft (state, begun_at);
-- One proposal for a thing at a time, so that nobody's work is lost to another's.
create unique index one_draft_at_a_time on standards.draft (kind, subject) where state in ('OPEN', 'IN_REVIEW');

-- Profiles as they were put into force; the one with the highest version is.
create table standards.programme_version (
    version  int  primary key check (version > 0),
    content  text not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    reason   text not null check (length(reason) between 1 and 2000),
    in_force_since timestamptz not null,
    put_by   text not null
);

create function standards.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'standards.% keeps history and is never changed', tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger edition_revision_is_history before update or delete or truncate on standards.edition_revision
    for each statement execute function standards.refuse_change();
create trigger crosswalk_revision_is_history before update or delete or truncate on standards.crosswalk_revision
    for each statement execute function standards.refuse_change();
create trigger programme_version_is_history before update or delete or truncate on standards.programme_version
    for each statement execute function standards.refuse_change();

-- An edition that cases rely on gets no further revision. The row is locked, so that no revision slips in while a case
-- begins to rely on the edition.
create function standards.refuse_revision_of_used() returns trigger language plpgsql as $$
begin
    perform from standards.edition
      where standard = new.standard and edition = new.edition and used_since is null
        for share;
    if not found then
        raise exception 'edition %/% is used and never changed', new.standard, new.edition
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger edition_in_use_is_fixed before insert on standards.edition_revision
    for each row execute function standards.refuse_revision_of_used();

create function standards.keep_use() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or old.used_since is not null
            or (new.standard, new.edition) is distinct from (old.standard, old.edition) then
        raise exception 'what is known of edition %/% stays', old.standard, old.edition
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger edition_use_is_kept before update or delete on standards.edition
    for each row execute function standards.keep_use();
create trigger editions_are_never_emptied before truncate on standards.edition
    for each statement execute function standards.refuse_change();
