-- Two roles beside the administrator, who migrates: one that a running register needs, and one for reports in SQL.
-- Run it after each migration, as the administrator; it may be run again. Then grant the roles to users.

create role if not exists rekisteri_writer;
create role if not exists rekisteri_reader;

-- What a running register writes. It adds to the audit trail and cannot change it; deleting there is what pruning needs.
grant select, insert, update on rekisteri_account to rekisteri_writer;
grant select, insert, update on rekisteri_anonymous to rekisteri_writer;
grant select, insert, delete on rekisteri_audit to rekisteri_writer;
grant select, insert, update, delete on rekisteri_audit_lane to rekisteri_writer;
grant select, insert on rekisteri_breach to rekisteri_writer;
grant select, insert on rekisteri_checkpoint to rekisteri_writer;
grant select, insert, update, delete on rekisteri_customer to rekisteri_writer;
grant select, insert on rekisteri_disclosure to rekisteri_writer;
grant select, insert, update on rekisteri_erasure_demand to rekisteri_writer;
grant select, insert, update on rekisteri_erasure_item to rekisteri_writer;
grant select, insert, update on rekisteri_erasure_plan to rekisteri_writer;
grant select, insert, update, delete on rekisteri_failure to rekisteri_writer;
grant select, insert, update on rekisteri_hold to rekisteri_writer;
grant select, insert, update, delete on rekisteri_item to rekisteri_writer;
grant select, insert, update, delete on rekisteri_key to rekisteri_writer;
grant select, update on rekisteri_key_ring to rekisteri_writer;
grant select, insert, update, delete on rekisteri_leftover to rekisteri_writer;
grant select, insert, delete on rekisteri_list_line to rekisteri_writer;
grant select, insert, update on rekisteri_list_run to rekisteri_writer;
grant select, insert, update on rekisteri_party_notice to rekisteri_writer;
grant select, insert, update on rekisteri_physical_record to rekisteri_writer;
grant select, insert on rekisteri_physical_step to rekisteri_writer;
grant select, insert on rekisteri_replay_batch to rekisteri_writer;
grant select, insert, update on rekisteri_request to rekisteri_writer;
grant select, insert, delete on rekisteri_request_line to rekisteri_writer;
grant select, update on rekisteri_retention_mark to rekisteri_writer;
grant select, insert, update, delete on rekisteri_rotation to rekisteri_writer;
grant select on rekisteri_schema_version to rekisteri_writer;
grant select, insert, delete on rekisteri_search_tag to rekisteri_writer;
grant select, insert, update on rekisteri_source_task to rekisteri_writer;
grant select, insert on rekisteri_staff to rekisteri_writer;
grant select, insert, update, delete on rekisteri_suppression to rekisteri_writer;
grant select, insert on rekisteri_tombstone to rekisteri_writer;
grant select, insert, delete on rekisteri_unique_tag to rekisteri_writer;

-- What holds no customer's data but random ids.
grant select on rekisteri_anonymous to rekisteri_reader;
grant select on rekisteri_audit to rekisteri_reader;
grant select on rekisteri_audit_lane to rekisteri_reader;
grant select on rekisteri_checkpoint to rekisteri_reader;
grant select on rekisteri_erasure_plan to rekisteri_reader;
grant select on rekisteri_list_run to rekisteri_reader;
grant select on rekisteri_retention_mark to rekisteri_reader;
grant select on rekisteri_rotation to rekisteri_reader;
grant select on rekisteri_schema_version to rekisteri_reader;
grant select on rekisteri_tombstone to rekisteri_reader;
