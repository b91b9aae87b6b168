package fi.rekisteri.samples.cluster;

import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcSettings;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.shardingsphere.broadcast.config.BroadcastRuleConfiguration;
import org.apache.shardingsphere.driver.api.ShardingSphereDataSourceFactory;
import org.apache.shardingsphere.infra.algorithm.core.config.AlgorithmConfiguration;
import org.apache.shardingsphere.infra.config.mode.ModeConfiguration;
import org.apache.shardingsphere.infra.config.rule.RuleConfiguration;
import org.apache.shardingsphere.sharding.api.config.ShardingRuleConfiguration;
import org.apache.shardingsphere.sharding.api.config.rule.ShardingTableReferenceRuleConfiguration;
import org.apache.shardingsphere.sharding.api.config.rule.ShardingTableRuleConfiguration;
import org.apache.shardingsphere.sharding.api.config.strategy.sharding.StandardShardingStrategyConfiguration;
import org.apache.shardingsphere.single.config.SingleRuleConfiguration;

/** The engine that makes one database of the nodes. It takes seconds to start: once for all. */
final class Engine {
  static final JdbcSettings SETTINGS = JdbcSettings.defaults().forCluster().withRetries(10);

  private Engine() {}

  /** The engine over the nodes, with the tables of the register in it. */
  static DataSource shared() {
    return Started.ENGINE;
  }

  /** The engine without a row of anybody in it. */
  static DataSource emptied() {
    DataSource engine = shared();
    for (int node = 0; node < Nodes.ALL.size(); node++) {
      String delete =
          Stream.concat(
                  Spread.KEYS.keySet().stream(),
                  node == 0 ? Spread.ON_ONE_NODE.stream() : Stream.empty())
              .filter(table -> !table.matches(".*_(mark|version)"))
              .map(table -> "delete from " + table + ";")
              .collect(Collectors.joining());
      Nodes.run(node, delete + "update rekisteri_key_ring set revision = 0");
    }
    Nodes.run(0, "update rekisteri_retention_mark set fingerprint = ''");
    return new OrderedIds(engine);
  }

  /** An engine over data sources that stand for the nodes. */
  static DataSource over(List<DataSource> nodes) {
    Map<String, DataSource> named = new LinkedHashMap<>();
    for (int node = 0; node < nodes.size(); node++) {
      named.put(Nodes.name(node), nodes.get(node));
    }
    try {
      return ShardingSphereDataSourceFactory.createDataSource(
          "register", new ModeConfiguration("Standalone", null), named, rules(), new Properties());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<RuleConfiguration> rules() {
    ShardingRuleConfiguration spread = new ShardingRuleConfiguration();
    Properties byKey = new Properties();
    byKey.setProperty("strategy", "STANDARD");
    byKey.setProperty("algorithmClassName", ByKey.class.getName());
    spread.getShardingAlgorithms().put("by_key", new AlgorithmConfiguration("CLASS_BASED", byKey));
    Spread.KEYS.forEach((table, column) -> spread.getTables().add(table(table, column)));
    for (String tables : Spread.TOGETHER) {
      String name = tables.substring(0, tables.indexOf(','));
      spread.getBindingTableGroups().add(new ShardingTableReferenceRuleConfiguration(name, tables));
    }
    return List.of(
        spread,
        new BroadcastRuleConfiguration(Spread.COPIED),
        new SingleRuleConfiguration(List.of("*.*.*"), Nodes.name(0)));
  }

  private static ShardingTableRuleConfiguration table(String table, String column) {
    ShardingTableRuleConfiguration rule =
        new ShardingTableRuleConfiguration(
            table, "<LITERAL>" + Nodes.name(0) + "." + table + "," + Nodes.name(1) + "." + table);
    rule.setDatabaseShardingStrategy(new StandardShardingStrategyConfiguration(column, "by_key"));
    return rule;
  }

  private static final class Started {
    static final DataSource ENGINE = start();

    private static DataSource start() {
      DataSource engine = over(Nodes.ALL);
      JdbcSchema.migrate(engine, SETTINGS);
      return engine;
    }
  }
}
