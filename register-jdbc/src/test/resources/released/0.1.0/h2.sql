-- Tables of a Rekisteri register, version 1, for H2 2.5 or newer.
-- Each column says what it holds: sealed bytes, a token, something in clear about a person, or nothing personal.
-- No foreign keys: the adapter writes a customer's rows in one transaction, and they would cost imports a
-- look-up for each row. Each statement may be run again.

create table if not exists rekisteri_customer (
  customer_id uuid not null,
  role varchar(40) not null,
  customerships varchar not null,
  key_id integer not null,
  epoch integer not null,
  wrapped varbinary not null,
  tags varbinary not null,
  look_on date default date '9999-12-31' not null,
  disclosed boolean default true not null,
  sealed varbinary not null,
  version bigint not null,
  seal varbinary not null,
  primary key (customer_id)
);
create index if not exists rekisteri_customer_look on rekisteri_customer (look_on, customer_id);
comment on table rekisteri_customer is 'One row for each customer. Its row is the lock of all that belongs to the customer.';
comment on column rekisteri_customer.customer_id is 'Not personal: random id of the customer.';
comment on column rekisteri_customer.role is 'In clear, about the person: the role that decides on legal bases.';
comment on column rekisteri_customer.customerships is 'In clear, about the person: first and last days of customerships and why they ended.';
comment on column rekisteri_customer.key_id is 'Not personal: random number that stands in each sealed value.';
comment on column rekisteri_customer.epoch is 'Not personal: epoch of the register key that wraps the customer''s.';
comment on column rekisteri_customer.wrapped is 'Sealed: the customer''s key, wrapped.';
comment on column rekisteri_customer.tags is 'Token: which rows of the tag tables are the customer''s.';
comment on column rekisteri_customer.look_on is 'In clear, about the person: day on which the register looks next whether something of them is to be erased; 9999-12-31 for never.';
comment on column rekisteri_customer.disclosed is 'In clear, about the person: whether a line of the ledger of disclosures may be about them; nobody takes it back.';
comment on column rekisteri_customer.sealed is 'Sealed: all single values, each encrypted under the customer''s key.';
comment on column rekisteri_customer.version is 'Not personal: one more with each save.';
comment on column rekisteri_customer.seal is 'Token: keyed hash that binds the row''s facts and sealed values of one version together.';

-- Tags stand first in their indexes: nearly each differs, so one comparison of columns decides.
create table if not exists rekisteri_search_tag (
  index_id varchar(40) not null,
  index_version integer not null,
  tag varbinary(16) not null,
  customer_id uuid not null,
  primary key (tag, index_id, index_version, customer_id)
);
comment on table rekisteri_search_tag is 'Tags that several customers may share. One index: whose tags they are, the customers say.';
comment on column rekisteri_search_tag.index_id is 'Not personal: id of the search key.';
comment on column rekisteri_search_tag.index_version is 'Not personal: version of the index key.';
comment on column rekisteri_search_tag.tag is 'Token: keyed hash of a search term.';
comment on column rekisteri_search_tag.customer_id is 'Not personal: whose tag.';

create table if not exists rekisteri_unique_tag (
  index_id varchar(40) not null,
  index_version integer not null,
  tag varbinary(16) not null,
  customer_id uuid not null,
  primary key (tag, index_id, index_version)
);
comment on table rekisteri_unique_tag is 'Tags that one customer holds alone.';
comment on column rekisteri_unique_tag.index_id is 'Not personal: id of the search key.';
comment on column rekisteri_unique_tag.index_version is 'Not personal: version of the index key.';
comment on column rekisteri_unique_tag.tag is 'Token: keyed hash of a search term.';
comment on column rekisteri_unique_tag.customer_id is 'Not personal: whose tag.';

create table if not exists rekisteri_item (
  customer_id uuid not null,
  field varchar(40) not null,
  item varchar(40) not null,
  blob varbinary not null,
  primary key (customer_id, field, item)
);
comment on table rekisteri_item is 'Values of collections, beside the record.';
comment on column rekisteri_item.customer_id is 'Not personal: whose value.';
comment on column rekisteri_item.field is 'Not personal: path of the collection.';
comment on column rekisteri_item.item is 'Not personal: id of the value, later ones are greater.';
comment on column rekisteri_item.blob is 'Sealed: the value, encrypted under the customer''s key.';

create table if not exists rekisteri_tombstone (
  customer_id uuid not null,
  decided_by varchar not null,
  decided_at timestamp with time zone not null,
  primary key (customer_id)
);
comment on table rekisteri_tombstone is 'Who is erased: an id that stands here never comes back.';
comment on column rekisteri_tombstone.customer_id is 'Not personal: the erased id.';
comment on column rekisteri_tombstone.decided_by is 'Not personal: the rule that decided.';
comment on column rekisteri_tombstone.decided_at is 'Not personal: when it decided.';

