-- The end of the audit chain as it stood at some moments. A later chain must hold these; what an outsider keeps of them
-- shows even a rewriting of both tables.
create table platform.audit_checkpoint (
  sequence bigint primary key check (sequence > 0),
  hash     bytea       not null check (octet_length(hash) = 32),
  at       timestamptz not null
);
create trigger audit_checkpoint_append_only before update or delete on platform.audit_checkpoint
  for each row execute function platform.refuse_audit_change();
create trigger audit_checkpoint_never_emptied before truncate on platform.audit_checkpoint
  for each statement execute function platform.refuse_audit_change();
-- Entries come in the order of time, so a small index by blocks narrows a period down.
create index audit_entry_at on platform.audit_entry using brin (at) with (autosummarize = on);
