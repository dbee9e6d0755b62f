-- What officers watch of authorisations that stand: the clocks by their last day, and those that are granted for a time.
create index case_clock_watched on certification.case_clock (code, last_day) where state in ('RUNNING', 'OVERDUE');

create table certification.case_expiry (
    case_id uuid primary key references certification.case_file,
    -- The earliest of the last days on which what the case confers stands.
    last_day date not null
);
create index case_expiry_day on certification.case_expiry (last_day);