create table if not exists rekisteri_leftover (
  customer_id uuid not null,
  primary key (customer_id)
);
comment on table rekisteri_leftover is 'Who was erased and may have left rows in rekisteri_item, which nobody can read and a later transaction removes.';
comment on column rekisteri_leftover.customer_id is 'Not personal: the erased id.';

create table if not exists rekisteri_suppression (
  index_id varchar(40) not null,
  index_version integer not null,
  tag varbinary(16) not null,
  processing integer not null,
  disclosure integer not null,
  since timestamp with time zone not null,
  primary key (index_id, index_version, tag)
);
comment on table rekisteri_suppression is 'What was forbidden, by whomever. It outlives the person and does not lead back: no id stands here.';
comment on column rekisteri_suppression.index_id is 'Not personal: id of the search key whose term was hashed.';
comment on column rekisteri_suppression.index_version is 'Not personal: version of the suppression key.';
comment on column rekisteri_suppression.tag is 'Token: keyed hash of an address, under a key that makes nothing else.';
comment on column rekisteri_suppression.processing is 'In clear, about whoever holds the address: scopes whose processing is forbidden, a bit for each.';
comment on column rekisteri_suppression.disclosure is 'In clear, about whoever holds the address: scopes whose disclosure is forbidden, a bit for each.';
comment on column rekisteri_suppression.since is 'In clear, about whoever holds the address: first day of the prohibition.';

create table if not exists rekisteri_audit (
  lane uuid not null,
  number bigint not null,
  subject uuid not null,
  at timestamp with time zone not null,
  actor varchar not null,
  interface_id varchar not null,
  purpose varchar not null,
  action varchar(40) not null,
  fields varchar not null,
  outcome varchar(40) not null,
  code varchar(60),
  footing varchar(40) not null,
  link varbinary not null,
  reason varbinary,
  primary key (lane, number)
);
create index if not exists rekisteri_audit_subject on rekisteri_audit (subject, at, lane, number);
create index if not exists rekisteri_audit_time on rekisteri_audit (at, lane, number);
comment on table rekisteri_audit is 'The audit trail. It is only added to, until a verified export lets its beginning go.';
comment on column rekisteri_audit.lane is 'Not personal: random id of the lane in which the entry stands.';
comment on column rekisteri_audit.number is 'Not personal: the entry''s number in its lane, without a gap.';
comment on column rekisteri_audit.subject is 'In clear, about the person: random id of whose data; zero where nobody was found or meant.';
comment on column rekisteri_audit.at is 'Not personal: when, to the microsecond.';
comment on column rekisteri_audit.actor is 'User id of who acted: personal data of staff, kept as evidence.';
comment on column rekisteri_audit.interface_id is 'Not personal: technical interface used.';
comment on column rekisteri_audit.purpose is 'Not personal: code of the purpose.';
comment on column rekisteri_audit.action is 'Not personal: what was done.';
comment on column rekisteri_audit.fields is 'Not personal: paths of fields, each followed by a comma.';
comment on column rekisteri_audit.outcome is 'Not personal: how it ended.';
comment on column rekisteri_audit.code is 'Not personal: why it was refused, where it was.';
comment on column rekisteri_audit.footing is 'Not personal: whether the actor was designated or broke the glass.';
comment on column rekisteri_audit.link is 'Token: keyed hash over the link before and the entry.';
comment on column rekisteri_audit.reason is 'Sealed: the reason that was given, encrypted under the customer''s key where there is one.';

create table if not exists rekisteri_audit_lane (
  lane uuid not null,
  epoch integer not null,
  opened_at timestamp with time zone not null,
  once boolean not null,
  covered bigint not null,
  primary key (lane)
);
comment on table rekisteri_audit_lane is 'Lanes of the trail that are written to, or not covered by a checkpoint yet.';
comment on column rekisteri_audit_lane.lane is 'Not personal: random id of the lane.';
comment on column rekisteri_audit_lane.epoch is 'Not personal: epoch of the key that makes its links.';
comment on column rekisteri_audit_lane.opened_at is 'Not personal: when it was opened.';
comment on column rekisteri_audit_lane.once is 'Not personal: whether one transaction writes all of it.';
comment on column rekisteri_audit_lane.covered is 'Not personal: number of the last entry that a checkpoint covers.';

