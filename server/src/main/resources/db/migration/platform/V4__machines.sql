-- Machines that speak to us by the API, and the keys that sign what we give them.
create table platform.machine (
  client_id   text        primary key,
  name        text        not null,
  secret_hash text        not null,
  scopes      text[]      not null,
  created_at  timestamptz not null,
  revoked_at  timestamptz
);

create table platform.signing_key (
  key_id     text        primary key,
  -- The whole key pair as a JSON Web Key: whoever reads this table can sign as we do.
  jwk        text        not null,
  created_at timestamptz not null
);
