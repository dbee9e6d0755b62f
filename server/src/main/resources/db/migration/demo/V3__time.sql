-- How far a demonstration has gone on in time before the calendar. It only ever grows; starting over begins at nothing.
create table demo.time_ahead (
    the_only boolean primary key default true check (the_only),
    milliseconds bigint not null check (milliseconds >= 0)
);