create table if not exists rekisteri_checkpoint (
  number bigint not null,
  body varbinary not null,
  signature varbinary not null,
  primary key (number)
);
comment on table rekisteri_checkpoint is 'Checkpoints of the trail. They are only ever added to.';
comment on column rekisteri_checkpoint.number is 'Not personal: from 1, without a gap.';
comment on column rekisteri_checkpoint.body is 'Not personal: hashes of entries, numbers of lanes, and the checkpoint before.';
comment on column rekisteri_checkpoint.signature is 'Not personal: signature over the body.';

create table if not exists rekisteri_staff (
  user_id varchar not null,
  number integer not null,
  at timestamp with time zone not null,
  writer varchar not null,
  kind varchar(40) not null,
  content varchar not null,
  primary key (user_id, number)
);
comment on table rekisteri_staff is 'The staff book, where the host has no roster of its own. It is only ever added to.';
comment on column rekisteri_staff.user_id is 'Personal data of staff: user id, kept as evidence.';
comment on column rekisteri_staff.number is 'Not personal: place among the lines of the user id, from 1.';
comment on column rekisteri_staff.at is 'Not personal: when it was written.';
comment on column rekisteri_staff.writer is 'User id of who wrote it: personal data of staff, kept as evidence.';
comment on column rekisteri_staff.kind is 'Not personal: what the line tells.';
comment on column rekisteri_staff.content is 'Personal data of staff: terms of designations and undertakings, employer, who answers for a program.';

create table if not exists rekisteri_key (
  register_id varchar not null,
  purpose varchar(40) not null,
  epoch integer not null,
  provider_id varchar not null,
  root_key varchar not null,
  blob varbinary not null,
  check_bytes varbinary not null,
  primary key (register_id, purpose, epoch)
);
comment on table rekisteri_key is 'The register''s few keys, wrapped by the key provider.';
comment on column rekisteri_key.register_id is 'Not personal: technical id of the register.';
comment on column rekisteri_key.purpose is 'Not personal: what the key is for.';
comment on column rekisteri_key.epoch is 'Not personal: its epoch, from 1.';
comment on column rekisteri_key.provider_id is 'Not personal: the provider that wrapped it.';
comment on column rekisteri_key.root_key is 'Not personal: the provider''s name for the root key.';
comment on column rekisteri_key.blob is 'Sealed: the wrapped key.';
comment on column rekisteri_key.check_bytes is 'Token: tells the right key from a wrong one.';

create table if not exists rekisteri_key_ring (
  one smallint not null,
  revision bigint not null,
  primary key (one)
);
insert into rekisteri_key_ring (one, revision)
  select 1, 0 where not exists (select 1 from rekisteri_key_ring);
comment on table rekisteri_key_ring is 'One row. Writers compare it, so that nobody seals with keys that are being retired.';
comment on column rekisteri_key_ring.one is 'Not personal: always 1.';
comment on column rekisteri_key_ring.revision is 'Not personal: one more with each key that is added or removed.';

create table if not exists rekisteri_rotation (
  job varchar(40) not null,
  started_at timestamp with time zone not null,
  goal integer not null,
  after_customer uuid,
  done bigint not null,
  failed bigint not null,
  primary key (job)
);
comment on table rekisteri_rotation is 'How far the rotations of keys have come. Empty while none is under way.';
comment on column rekisteri_rotation.job is 'Not personal: what is rotated.';
comment on column rekisteri_rotation.started_at is 'Not personal: when it began.';
comment on column rekisteri_rotation.goal is 'Not personal: the epoch or version that it leads to.';
comment on column rekisteri_rotation.after_customer is 'Not personal: random id of the last customer that was passed.';
comment on column rekisteri_rotation.done is 'Not personal: how many customers were passed.';
comment on column rekisteri_rotation.failed is 'Not personal: how many of them could not be done.';

create table if not exists rekisteri_account (
  account_id uuid not null,
  name_tag varchar(64) not null,
  version bigint not null,
  credential_version bigint not null,
  retired boolean not null,
  hash varchar(200),
  token_hash varchar(64),
  token_issued_at timestamp with time zone,
  token_expires_at timestamp with time zone,
  primary key (account_id),
  unique (name_tag)
);
comment on table rekisteri_account is 'Accounts of the optional credential service. A row never goes: ids and names are not used twice.';
comment on column rekisteri_account.account_id is 'User id of who acts, random: personal data of staff.';
comment on column rekisteri_account.name_tag is 'Token: keyed hash of the user name.';
comment on column rekisteri_account.version is 'Not personal: one more with each change.';
comment on column rekisteri_account.credential_version is 'Not personal: one more with each password set, reset or taken away.';
comment on column rekisteri_account.retired is 'In clear, about the person: whether they have left.';
comment on column rekisteri_account.hash is 'Token: Argon2id of the password, with the pepper where there is one.';
comment on column rekisteri_account.token_hash is 'Token: hash of the open token that sets a password.';
comment on column rekisteri_account.token_issued_at is 'Not personal: when the token was made.';
comment on column rekisteri_account.token_expires_at is 'Not personal: when it holds no more.';

