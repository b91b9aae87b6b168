-- Tables of a Rekisteri register, version 1, for MariaDB 10.6 or newer.
-- Each column says what it holds: sealed bytes, a token, something in clear about a person, or nothing personal.
-- No foreign keys: the adapter writes a customer's rows in one transaction, and they would cost imports a
-- look-up for each row. Each statement may be run again. Ids are sixteen bytes, whose order is that of the library;
-- times are in UTC; texts are compared letter by letter, with their spaces, whatever the defaults of the server are.

create table if not exists rekisteri_customer (
  customer_id binary(16) not null comment 'Not personal: random id of the customer.',
  role varchar(40) not null comment 'In clear, about the person: the role that decides on legal bases.',
  customerships longtext not null comment 'In clear, about the person: first and last days of customerships and why they ended.',
  key_id integer not null comment 'Not personal: random number that stands in each sealed value.',
  epoch integer not null comment 'Not personal: epoch of the register key that wraps the customer''s.',
  wrapped longblob not null comment 'Sealed: the customer''s key, wrapped.',
  tags longblob not null comment 'Token: which rows of the tag tables are the customer''s.',
  look_on date default date '9999-12-31' not null comment 'In clear, about the person: day on which the register looks next whether something of them is to be erased; 9999-12-31 for never.',
  disclosed boolean default true not null comment 'In clear, about the person: whether a line of the ledger of disclosures may be about them; nobody takes it back.',
  sealed longblob not null comment 'Sealed: all single values, each encrypted under the customer''s key.',
  version bigint not null comment 'Not personal: one more with each save.',
  seal longblob not null comment 'Token: keyed hash that binds the row''s facts and sealed values of one version together.',
  primary key (customer_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'One row for each customer. Its row is the lock of all that belongs to the customer.';
create index if not exists rekisteri_customer_look on rekisteri_customer (look_on, customer_id);

-- Tags stand first in their indexes: nearly each differs, so one comparison of columns decides.
create table if not exists rekisteri_search_tag (
  index_id varchar(40) not null comment 'Not personal: id of the search key.',
  index_version integer not null comment 'Not personal: version of the index key.',
  tag varbinary(16) not null comment 'Token: keyed hash of a search term.',
  customer_id binary(16) not null comment 'Not personal: whose tag.',
  primary key (tag, index_id, index_version, customer_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Tags that several customers may share. One index: whose tags they are, the customers say.';

create table if not exists rekisteri_unique_tag (
  index_id varchar(40) not null comment 'Not personal: id of the search key.',
  index_version integer not null comment 'Not personal: version of the index key.',
  tag varbinary(16) not null comment 'Token: keyed hash of a search term.',
  customer_id binary(16) not null comment 'Not personal: whose tag.',
  primary key (tag, index_id, index_version)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Tags that one customer holds alone.';

create table if not exists rekisteri_item (
  customer_id binary(16) not null comment 'Not personal: whose value.',
  field varchar(40) not null comment 'Not personal: path of the collection.',
  item varchar(40) not null comment 'Not personal: id of the value, later ones are greater.',
  `blob` longblob not null comment 'Sealed: the value, encrypted under the customer''s key.',
  primary key (customer_id, field, item)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Values of collections, beside the record.';

create table if not exists rekisteri_tombstone (
  customer_id binary(16) not null comment 'Not personal: the erased id.',
  decided_by longtext not null comment 'Not personal: the rule that decided.',
  decided_at datetime(6) not null comment 'Not personal: when it decided.',
  primary key (customer_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Who is erased: an id that stands here never comes back.';

create table if not exists rekisteri_leftover (
  customer_id binary(16) not null comment 'Not personal: the erased id.',
  primary key (customer_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Who was erased and may have left rows in rekisteri_item, which nobody can read and a later transaction removes.';

create table if not exists rekisteri_suppression (
  index_id varchar(40) not null comment 'Not personal: id of the search key whose term was hashed.',
  index_version integer not null comment 'Not personal: version of the suppression key.',
  tag varbinary(16) not null comment 'Token: keyed hash of an address, under a key that makes nothing else.',
  processing integer not null comment 'In clear, about whoever holds the address: scopes whose processing is forbidden, a bit for each.',
  disclosure integer not null comment 'In clear, about whoever holds the address: scopes whose disclosure is forbidden, a bit for each.',
  since datetime(6) not null comment 'In clear, about whoever holds the address: first day of the prohibition.',
  primary key (index_id, index_version, tag)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'What was forbidden, by whomever. It outlives the person and does not lead back: no id stands here.';

create table if not exists rekisteri_audit (
  lane binary(16) not null comment 'Not personal: random id of the lane in which the entry stands.',
  number bigint not null comment 'Not personal: the entry''s number in its lane, without a gap.',
  subject binary(16) not null comment 'In clear, about the person: random id of whose data; zero where nobody was found or meant.',
  at datetime(6) not null comment 'Not personal: when, to the microsecond.',
  actor longtext not null comment 'User id of who acted: personal data of staff, kept as evidence.',
  interface_id longtext not null comment 'Not personal: technical interface used.',
  purpose longtext not null comment 'Not personal: code of the purpose.',
  action varchar(40) not null comment 'Not personal: what was done.',
  fields longtext not null comment 'Not personal: paths of fields, each followed by a comma.',
  outcome varchar(40) not null comment 'Not personal: how it ended.',
  code varchar(60) comment 'Not personal: why it was refused, where it was.',
  footing varchar(40) not null comment 'Not personal: whether the actor was designated or broke the glass.',
  link longblob not null comment 'Token: keyed hash over the link before and the entry.',
  reason longblob comment 'Sealed: the reason that was given, encrypted under the customer''s key where there is one.',
  primary key (lane, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'The audit trail. It is only added to, until a verified export lets its beginning go.';
create index if not exists rekisteri_audit_subject on rekisteri_audit (subject, at, lane, number);
create index if not exists rekisteri_audit_time on rekisteri_audit (at, lane, number);

create table if not exists rekisteri_audit_lane (
  lane binary(16) not null comment 'Not personal: random id of the lane.',
  epoch integer not null comment 'Not personal: epoch of the key that makes its links.',
  opened_at datetime(6) not null comment 'Not personal: when it was opened.',
  once boolean not null comment 'Not personal: whether one transaction writes all of it.',
  covered bigint not null comment 'Not personal: number of the last entry that a checkpoint covers.',
  primary key (lane)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Lanes of the trail that are written to, or not covered by a checkpoint yet.';

create table if not exists rekisteri_checkpoint (
  number bigint not null comment 'Not personal: from 1, without a gap.',
  body longblob not null comment 'Not personal: hashes of entries, numbers of lanes, and the checkpoint before.',
  signature longblob not null comment 'Not personal: signature over the body.',
  primary key (number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Checkpoints of the trail. They are only ever added to.';

create table if not exists rekisteri_staff (
  user_id varchar(200) not null comment 'Personal data of staff: user id, kept as evidence.',
  number integer not null comment 'Not personal: place among the lines of the user id, from 1.',
  at datetime(6) not null comment 'Not personal: when it was written.',
  writer longtext not null comment 'User id of who wrote it: personal data of staff, kept as evidence.',
  kind varchar(40) not null comment 'Not personal: what the line tells.',
  content longtext not null comment 'Personal data of staff: terms of designations and undertakings, employer, who answers for a program.',
  primary key (user_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'The staff book, where the host has no roster of its own. It is only ever added to.';

create table if not exists rekisteri_key (
  register_id varchar(200) not null comment 'Not personal: technical id of the register.',
  purpose varchar(40) not null comment 'Not personal: what the key is for.',
  epoch integer not null comment 'Not personal: its epoch, from 1.',
  provider_id longtext not null comment 'Not personal: the provider that wrapped it.',
  root_key longtext not null comment 'Not personal: the provider''s name for the root key.',
  `blob` longblob not null comment 'Sealed: the wrapped key.',
  check_bytes longblob not null comment 'Token: tells the right key from a wrong one.',
  primary key (register_id, purpose, epoch)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'The register''s few keys, wrapped by the key provider.';

create table if not exists rekisteri_key_ring (
  one smallint not null comment 'Not personal: always 1.',
  revision bigint not null comment 'Not personal: one more with each key that is added or removed.',
  primary key (one)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'One row. Writers compare it, so that nobody seals with keys that are being retired.';
insert into rekisteri_key_ring (one, revision)
  select 1, 0 where not exists (select 1 from rekisteri_key_ring);

create table if not exists rekisteri_rotation (
  job varchar(40) not null comment 'Not personal: what is rotated.',
  started_at datetime(6) not null comment 'Not personal: when it began.',
  goal integer not null comment 'Not personal: the epoch or version that it leads to.',
  after_customer binary(16) comment 'Not personal: random id of the last customer that was passed.',
  done bigint not null comment 'Not personal: how many customers were passed.',
  failed bigint not null comment 'Not personal: how many of them could not be done.',
  primary key (job)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'How far the rotations of keys have come. Empty while none is under way.';

create table if not exists rekisteri_account (
  account_id binary(16) not null comment 'User id of who acts, random: personal data of staff.',
  name_tag varchar(64) not null comment 'Token: keyed hash of the user name.',
  version bigint not null comment 'Not personal: one more with each change.',
  credential_version bigint not null comment 'Not personal: one more with each password set, reset or taken away.',
  retired boolean not null comment 'In clear, about the person: whether they have left.',
  hash varchar(200) comment 'Token: Argon2id of the password, with the pepper where there is one.',
  token_hash varchar(64) comment 'Token: hash of the open token that sets a password.',
  token_issued_at datetime(6) comment 'Not personal: when the token was made.',
  token_expires_at datetime(6) comment 'Not personal: when it holds no more.',
  primary key (account_id),
  unique (name_tag)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Accounts of the optional credential service. A row never goes: ids and names are not used twice.';

create table if not exists rekisteri_failure (
  lane varchar(80) not null comment 'Token: keyed hash of the name, of the client, or of both.',
  failures integer not null comment 'Not personal: how often.',
  last_at datetime(6) not null comment 'Not personal: when it was counted last.',
  primary key (lane)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'How often guessing passwords failed, for names, clients and altogether.';

create table if not exists rekisteri_disclosure (
  subject binary(16) not null comment 'In clear, about the person: random id of whose data.',
  id binary(16) not null comment 'Not personal: random but for its beginning, which is the time to the microsecond.',
  recipient varchar(64) not null comment 'Not personal: code of the recipient in the definition.',
  ground longtext not null comment 'Not personal: code of the ground.',
  purpose longtext not null comment 'Not personal: code of the purpose.',
  fields longtext not null comment 'Not personal: paths of fields, each followed by a comma.',
  interface_id longtext not null comment 'Not personal: technical interface used.',
  list_run binary(16) comment 'Not personal: random id of the list on which the person stood, where it was one.',
  list_version integer comment 'Not personal: which version of the list.',
  details longblob not null comment 'Sealed: the party''s name, the country and references, encrypted under the customer''s key.',
  primary key (subject, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'The ledger of disclosures. It is only ever added to, and outlives the person: recipients must hear of the erasure.';
create index if not exists rekisteri_disclosure_recipient on rekisteri_disclosure (recipient, id);

create table if not exists rekisteri_party_notice (
  notice_id binary(16) not null comment 'Not personal: random id, the same at every attempt to deliver.',
  subject binary(16) not null comment 'In clear, about the person: random id of whose data.',
  party varchar(64) not null comment 'In clear, about the person: code of a party that gave or received data.',
  planned_at datetime(6) not null comment 'Not personal: when it was planned, together with the change.',
  version bigint not null comment 'Not personal: one more with each change of the row.',
  `change` varchar(40) not null comment 'In clear, about the person: rectified, erased, restricted, or no more restricted.',
  fields longtext not null comment 'Not personal: paths of fields, with commas between.',
  state varchar(40) not null comment 'Not personal: how far it has come.',
  reason varchar(40) comment 'Not personal: code of why the party is not told.',
  attempts integer not null comment 'Not personal: how often delivery was begun.',
  due_at datetime(6) not null comment 'Not personal: when it may be taken for delivery, while it is pending.',
  first_tried_at datetime(6) comment 'Not personal: when delivery was begun first.',
  sent_at datetime(6) comment 'Not personal: when it was handed over.',
  settled_at datetime(6) comment 'Not personal: when it was confirmed, given up or set aside.',
  primary key (notice_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Which party is told what became of data that it gave or received, and how far that has come. No value stands here.';
create index if not exists rekisteri_party_notice_subject on rekisteri_party_notice (subject, planned_at, notice_id);
create index if not exists rekisteri_party_notice_due on rekisteri_party_notice (state, due_at, planned_at, notice_id);
create index if not exists rekisteri_party_notice_state on rekisteri_party_notice (state, planned_at, notice_id);

create table if not exists rekisteri_list_run (
  run_id binary(16) not null comment 'Not personal: random id of the run.',
  list varchar(64) not null comment 'Not personal: code of the list.',
  phase varchar(20) not null comment 'Not personal: how far it has come.',
  version bigint not null comment 'Not personal: one more with each step.',
  selected_at datetime(6) not null comment 'Not personal: when it was selected.',
  moved_at datetime(6) not null comment 'Not personal: when it came to this version.',
  people integer not null comment 'Not personal: how many stand on it.',
  `lines` integer not null comment 'Not personal: on how many lines.',
  excluded longtext not null comment 'Not personal: how many were left out, by reason.',
  dropped longtext not null comment 'Not personal: how many the last release left out, by reason.',
  content_hash varchar(64) comment 'Token: hash of what was released, with a random salt that is not stored.',
  primary key (run_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Publication lists and labels that were made: how far they have come, and how many are on them.';
create index if not exists rekisteri_list_run_time on rekisteri_list_run (selected_at, run_id);

create table if not exists rekisteri_list_line (
  run_id binary(16) not null comment 'Not personal: random id of the run.',
  number integer not null comment 'Not personal: place on the run, from 1.',
  customer_id binary(16) not null comment 'Not personal: random id of who stands there.',
  version bigint not null comment 'Not personal: version of the record that was looked at.',
  household integer not null comment 'Not personal: number of the label.',
  primary key (run_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Who stands on a list that was made. What it shows of them is read when it is released.';

create table if not exists rekisteri_physical_record (
  record_id binary(16) not null comment 'Not personal: random id of the paper.',
  subject binary(16) not null comment 'In clear, about the person: random id of whom it tells.',
  kind varchar(40) not null comment 'In clear, about the person: code of the kind of document.',
  document_on date not null comment 'In clear, about the person: date of the document.',
  received_on date not null comment 'In clear, about the person: day on which it came in.',
  step integer not null comment 'Not personal: number of its last step.',
  state varchar(20) not null comment 'In clear, about the person: its state.',
  destroy_by date comment 'In clear, about the person: day by which it is to be destroyed.',
  primary key (record_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'The book of paper: what there is, and nothing that is written on it.';
create index if not exists rekisteri_physical_record_subject on rekisteri_physical_record (subject, record_id);
create index if not exists rekisteri_physical_record_state on rekisteri_physical_record (state, record_id);
create index if not exists rekisteri_physical_record_destroy on rekisteri_physical_record (destroy_by, record_id);

create table if not exists rekisteri_physical_step (
  record_id binary(16) not null comment 'Not personal: random id of the paper.',
  number integer not null comment 'Not personal: place among the steps of the paper.',
  at datetime(6) not null comment 'Not personal: when it was recorded.',
  actor longtext not null comment 'User id of who acted: personal data of staff.',
  state varchar(20) not null comment 'In clear, about the person: the state from then on.',
  location varchar(40) comment 'Not personal: the place in which it lies.',
  custodian longtext comment 'User id of who has it: personal data of staff.',
  destroy_by date comment 'In clear, about the person: day by which it is to be destroyed.',
  destroy_why longtext comment 'Not personal: the rule that decided.',
  scanned boolean not null comment 'Not personal: whether a scan is kept as well.',
  primary key (record_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Where each paper went. It is only ever added to.';

create table if not exists rekisteri_breach (
  breach bigint not null comment 'Not personal: number of the breach.',
  number integer not null comment 'Not personal: place among the lines of the breach.',
  at datetime(6) not null comment 'Not personal: when it was written.',
  writer longtext not null comment 'User id of who wrote it: personal data of staff.',
  kind varchar(40) not null comment 'Not personal: what it tells.',
  facts longtext not null comment 'Not personal: instants, codes, counts and paths of fields.',
  sealed longblob not null comment 'Sealed: its free text, under a key of the register.',
  primary key (breach, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'The file of breaches (Art. 33(5)). It is only ever added to.';

create table if not exists rekisteri_hold (
  hold_id binary(16) not null comment 'Not personal: random id of the hold.',
  subject binary(16) not null comment 'In clear, about the person: random id of whose data.',
  code varchar(64) not null comment 'In clear, about the person: code of the kind of hold in the definition.',
  placed_at datetime(6) not null comment 'Not personal: when it was placed.',
  hold_from date not null comment 'In clear, about the person: its first day.',
  hold_until date comment 'In clear, about the person: its last day, where it is known.',
  until_event varchar(64) comment 'In clear, about the person: code of the event that ends it.',
  released_at datetime(6) comment 'Not personal: when it was released before its end.',
  primary key (hold_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'What keeps data of a person from being erased, where somebody placed it. A row is added once and released once, and never goes.';
create index if not exists rekisteri_hold_subject on rekisteri_hold (subject, hold_id);

create table if not exists rekisteri_erasure_demand (
  demand_id binary(16) not null comment 'Not personal: random id of the demand.',
  subject binary(16) not null comment 'In clear, about the person: random id of whose data.',
  cause varchar(40) not null comment 'In clear, about the person: the ground on which it is to go.',
  fields longtext not null comment 'Not personal: paths of fields, each followed by a comma; empty for everything.',
  elements longtext not null comment 'In clear, about the person: random ids of the only values that are meant, each followed by a comma; empty for all.',
  since date not null comment 'In clear, about the person: day from which it is due.',
  received_at datetime(6) not null comment 'Not personal: when it came.',
  ended_at datetime(6) comment 'Not personal: when nothing of it was left to do, or it was withdrawn.',
  withdrawn boolean not null comment 'In clear, about the person: whether it was withdrawn.',
  only_of binary(16) comment 'In clear, about the person: of a visitor, the random id of the customer whose observations are meant.',
  primary key (demand_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'That data of a person is to go before its time is over, and whether that has come to its end. It outlives the person.';
create index if not exists rekisteri_erasure_demand_subject on rekisteri_erasure_demand (subject, demand_id);
create index if not exists rekisteri_erasure_demand_open on rekisteri_erasure_demand (ended_at, demand_id);
create index if not exists rekisteri_erasure_demand_only_of on rekisteri_erasure_demand (only_of);

create table if not exists rekisteri_erasure_plan (
  plan_id binary(16) not null comment 'Not personal: random id of the plan.',
  version bigint not null comment 'Not personal: one more with each change of the row.',
  made_at datetime(6) not null comment 'Not personal: when it was made.',
  as_of date not null comment 'Not personal: the day for which it was made.',
  people integer not null comment 'Not personal: how many stand in it.',
  digest varchar(64) not null comment 'Not personal: SHA-256 over its items.',
  counts longtext not null comment 'Not personal: how many values have which fate, by which rule.',
  made_by longtext not null comment 'User id of who made it: personal data of staff.',
  approvals longtext not null comment 'User id of who approved it, each with the time: personal data of staff.',
  seal longblob not null comment 'Token: keyed hash over the row.',
  primary key (plan_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Plans of what is due to be erased. A plan names nobody; its items do.';
create index if not exists rekisteri_erasure_plan_made on rekisteri_erasure_plan (made_at, plan_id);

create table if not exists rekisteri_erasure_item (
  plan_id binary(16) not null comment 'Not personal: random id of the plan.',
  number integer not null comment 'Not personal: place in the plan, from 1.',
  customer_id binary(16) not null comment 'In clear, about the person: random id of whose data.',
  version bigint not null comment 'Not personal: version of the record that was looked at.',
  planned longtext not null comment 'In clear, about the person: paths of fields, ids of values, fates, rules and days; no value.',
  outcome longtext comment 'In clear, about the person: what was done, in the same words.',
  ended_at datetime(6) comment 'Not personal: when it was done.',
  primary key (plan_id, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'The people of a plan of erasure: what is to happen, written once, and what was done, written once.';

create table if not exists rekisteri_source_task (
  task_id binary(16) not null comment 'Not personal: random id of the task.',
  subject binary(16) not null comment 'In clear, about the person: random id of whose data.',
  plan_id binary(16) comment 'Not personal: random id of the plan that ordered it.',
  source varchar(64) not null comment 'In clear, about the person: name of the source.',
  fields longtext not null comment 'Not personal: paths of fields, with commas between; empty for everything.',
  rule longtext not null comment 'Not personal: the rule that decided.',
  ordered_at datetime(6) not null comment 'Not personal: when the register erased.',
  version bigint not null comment 'Not personal: one more with each change of the row.',
  state varchar(20) not null comment 'Not personal: how far it has come.',
  reason longtext comment 'In clear, about the person: the rule by which the source keeps something.',
  ask_again_on date comment 'In clear, about the person: first day on which the source is to be asked again.',
  attempts integer not null comment 'Not personal: how often the source was asked.',
  last_at datetime(6) comment 'Not personal: when it was asked last.',
  to_ask boolean generated always as (state in ('PENDING', 'FAILED') or state = 'RETAINED' and ask_again_on is not null) stored comment 'Not personal: whether the source is to be asked, now or on its day.',
  primary key (task_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'What each source of the host still has to erase of a person, or has. It outlives the person.';
create index if not exists rekisteri_source_task_subject on rekisteri_source_task (subject, task_id);
create index if not exists rekisteri_source_task_plan on rekisteri_source_task (plan_id, source, state);
create index if not exists rekisteri_source_task_ask on rekisteri_source_task (to_ask, task_id);

create table if not exists rekisteri_replay_batch (
  batch_id binary(16) not null comment 'Not personal: random id of the batch.',
  primary key (batch_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'Which batches of the ledger of erasures this database knows: what a backup does not know was erased after it.';

create table if not exists rekisteri_retention_mark (
  one integer not null comment 'Not personal: always 1.',
  fingerprint varchar(64) not null comment 'Not personal: hash of the rules; empty before the first time.',
  primary key (one)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'One row: by which rules the days of the next look were computed.';
insert into rekisteri_retention_mark (one, fingerprint)
  select 1, '' where not exists (select 1 from rekisteri_retention_mark);

create table if not exists rekisteri_anonymous (
  rule varchar(100) not null comment 'Not personal: name of the rule.',
  combination varchar(500) not null comment 'Not personal: coarse values that enough people share.',
  people bigint not null comment 'Not personal: how many.',
  primary key (rule, combination)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'How many people were made anonymous with each combination of coarse values. Nothing leads from here to one of them.';

create table if not exists rekisteri_request (
  request bigint not null comment 'Not personal: number of the request.',
  subject binary(16) comment 'In clear, about the person: random id of whose request it is, once that is known.',
  received_on date comment 'In clear, about the person: day of its receipt.',
  next_on date comment 'In clear, about the person: day on which somebody must look at it; 9999-12-31 for never.',
  kept_through date comment 'In clear, about the person: last day on which it is evidence; none while it is open.',
  `lines` integer not null comment 'Not personal: how many lines it has; 0 when it was removed.',
  primary key (request)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'What requests of data subjects (Art. 12 to 22) are looked for by. Of one that was removed its number is left.';
create index if not exists rekisteri_request_subject on rekisteri_request (subject, request);
create index if not exists rekisteri_request_day on rekisteri_request (kept_through, next_on, request);

create table if not exists rekisteri_request_line (
  request bigint not null comment 'Not personal: number of the request.',
  number integer not null comment 'Not personal: place among the lines of the request.',
  at datetime(6) not null comment 'Not personal: when it was written.',
  writer longtext not null comment 'User id of who wrote it: personal data of staff.',
  kind varchar(40) not null comment 'In clear, about the person: what the line tells.',
  sealed longblob not null comment 'Sealed: all that the line tells, under a key of the register.',
  primary key (request, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin
  comment 'The files of requests. They are only added to, and go as a whole when they are evidence no more.';

create table if not exists rekisteri_schema_version (
  version integer not null,
  script varchar(100) not null,
  installed_at datetime(6) not null,
  primary key (version)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;
-- JdbcSchema makes this table before it runs the script, so it is told afterwards what it is for.
alter table rekisteri_schema_version
  modify version integer not null comment 'Not personal: number of the script; 0 is no script, but a row to be locked.',
  modify script varchar(100) not null comment 'Not personal: name of the script.',
  modify installed_at datetime(6) not null comment 'Not personal: when it ran.',
  comment 'Which scripts have run. JdbcSchema.verify looks here.';
insert into rekisteri_schema_version (version, script, installed_at)
  select 0, 'lock', utc_timestamp(6) from dual
  where not exists (select 1 from rekisteri_schema_version where version = 0);
insert into rekisteri_schema_version (version, script, installed_at)
  select 1, 'V1__register.sql', utc_timestamp(6) from dual
  where not exists (select 1 from rekisteri_schema_version where version = 1);
