-- People of companies who asked for an account and have not yet followed the link that shows the address to be theirs.
-- Asking for an address that has an account leaves a line too, without a password, so that both cost the same.
create table platform.registration (
  token_hash    bytea       primary key check (octet_length(token_hash) = 32),
  address       text        not null check (address = lower(address)),
  name          text        not null check (length(name) between 1 and 120),
  password_hash text,
  asked_from    bytea       not null check (octet_length(asked_from) = 32),
  asked_at      timestamptz not null,
  expires_at    timestamptz not null
);
create index registration_address on platform.registration (address, asked_at);
create index registration_asked_from on platform.registration (asked_from, asked_at);
