package fi.rekisteri.samples.cluster;

import java.util.Arrays;
import java.util.Collection;
import org.apache.shardingsphere.sharding.api.sharding.standard.PreciseShardingValue;
import org.apache.shardingsphere.sharding.api.sharding.standard.RangeShardingValue;
import org.apache.shardingsphere.sharding.api.sharding.standard.StandardShardingAlgorithm;

/** Places a row by a hash of its key. Known to the engine by its name, so it is public. */
public final class ByKey implements StandardShardingAlgorithm<Comparable<?>> {
  /** Made by the engine. */
  public ByKey() {}

  @Override
  public String doSharding(Collection<String> nodes, PreciseShardingValue<Comparable<?>> value) {
    return Nodes.name(place(value.getValue()));
  }

  @Override
  public Collection<String> doSharding(
      Collection<String> nodes, RangeShardingValue<Comparable<?>> values) {
    return nodes;
  }

  /** The number of the node where a key's rows lie. */
  static int place(Object key) {
    return Math.floorMod(key instanceof byte[] tag ? Arrays.hashCode(tag) : key.hashCode(), 2);
  }
}