create table if not exists rekisteri_failure (
  lane varchar(80) not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  primary key (lane)
);
comment on table rekisteri_failure is 'How often guessing passwords failed, for names, clients and altogether.';
comment on column rekisteri_failure.lane is 'Token: keyed hash of the name, of the client, or of both.';
comment on column rekisteri_failure.failures is 'Not personal: how often.';
comment on column rekisteri_failure.last_at is 'Not personal: when it was counted last.';

create table if not exists rekisteri_disclosure (
  subject uuid not null,
  id uuid not null,
  recipient varchar(64) not null,
  ground varchar not null,
  purpose varchar not null,
  fields varchar not null,
  interface_id varchar not null,
  list_run uuid,
  list_version integer,
  details varbinary not null,
  primary key (subject, id)
);
create index if not exists rekisteri_disclosure_recipient on rekisteri_disclosure (recipient, id);
comment on table rekisteri_disclosure is 'The ledger of disclosures. It is only ever added to, and outlives the person: recipients must hear of the erasure.';
comment on column rekisteri_disclosure.subject is 'In clear, about the person: random id of whose data.';
comment on column rekisteri_disclosure.id is 'Not personal: random but for its beginning, which is the time to the microsecond.';
comment on column rekisteri_disclosure.recipient is 'Not personal: code of the recipient in the definition.';
comment on column rekisteri_disclosure.ground is 'Not personal: code of the ground.';
comment on column rekisteri_disclosure.purpose is 'Not personal: code of the purpose.';
comment on column rekisteri_disclosure.fields is 'Not personal: paths of fields, each followed by a comma.';
comment on column rekisteri_disclosure.interface_id is 'Not personal: technical interface used.';
comment on column rekisteri_disclosure.list_run is 'Not personal: random id of the list on which the person stood, where it was one.';
comment on column rekisteri_disclosure.list_version is 'Not personal: which version of the list.';
comment on column rekisteri_disclosure.details is 'Sealed: the party''s name, the country and references, encrypted under the customer''s key.';

create table if not exists rekisteri_party_notice (
  notice_id uuid not null,
  subject uuid not null,
  party varchar(64) not null,
  planned_at timestamp with time zone not null,
  version bigint not null,
  change varchar(40) not null,
  fields varchar not null,
  state varchar(40) not null,
  reason varchar(40),
  attempts integer not null,
  due_at timestamp with time zone not null,
  first_tried_at timestamp with time zone,
  sent_at timestamp with time zone,
  settled_at timestamp with time zone,
  primary key (notice_id)
);
create index if not exists rekisteri_party_notice_subject on rekisteri_party_notice (subject, planned_at, notice_id);
create index if not exists rekisteri_party_notice_due on rekisteri_party_notice (state, due_at);
create index if not exists rekisteri_party_notice_state on rekisteri_party_notice (state, planned_at, notice_id);
comment on table rekisteri_party_notice is 'Which party is told what became of data that it gave or received, and how far that has come. No value stands here.';
comment on column rekisteri_party_notice.notice_id is 'Not personal: random id, the same at every attempt to deliver.';
comment on column rekisteri_party_notice.subject is 'In clear, about the person: random id of whose data.';
comment on column rekisteri_party_notice.party is 'In clear, about the person: code of a party that gave or received data.';
comment on column rekisteri_party_notice.planned_at is 'Not personal: when it was planned, together with the change.';
comment on column rekisteri_party_notice.version is 'Not personal: one more with each change of the row.';
comment on column rekisteri_party_notice.change is 'In clear, about the person: rectified, erased, restricted, or no more restricted.';
comment on column rekisteri_party_notice.fields is 'Not personal: paths of fields, with commas between.';
comment on column rekisteri_party_notice.state is 'Not personal: how far it has come.';
comment on column rekisteri_party_notice.reason is 'Not personal: code of why the party is not told.';
comment on column rekisteri_party_notice.attempts is 'Not personal: how often delivery was begun.';
comment on column rekisteri_party_notice.due_at is 'Not personal: when it may be taken for delivery, while it is pending.';
comment on column rekisteri_party_notice.first_tried_at is 'Not personal: when delivery was begun first.';
comment on column rekisteri_party_notice.sent_at is 'Not personal: when it was handed over.';
comment on column rekisteri_party_notice.settled_at is 'Not personal: when it was confirmed, given up or set aside.';

