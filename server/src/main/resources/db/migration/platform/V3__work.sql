-- Long work: what was asked for, how far it is, how it ended.
create table platform.work (
  id         uuid primary key,
  kind       text        not null,
  title      text        not null,
  args       jsonb       not null,
  upload     text,
  state      text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'INTERRUPTED', 'CANCELLED')),
  stage      text,
  done       bigint      not null default 0,
  total      bigint      not null default -1,
  result     jsonb       not null default '{}',
  fault      text,
  asked_by   text        not null,
  asked_at   timestamptz not null,
  started_at timestamptz,
  ended_at   timestamptz,
  heartbeat  timestamptz,
  instance   uuid        not null,
  again      uuid references platform.work (id)
);
create index work_newest on platform.work (asked_at desc);
create index work_open on platform.work (state) where state in ('QUEUED', 'RUNNING');
-- An interrupted work is taken up again at most once.
create unique index work_again_once on platform.work (again) where again is not null;
