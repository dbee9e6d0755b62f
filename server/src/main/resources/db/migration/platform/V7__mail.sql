-- Mail that was written in the transaction of the deed it tells of, and how its delivery goes.
create table platform.mail (
  id           uuid primary key,
  recipient    text        not null,
  language     text        not null,
  subject      text        not null,
  body         text        not null,
  -- What it tells of, as in 'case:<id>'.
  about        text        not null,
  -- KEPT: there was no mail server to give it to when it was written; it can be read here.
  state        text        not null check (state in ('WAITING', 'SENT', 'DEAD', 'KEPT')),
  attempts     int         not null default 0,
  -- When it is tried next; while it is being sent, when another may take it over.
  next_try_at  timestamptz,
  last_failure text,
  written_at   timestamptz not null,
  sent_at      timestamptz,
  check ((state = 'WAITING') = (next_try_at is not null)),
  check ((state = 'SENT') = (sent_at is not null))
);
create index mail_due on platform.mail (next_try_at) where state = 'WAITING';
create index mail_recent on platform.mail (written_at desc, id);
create index mail_about on platform.mail (about);

create table platform.mail_attachment (
  mail    uuid  not null references platform.mail,
  number  int   not null,
  name    text  not null,
  type    text  not null,
  content bytea not null,
  primary key (mail, number)
);