create table if not exists rekisteri_list_run (
  run_id uuid not null,
  list varchar(64) not null,
  phase varchar(20) not null,
  version bigint not null,
  selected_at timestamp with time zone not null,
  moved_at timestamp with time zone not null,
  people integer not null,
  lines integer not null,
  excluded varchar not null,
  dropped varchar not null,
  content_hash varchar(64),
  primary key (run_id)
);
create index if not exists rekisteri_list_run_time on rekisteri_list_run (selected_at, run_id);
comment on table rekisteri_list_run is 'Publication lists and labels that were made: how far they have come, and how many are on them.';
comment on column rekisteri_list_run.run_id is 'Not personal: random id of the run.';
comment on column rekisteri_list_run.list is 'Not personal: code of the list.';
comment on column rekisteri_list_run.phase is 'Not personal: how far it has come.';
comment on column rekisteri_list_run.version is 'Not personal: one more with each step.';
comment on column rekisteri_list_run.selected_at is 'Not personal: when it was selected.';
comment on column rekisteri_list_run.moved_at is 'Not personal: when it came to this version.';
comment on column rekisteri_list_run.people is 'Not personal: how many stand on it.';
comment on column rekisteri_list_run.lines is 'Not personal: on how many lines.';
comment on column rekisteri_list_run.excluded is 'Not personal: how many were left out, by reason.';
comment on column rekisteri_list_run.dropped is 'Not personal: how many the last release left out, by reason.';
comment on column rekisteri_list_run.content_hash is 'Token: hash of what was released, with a random salt that is not stored.';

create table if not exists rekisteri_list_line (
  run_id uuid not null,
  number integer not null,
  customer_id uuid not null,
  version bigint not null,
  household integer not null,
  primary key (run_id, number)
);
comment on table rekisteri_list_line is 'Who stands on a list that was made. What it shows of them is read when it is released.';
comment on column rekisteri_list_line.run_id is 'Not personal: random id of the run.';
comment on column rekisteri_list_line.number is 'Not personal: place on the run, from 1.';
comment on column rekisteri_list_line.customer_id is 'Not personal: random id of who stands there.';
comment on column rekisteri_list_line.version is 'Not personal: version of the record that was looked at.';
comment on column rekisteri_list_line.household is 'Not personal: number of the label.';

create table if not exists rekisteri_physical_record (
  record_id uuid not null,
  subject uuid not null,
  kind varchar(40) not null,
  document_on date not null,
  received_on date not null,
  step integer not null,
  state varchar(20) not null,
  destroy_by date,
  primary key (record_id)
);
create index if not exists rekisteri_physical_record_subject on rekisteri_physical_record (subject, record_id);
create index if not exists rekisteri_physical_record_state on rekisteri_physical_record (state, record_id);
create index if not exists rekisteri_physical_record_destroy on rekisteri_physical_record (destroy_by, record_id);
comment on table rekisteri_physical_record is 'The book of paper: what there is, and nothing that is written on it.';
comment on column rekisteri_physical_record.record_id is 'Not personal: random id of the paper.';
comment on column rekisteri_physical_record.subject is 'In clear, about the person: random id of whom it tells.';
comment on column rekisteri_physical_record.kind is 'In clear, about the person: code of the kind of document.';
comment on column rekisteri_physical_record.document_on is 'In clear, about the person: date of the document.';
comment on column rekisteri_physical_record.received_on is 'In clear, about the person: day on which it came in.';
comment on column rekisteri_physical_record.step is 'Not personal: number of its last step.';
comment on column rekisteri_physical_record.state is 'In clear, about the person: its state.';
comment on column rekisteri_physical_record.destroy_by is 'In clear, about the person: day by which it is to be destroyed.';

create table if not exists rekisteri_physical_step (
  record_id uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  actor varchar not null,
  state varchar(20) not null,
  location varchar(40),
  custodian varchar,
  destroy_by date,
  destroy_why varchar,
  scanned boolean not null,
  primary key (record_id, number)
);
comment on table rekisteri_physical_step is 'Where each paper went. It is only ever added to.';
comment on column rekisteri_physical_step.record_id is 'Not personal: random id of the paper.';
comment on column rekisteri_physical_step.number is 'Not personal: place among the steps of the paper.';
comment on column rekisteri_physical_step.at is 'Not personal: when it was recorded.';
comment on column rekisteri_physical_step.actor is 'User id of who acted: personal data of staff.';
comment on column rekisteri_physical_step.state is 'In clear, about the person: the state from then on.';
comment on column rekisteri_physical_step.location is 'Not personal: the place in which it lies.';
comment on column rekisteri_physical_step.custodian is 'User id of who has it: personal data of staff.';
comment on column rekisteri_physical_step.destroy_by is 'In clear, about the person: day by which it is to be destroyed.';
comment on column rekisteri_physical_step.destroy_why is 'Not personal: the rule that decided.';
comment on column rekisteri_physical_step.scanned is 'Not personal: whether a scan is kept as well.';

