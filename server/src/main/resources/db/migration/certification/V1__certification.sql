-- One schema for all rooms of certification; each numbers its migrations in a range of its own.
create schema certification;
