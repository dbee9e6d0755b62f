create schema demo;

-- The demonstration world in this database, if it holds one: then its accounts have a password that was printed, and
-- only a demonstration may serve it.
create table demo.world (
    the_only boolean primary key default true check (the_only),
    seed bigint not null,
    declarations integer not null check (declarations > 0),
    -- All of the world's dates follow from this.
    begun_at timestamptz not null,
    password text not null,
    client_id text not null,
    client_secret text not null,
    -- How many chapters stand whole.
    chapters integer not null default 0,
    finished_at timestamptz
);
