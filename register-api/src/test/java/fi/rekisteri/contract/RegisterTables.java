package fi.rekisteri.contract;

import java.util.Set;

/**
 * The register's own tables, as the JDBC adapter makes them: what stands in them the register tells
 * and erases itself. A table that merely has such a name is none of them.
 */
public final class RegisterTables {
  /** Their names, in small letters. */
  public static final Set<String> NAMES =
      Set.of(
          "rekisteri_account",
          "rekisteri_anonymous",
          "rekisteri_audit",
          "rekisteri_audit_lane",
          "rekisteri_breach",
          "rekisteri_checkpoint",
          "rekisteri_customer",
          "rekisteri_disclosure",
          "rekisteri_erasure_demand",
          "rekisteri_erasure_item",
          "rekisteri_erasure_plan",
          "rekisteri_failure",
          "rekisteri_hold",
          "rekisteri_item",
          "rekisteri_key",
          "rekisteri_key_ring",
          "rekisteri_leftover",
          "rekisteri_list_line",
          "rekisteri_list_run",
          "rekisteri_party_notice",
          "rekisteri_physical_record",
          "rekisteri_physical_step",
          "rekisteri_replay_batch",
          "rekisteri_request",
          "rekisteri_request_line",
          "rekisteri_retention_mark",
          "rekisteri_rotation",
          "rekisteri_schema_version",
          "rekisteri_search_tag",
          "rekisteri_source_task",
          "rekisteri_staff",
          "rekisteri_suppression",
          "rekisteri_tombstone",
          "rekisteri_unique_tag");

  private RegisterTables() {}

  /** Whether a column of {@code table.column} stands in one of them. */
  static boolean own(String column) {
    return NAMES.contains(column.substring(0, column.indexOf('.')));
  }
}
