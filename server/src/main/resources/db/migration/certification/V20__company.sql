-- Companies as their own people describe them; what they say of themselves is a claim until an officer confirms it.
create table certification.company (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    legal_form text not null check (length(legal_form) <= 100),
    country char(2) not null,
    street text not null check (length(street) <= 200),
    city text not null check (length(city) <= 100),
    postcode text not null check (length(postcode) <= 20),
    roles text[] not null,
    registered_at timestamptz not null,
    registered_by text not null,
    version integer not null default 1
);

create table certification.company_identifier (
    company uuid not null references certification.company,
    kind text not null check (kind in ('TIN', 'EORI', 'LEI', 'TAX')),
    value text not null check (length(value) between 1 and 35),
    primary key (company, kind)
);
create index company_identifier_value on certification.company_identifier (value);

create table certification.company_site (
    id uuid primary key,
    company uuid not null references certification.company,
    name text not null check (length(name) between 1 and 120),
    street text not null check (length(street) <= 200),
    city text not null check (length(city) between 1 and 100),
    postcode text not null check (length(postcode) <= 20),
    country char(2) not null,
    activity text not null check (length(activity) <= 500),
    added_at timestamptz not null
);
create index company_site_company on certification.company_site (company);

create table certification.company_contact (
    id uuid primary key,
    company uuid not null references certification.company,
    part text not null check (part in ('MANAGEMENT', 'CUSTOMS_LEAD', 'CONTACT')),
    name text not null check (length(name) between 1 and 120),
    position text not null check (length(position) <= 120),
    email text not null check (length(email) <= 254),
    phone text not null check (length(phone) <= 40),
    added_at timestamptz not null
);
create index company_contact_company on certification.company_contact (company);

-- Who of the company, or for it, may do what in which section. The empty section is all that are not named.
create table certification.company_member (
    company uuid not null references certification.company,
    person text not null,
    kind text not null check (kind in ('OWNER', 'COLLEAGUE', 'CONSULTANT')),
    since timestamptz not null,
    primary key (company, person)
);
create index company_member_person on certification.company_member (person);

create table certification.company_right (
    company uuid not null,
    person text not null,
    section text not null,
    may text not null check (may in ('NONE', 'READ', 'WRITE', 'SUBMIT')),
    primary key (company, person, section),
    foreign key (company, person) references certification.company_member on delete cascade
);

create table certification.company_invitation (
    token_hash bytea primary key,
    company uuid not null references certification.company,
    kind text not null check (kind in ('COLLEAGUE', 'CONSULTANT')),
    label text not null check (length(label) between 1 and 120),
    rights text[] not null,
    invited_by text not null,
    expires_at timestamptz not null
);
create index company_invitation_company on certification.company_invitation (company);

-- Who read what on which day; one line a day says enough and stays short.
create table certification.company_reading (
    company uuid not null references certification.company,
    actor text not null,
    section text not null,
    day date not null,
    last_at timestamptz not null,
    times integer not null default 1,
    primary key (company, day, actor, section)
);
