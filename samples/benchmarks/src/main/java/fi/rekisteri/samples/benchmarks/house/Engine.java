package fi.rekisteri.samples.benchmarks.house;

import java.io.IOException;
import java.sql.SQLException;

/** The engines that things are measured on. */
public enum Engine {
  /** A server of its own, durable. */
  POSTGRESQL {
    @Override
    public Database start() throws IOException, SQLException {
      return new PostgresDatabase();
    }
  },
  /** H2 in this process, in memory. */
  H2_MEMORY {
    @Override
    public Database start() {
      return new H2Database();
    }
  },
  /** H2 in this process, in a file. */
  H2_FILE {
    @Override
    public Database start() throws IOException {
      return H2Database.inFile();
    }
  };

  /** Starts it; whoever starts it closes it. */
  public abstract Database start() throws IOException, SQLException;
}
