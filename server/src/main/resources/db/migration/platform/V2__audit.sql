-- What was done, by whom, to what. Each entry carries the hash of the one before it.
create table platform.audit_entry (
  sequence bigint primary key check (sequence > 0),
  at       timestamptz not null,
  actor    text        not null,
  action   text        not null,
  subject  text        not null,
  facts    jsonb       not null,
  previous bytea       not null check (octet_length(previous) = 32),
  hash     bytea       not null unique check (octet_length(hash) = 32)
);
create index audit_entry_subject on platform.audit_entry (subject, sequence desc);
create index audit_entry_actor on platform.audit_entry (actor, sequence desc);
create index audit_entry_action on platform.audit_entry (action, sequence desc);

create function platform.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;

create trigger audit_entry_append_only before update or delete on platform.audit_entry
  for each row execute function platform.refuse_audit_change();
create trigger audit_entry_never_emptied before truncate on platform.audit_entry
  for each statement execute function platform.refuse_audit_change();
