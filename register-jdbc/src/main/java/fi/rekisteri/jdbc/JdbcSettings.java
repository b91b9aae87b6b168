package fi.rekisteri.jdbc;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the tables are and what the adapter may do with a connection. Immutable; each {@code with…}
 * gives a copy. The same settings go to {@link JdbcSchema} and to {@link JdbcStorage}.
 */
public final class JdbcSettings {
  private static final JdbcSettings DEFAULTS =
      new JdbcSettings(TableNames.COMMON, Duration.ZERO, Retries.USUAL, false);

  /** PostgreSQL keeps 63 bytes of a name. */
  private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /**
   * The longest name of the adapter's own adds 40 characters. With the prefix {@code x_erasure_}
   * the table of items would be that of plans' items under {@code x_}.
   */
  private static final Pattern PREFIX = Pattern.compile("(?!.*_erasure_$)[a-z][a-z0-9_]{0,19}_");

  private static final Duration LONGEST = Duration.ofHours(24);

  private final TableNames names;
  private final Duration timeout;
  private final Retries retries;
  private final boolean cluster;

  private JdbcSettings(TableNames names, Duration timeout, Retries retries, boolean cluster) {
    this.names = names;
    this.timeout = timeout;
    this.retries = retries;
    this.cluster = cluster;
  }

  /**
   * Tables in the connection's own schema whose names begin with {@code rekisteri_}, statements of
   * any length, and up to three more runs of work that another one stood in the way of.
   *
   * @return the settings that hold where none are given
   */
  public static JdbcSettings defaults() {
    return DEFAULTS;
  }

  /**
   * Tables in a schema that is named in each statement, so that pools may be shared with the host's
   * own tables. In MariaDB a schema is a database. Its name may be a reserved word. H2 knows a
   * schema by exactly this name first, and otherwise by it in capitals, as it writes what is not
   * quoted.
   *
   * @param schema small letters, digits and underscores; it must be there
   * @return a copy
   * @throws IllegalArgumentException for any other name
   */
  public JdbcSettings withSchema(String schema) {
    return new JdbcSettings(
        new TableNames(checked(SCHEMA, schema, "a schema"), names.prefix()),
        timeout,
        retries,
        cluster);
  }

  /**
   * Tables whose names begin otherwise, as where two registers share a schema.
   *
   * @param prefix small letters, digits and underscores, the last of them an underscore; none that
   *     ends with {@code _erasure_}, with which one register's tables could be another's
   * @return a copy
   * @throws IllegalArgumentException for any other prefix
   */
  public JdbcSettings withTablePrefix(String prefix) {
    return new JdbcSettings(
        new TableNames(names.schema(), checked(PREFIX, prefix, "a prefix")),
        timeout,
        retries,
        cluster);
  }

  /**
   * The longest that a statement may run before it is cancelled. What it belongs to is then undone
   * and refused with {@code STORAGE_FAILED}, retryable where the transaction is not the host's. It
   * is given to the driver with each statement ({@link java.sql.Statement#setQueryTimeout}), so it
   * bounds a database that is slow or waits for a lock; against one that does not answer at all set
   * the driver's own time-out of the socket, a good deal longer. A commit has no time-out. Nor has
   * a stream, so with this setting imports into PostgreSQL insert by statements, which takes
   * longer.
   *
   * @param timeout from one second to a day, in whole seconds
   * @return a copy
   * @throws IllegalArgumentException for any other time
   */
  public JdbcSettings withStatementTimeout(Duration timeout) {
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0
        || timeout.compareTo(LONGEST) > 0
        || timeout.toNanosPart() != 0) {
      throw new IllegalArgumentException(
          "a statement's time is a number of whole seconds from 1 to 86400");
    }
    return new JdbcSettings(names, timeout, retries, cluster);
  }

  /**
   * How often a transaction of which nothing was kept is run again (A71) before its failure reaches
   * the caller: a serialization failure or deadlock, also at the commit; a lock that was waited for
   * in vain; a connection that was lost before the commit. Never one whose outcome is unknown,
   * never in a transaction of the host's, never on an interrupted thread, and not later than five
   * seconds after the first run began. Between two runs it waits 1 ms to 250 ms, at random and
   * longer each time.
   *
   * <p>Three is the default: two who meet come through at the second or third run, so that more
   * would hide a database in trouble, while with none each host would have to write the same loop
   * for MariaDB, a cluster or a pool whose connections a firewall has cut. It costs nothing where
   * nothing fails. Give 0 where something around the register repeats its calls already, or where
   * work of the host's own may not be run twice.
   *
   * @param most from 0 to 20; 3 where nothing is said
   * @return a copy
   * @throws IllegalArgumentException for any other number
   */
  public JdbcSettings withRetries(int most) {
    return new JdbcSettings(names, timeout, Retries.of(most), cluster);
  }

  /**
   * For an engine that speaks PostgreSQL's language and spreads the rows over several nodes. The
   * statements are then plain ones, each about one table, or about tables that are spread alike;
   * they take more round trips and ask for nothing that such engines refuse. The tables are made by
   * the script in {@code cluster}. Such engines refuse transactions as a matter of course, so
   * {@link #withRetries} belongs to it; {@code docs/deployment.md} says what else does.
   *
   * @return a copy
   */
  public JdbcSettings forCluster() {
    return new JdbcSettings(names, timeout, retries, true);
  }

  TableNames names() {
    return names;
  }

  /** The names as they stand in a script. */
  TableNames names(DatabaseProduct product) {
    return new TableNames(product.named(names.schema()), names.prefix());
  }

  Optional<Duration> timeout() {
    return timeout.isZero() ? Optional.empty() : Optional.of(timeout);
  }

  /** Where the scripts for the product lie. */
  String folder(DatabaseProduct product) {
    return cluster && product == DatabaseProduct.POSTGRESQL
        ? ClusterDialect.SCRIPTS
        : product.folder();
  }

  boolean isForCluster() {
    return cluster;
  }

  Retries retries() {
    return retries;
  }

  private static String checked(Pattern pattern, String name, String what) {
    Objects.requireNonNull(name, what);
    if (!pattern.matcher(name).matches()) {
      throw new IllegalArgumentException(
          what + " of tables matches " + pattern + ", which the given one does not");
    }
    return name;
  }
}
