-- Who may sign in, with what, and what they may do.
create table platform.person (
  id            uuid primary key,
  sign_in_name  text        not null check (sign_in_name = lower(sign_in_name)),
  name          text        not null,
  roles         text[]      not null,
  office        text,
  password_hash text,
  disabled      boolean     not null default false,
  -- Grows with every change that must end the person's sessions.
  version       integer     not null default 1,
  created_at    timestamptz not null,
  unique (sign_in_name)
);

-- A link that may be used once, to set a password; only its hash is kept. Without a person it makes the first administrator.
create table platform.invitation (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  person     uuid references platform.person,
  expires_at timestamptz not null
);

-- Failed sign-ins since the last success, by a digest of what was tried from where.
create table platform.failed_sign_in (
  trial     bytea       primary key check (octet_length(trial) = 32),
  failures  integer     not null,
  last_at   timestamptz not null
);
