package fi.rekisteri.samples.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which table is spread by which column; the deployment page says the same in words. */
final class Spread {
  /** Tables that are spread, with the column by which they are: the first of their primary key. */
  static final Map<String, String> KEYS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("rekisteri_customer", "customer_id"),
              Map.entry("rekisteri_item", "customer_id"),
              Map.entry("rekisteri_tombstone", "customer_id"),
              Map.entry("rekisteri_leftover", "customer_id"),
              Map.entry("rekisteri_search_tag", "tag"),
              Map.entry("rekisteri_unique_tag", "tag"),
              Map.entry("rekisteri_audit", "lane"),
              Map.entry("rekisteri_audit_lane", "lane"),
              Map.entry("rekisteri_disclosure", "subject"),
              Map.entry("rekisteri_party_notice", "notice_id"),
              Map.entry("rekisteri_list_run", "run_id"),
              Map.entry("rekisteri_list_line", "run_id"),
              Map.entry("rekisteri_physical_record", "record_id"),
              Map.entry("rekisteri_physical_step", "record_id"),
              Map.entry("rekisteri_hold", "hold_id"),
              Map.entry("rekisteri_erasure_demand", "demand_id"),
              Map.entry("rekisteri_erasure_plan", "plan_id"),
              Map.entry("rekisteri_erasure_item", "plan_id"),
              Map.entry("rekisteri_source_task", "task_id")));

  /** Tables that statements meet together, spread alike. */
  static final List<String> TOGETHER =
      List.of(
          "rekisteri_customer,rekisteri_item,rekisteri_tombstone,rekisteri_leftover",
          "rekisteri_search_tag,rekisteri_unique_tag",
          "rekisteri_audit,rekisteri_audit_lane",
          "rekisteri_list_run,rekisteri_list_line",
          "rekisteri_physical_record,rekisteri_physical_step",
          "rekisteri_erasure_plan,rekisteri_erasure_item");

  /** Tables of which each node has a whole copy, since statements look at them everywhere. */
  static final List<String> COPIED = List.of("rekisteri_key_ring");

  /** Tables that lie on one node. */
  static final List<String> ON_ONE_NODE =
      List.of(
          "rekisteri_account",
          "rekisteri_anonymous",
          "rekisteri_breach",
          "rekisteri_checkpoint",
          "rekisteri_failure",
          "rekisteri_key",
          "rekisteri_replay_batch",
          "rekisteri_request",
          "rekisteri_request_line",
          "rekisteri_retention_mark",
          "rekisteri_rotation",
          "rekisteri_schema_version",
          "rekisteri_staff",
          "rekisteri_suppression");

  private Spread() {}
}
