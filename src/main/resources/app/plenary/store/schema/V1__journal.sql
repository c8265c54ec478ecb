-- The same statements run on H2 2.4 (regular mode) and on PostgreSQL 15.

create table meta (
    name varchar(60) primary key,
    content varchar(1000) not null
);

-- One row for each accepted command. The checksum covers the row and the checksum of the row before.
create table journal (
    seq bigint primary key,
    workshop uuid not null,
    command uuid not null,
    actor varchar(60) not null,
    happened_at timestamp(6) with time zone not null,
    body varchar(1000000) not null,
    checksum varchar(64) not null,
    constraint journal_command unique (workshop, command)
);

-- What is left of a body that does not fit into its row.
create table journal_more (
    seq bigint not null,
    part integer not null,
    body varchar(1000000) not null,
    primary key (seq, part)
);

-- The overview. It can be made again from the journal at any time.
create table workshop (
    id uuid primary key,
    title varchar(4000) not null,
    held_on date,
    starts_at time(6) not null,
    phase varchar(20) not null,
    people integer not null,
    planned_minutes bigint not null,
    strip varchar(1000000) not null,
    started_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    updated_at timestamp(6) with time zone not null,
    deleted boolean not null,
    search_text varchar(1000000) not null,
    last_seq bigint not null,
    checksum varchar(64) not null
);

insert into meta (name, content) values ('application', 'plenary');