create table if not exists rekisteri_breach (
  breach bigint not null,
  number integer not null,
  at timestamp with time zone not null,
  writer varchar not null,
  kind varchar(40) not null,
  facts varchar not null,
  sealed varbinary not null,
  primary key (breach, number)
);
comment on table rekisteri_breach is 'The file of breaches (Art. 33(5)). It is only ever added to.';
comment on column rekisteri_breach.breach is 'Not personal: number of the breach.';
comment on column rekisteri_breach.number is 'Not personal: place among the lines of the breach.';
comment on column rekisteri_breach.at is 'Not personal: when it was written.';
comment on column rekisteri_breach.writer is 'User id of who wrote it: personal data of staff.';
comment on column rekisteri_breach.kind is 'Not personal: what it tells.';
comment on column rekisteri_breach.facts is 'Not personal: instants, codes, counts and paths of fields.';
comment on column rekisteri_breach.sealed is 'Sealed: its free text, under a key of the register.';

create table if not exists rekisteri_hold (
  hold_id uuid not null,
  subject uuid not null,
  code varchar(64) not null,
  placed_at timestamp with time zone not null,
  hold_from date not null,
  hold_until date,
  until_event varchar(64),
  released_at timestamp with time zone,
  primary key (hold_id)
);
create index if not exists rekisteri_hold_subject on rekisteri_hold (subject, hold_id);
comment on table rekisteri_hold is 'What keeps data of a person from being erased, where somebody placed it. A row is added once and released once, and never goes.';
comment on column rekisteri_hold.hold_id is 'Not personal: random id of the hold.';
comment on column rekisteri_hold.subject is 'In clear, about the person: random id of whose data.';
comment on column rekisteri_hold.code is 'In clear, about the person: code of the kind of hold in the definition.';
comment on column rekisteri_hold.placed_at is 'Not personal: when it was placed.';
comment on column rekisteri_hold.hold_from is 'In clear, about the person: its first day.';
comment on column rekisteri_hold.hold_until is 'In clear, about the person: its last day, where it is known.';
comment on column rekisteri_hold.until_event is 'In clear, about the person: code of the event that ends it.';
comment on column rekisteri_hold.released_at is 'Not personal: when it was released before its end.';

create table if not exists rekisteri_erasure_demand (
  demand_id uuid not null,
  subject uuid not null,
  cause varchar(40) not null,
  fields varchar not null,
  elements varchar not null,
  since date not null,
  received_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  withdrawn boolean not null,
  only_of uuid,
  primary key (demand_id)
);
create index if not exists rekisteri_erasure_demand_subject on rekisteri_erasure_demand (subject, demand_id);
create index if not exists rekisteri_erasure_demand_open on rekisteri_erasure_demand (ended_at, demand_id);
create index if not exists rekisteri_erasure_demand_only_of on rekisteri_erasure_demand (only_of);
comment on table rekisteri_erasure_demand is 'That data of a person is to go before its time is over, and whether that has come to its end. It outlives the person.';
comment on column rekisteri_erasure_demand.demand_id is 'Not personal: random id of the demand.';
comment on column rekisteri_erasure_demand.subject is 'In clear, about the person: random id of whose data.';
comment on column rekisteri_erasure_demand.cause is 'In clear, about the person: the ground on which it is to go.';
comment on column rekisteri_erasure_demand.fields is 'Not personal: paths of fields, each followed by a comma; empty for everything.';
comment on column rekisteri_erasure_demand.elements is 'In clear, about the person: random ids of the only values that are meant, each followed by a comma; empty for all.';
comment on column rekisteri_erasure_demand.since is 'In clear, about the person: day from which it is due.';
comment on column rekisteri_erasure_demand.received_at is 'Not personal: when it came.';
comment on column rekisteri_erasure_demand.ended_at is 'Not personal: when nothing of it was left to do, or it was withdrawn.';
comment on column rekisteri_erasure_demand.withdrawn is 'In clear, about the person: whether it was withdrawn.';
comment on column rekisteri_erasure_demand.only_of is 'In clear, about the person: of a visitor, the random id of the customer whose observations are meant.';

