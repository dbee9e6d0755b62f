-- What of a chapter stands already, where the chapter itself could not find out; written with it, in one transaction.
create table demo.milestone (
    name text primary key
);
