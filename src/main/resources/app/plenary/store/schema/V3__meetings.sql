-- Who sat with whom in rounds that were held, by name. It can be made again from the journal at any
-- time.
create table meeting (
    workshop uuid not null,
    one varchar(300) not null,
    other varchar(300) not null,
    rounds integer not null,
    primary key (workshop, one, other)
);

create index meeting_one on meeting (one);

-- Counts as behind, so that every row is made again from the journal, with its meetings.
update workshop set last_seq = 0;