create table if not exists rekisteri_erasure_plan (
  plan_id uuid not null,
  version bigint not null,
  made_at timestamp with time zone not null,
  as_of date not null,
  people integer not null,
  digest varchar(64) not null,
  counts varchar not null,
  made_by varchar not null,
  approvals varchar not null,
  seal varbinary not null,
  primary key (plan_id)
);
create index if not exists rekisteri_erasure_plan_made on rekisteri_erasure_plan (made_at, plan_id);
comment on table rekisteri_erasure_plan is 'Plans of what is due to be erased. A plan names nobody; its items do.';
comment on column rekisteri_erasure_plan.plan_id is 'Not personal: random id of the plan.';
comment on column rekisteri_erasure_plan.version is 'Not personal: one more with each change of the row.';
comment on column rekisteri_erasure_plan.made_at is 'Not personal: when it was made.';
comment on column rekisteri_erasure_plan.as_of is 'Not personal: the day for which it was made.';
comment on column rekisteri_erasure_plan.people is 'Not personal: how many stand in it.';
comment on column rekisteri_erasure_plan.digest is 'Not personal: SHA-256 over its items.';
comment on column rekisteri_erasure_plan.counts is 'Not personal: how many values have which fate, by which rule.';
comment on column rekisteri_erasure_plan.made_by is 'User id of who made it: personal data of staff.';
comment on column rekisteri_erasure_plan.approvals is 'User id of who approved it, each with the time: personal data of staff.';
comment on column rekisteri_erasure_plan.seal is 'Token: keyed hash over the row.';

create table if not exists rekisteri_erasure_item (
  plan_id uuid not null,
  number integer not null,
  customer_id uuid not null,
  version bigint not null,
  planned varchar not null,
  outcome varchar,
  ended_at timestamp with time zone,
  primary key (plan_id, number)
);
comment on table rekisteri_erasure_item is 'The people of a plan of erasure: what is to happen, written once, and what was done, written once.';
comment on column rekisteri_erasure_item.plan_id is 'Not personal: random id of the plan.';
comment on column rekisteri_erasure_item.number is 'Not personal: place in the plan, from 1.';
comment on column rekisteri_erasure_item.customer_id is 'In clear, about the person: random id of whose data.';
comment on column rekisteri_erasure_item.version is 'Not personal: version of the record that was looked at.';
comment on column rekisteri_erasure_item.planned is 'In clear, about the person: paths of fields, ids of values, fates, rules and days; no value.';
comment on column rekisteri_erasure_item.outcome is 'In clear, about the person: what was done, in the same words.';
comment on column rekisteri_erasure_item.ended_at is 'Not personal: when it was done.';

create table if not exists rekisteri_source_task (
  task_id uuid not null,
  subject uuid not null,
  plan_id uuid,
  source varchar(64) not null,
  fields varchar not null,
  rule varchar not null,
  ordered_at timestamp with time zone not null,
  version bigint not null,
  state varchar(20) not null,
  reason varchar,
  ask_again_on date,
  attempts integer not null,
  last_at timestamp with time zone,
  to_ask boolean generated always as (state in ('PENDING', 'FAILED') or state = 'RETAINED' and ask_again_on is not null),
  primary key (task_id)
);
create index if not exists rekisteri_source_task_subject on rekisteri_source_task (subject, task_id);
create index if not exists rekisteri_source_task_plan on rekisteri_source_task (plan_id, source, state);
create index if not exists rekisteri_source_task_ask on rekisteri_source_task (to_ask, task_id);
comment on table rekisteri_source_task is 'What each source of the host still has to erase of a person, or has. It outlives the person.';
comment on column rekisteri_source_task.task_id is 'Not personal: random id of the task.';
comment on column rekisteri_source_task.subject is 'In clear, about the person: random id of whose data.';
comment on column rekisteri_source_task.plan_id is 'Not personal: random id of the plan that ordered it.';
comment on column rekisteri_source_task.source is 'In clear, about the person: name of the source.';
comment on column rekisteri_source_task.fields is 'Not personal: paths of fields, with commas between; empty for everything.';
comment on column rekisteri_source_task.rule is 'Not personal: the rule that decided.';
comment on column rekisteri_source_task.ordered_at is 'Not personal: when the register erased.';
comment on column rekisteri_source_task.version is 'Not personal: one more with each change of the row.';
comment on column rekisteri_source_task.state is 'Not personal: how far it has come.';
comment on column rekisteri_source_task.reason is 'In clear, about the person: the rule by which the source keeps something.';
comment on column rekisteri_source_task.ask_again_on is 'In clear, about the person: first day on which the source is to be asked again.';
comment on column rekisteri_source_task.attempts is 'Not personal: how often the source was asked.';
comment on column rekisteri_source_task.last_at is 'Not personal: when it was asked last.';
comment on column rekisteri_source_task.to_ask is 'Not personal: whether the source is to be asked, now or on its day.';

