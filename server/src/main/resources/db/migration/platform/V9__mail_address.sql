-- Where somebody is written to, where that is not the name they sign in with, and in which of the house's languages.
alter table platform.person
  add column mail_address text check (length(mail_address) between 3 and 254),
  add column language     text check (language in ('en', 'es', 'fr'));
