create table remark (id bigint primary key, content varchar(100) not null);
insert into remark (id, content) select seq, actor from journal;
