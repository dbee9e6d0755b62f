-- Long work: what was ordered, how far it has come, how it ended.
create table platform.work (
  id           uuid primary key,
  kind         text        not null,
  title        text        not null,
  arguments    jsonb       not null,
  upload       text,
  state        text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'INTERRUPTED', 'CANCELLED')),
  stage        text        not null default '',
  done         bigint      not null default 0,
  total        bigint      not null default -1,
  result_path  text,
  failure      text,
  failure_arguments text[] not null default '{}',
  stop_asked   boolean     not null default false,
  -- An interrupted work that has been run again, or that nobody wants run again.
  settled      boolean     not null default false,
  started_by   text        not null,
  instance     uuid        not null,
  created_at   timestamptz not null,
  started_at   timestamptz,
  heard_at     timestamptz not null,
  ended_at     timestamptz
);
create index work_open on platform.work (state) where state in ('QUEUED', 'RUNNING', 'INTERRUPTED');
create index work_recent on platform.work (created_at desc);
