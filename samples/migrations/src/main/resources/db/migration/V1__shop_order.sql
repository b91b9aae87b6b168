create table shop_order (
  number varchar(20) primary key,
  customer_id uuid not null
);
