-- To whom an invitation was mailed; empty where the link was handed over.
alter table certification.company_invitation add column email text not null default '' check (length(email) <= 254);