create table if not exists rekisteri_replay_batch (
  batch_id uuid not null,
  primary key (batch_id)
);
comment on table rekisteri_replay_batch is 'Which batches of the ledger of erasures this database knows: what a backup does not know was erased after it.';
comment on column rekisteri_replay_batch.batch_id is 'Not personal: random id of the batch.';

create table if not exists rekisteri_retention_mark (
  one integer not null,
  fingerprint varchar(64) not null,
  primary key (one)
);
insert into rekisteri_retention_mark (one, fingerprint)
  select 1, '' where not exists (select 1 from rekisteri_retention_mark);
comment on table rekisteri_retention_mark is 'One row: by which rules the days of the next look were computed.';
comment on column rekisteri_retention_mark.one is 'Not personal: always 1.';
comment on column rekisteri_retention_mark.fingerprint is 'Not personal: hash of the rules; empty before the first time.';

create table if not exists rekisteri_anonymous (
  rule varchar(100) not null,
  combination varchar(500) not null,
  people bigint not null,
  primary key (rule, combination)
);
comment on table rekisteri_anonymous is 'How many people were made anonymous with each combination of coarse values. Nothing leads from here to one of them.';
comment on column rekisteri_anonymous.rule is 'Not personal: name of the rule.';
comment on column rekisteri_anonymous.combination is 'Not personal: coarse values that enough people share.';
comment on column rekisteri_anonymous.people is 'Not personal: how many.';

create table if not exists rekisteri_request (
  request bigint not null,
  subject uuid,
  received_on date,
  next_on date,
  kept_through date,
  lines integer not null,
  primary key (request)
);
create index if not exists rekisteri_request_subject on rekisteri_request (subject, request);
create index if not exists rekisteri_request_day on rekisteri_request (kept_through, next_on, request);
comment on table rekisteri_request is 'What requests of data subjects (Art. 12 to 22) are looked for by. Of one that was removed its number is left.';
comment on column rekisteri_request.request is 'Not personal: number of the request.';
comment on column rekisteri_request.subject is 'In clear, about the person: random id of whose request it is, once that is known.';
comment on column rekisteri_request.received_on is 'In clear, about the person: day of its receipt.';
comment on column rekisteri_request.next_on is 'In clear, about the person: day on which somebody must look at it; 9999-12-31 for never.';
comment on column rekisteri_request.kept_through is 'In clear, about the person: last day on which it is evidence; none while it is open.';
comment on column rekisteri_request.lines is 'Not personal: how many lines it has; 0 when it was removed.';

create table if not exists rekisteri_request_line (
  request bigint not null,
  number integer not null,
  at timestamp with time zone not null,
  writer varchar not null,
  kind varchar(40) not null,
  sealed varbinary not null,
  primary key (request, number)
);
comment on table rekisteri_request_line is 'The files of requests. They are only added to, and go as a whole when they are evidence no more.';
comment on column rekisteri_request_line.request is 'Not personal: number of the request.';
comment on column rekisteri_request_line.number is 'Not personal: place among the lines of the request.';
comment on column rekisteri_request_line.at is 'Not personal: when it was written.';
comment on column rekisteri_request_line.writer is 'User id of who wrote it: personal data of staff.';
comment on column rekisteri_request_line.kind is 'In clear, about the person: what the line tells.';
comment on column rekisteri_request_line.sealed is 'Sealed: all that the line tells, under a key of the register.';

-- Last, so that whoever finds the row finds all tables, whichever tool has run this script.
create table if not exists rekisteri_schema_version (
  version integer not null,
  script varchar(100) not null,
  installed_at timestamp with time zone not null,
  primary key (version)
);
comment on table rekisteri_schema_version is 'Which scripts have run. JdbcSchema.verify looks here.';
comment on column rekisteri_schema_version.version is 'Not personal: number of the script; 0 is no script, but a row to be locked.';
comment on column rekisteri_schema_version.script is 'Not personal: name of the script.';
comment on column rekisteri_schema_version.installed_at is 'Not personal: when it ran.';
insert into rekisteri_schema_version (version, script, installed_at)
  select 0, 'lock', current_timestamp
  where not exists (select 1 from rekisteri_schema_version where version = 0);
insert into rekisteri_schema_version (version, script, installed_at)
  select 1, 'V1__register.sql', current_timestamp
  where not exists (select 1 from rekisteri_schema_version where version = 1);
