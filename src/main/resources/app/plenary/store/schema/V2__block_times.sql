-- How long the blocks of finished sessions took. It can be made again from the journal at any time.
create table block_time (
    workshop uuid not null,
    block uuid not null,
    method varchar(200),
    kind varchar(60) not null,
    seconds bigint not null,
    primary key (workshop, block)
);

-- Counts as behind, so that every row is made again from the journal, with its times.
update workshop set last_seq = 0;
