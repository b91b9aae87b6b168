package fi.rekisteri.samples.keyrotation;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A database on disk, of which a real backup is taken and restored, by the product's own means. */
interface BackedUpDatabase extends AutoCloseable {
  /** The products of which backups are taken. */
  enum Product {
    H2,
    POSTGRESQL;

    BackedUpDatabase in(Path folder) throws IOException {
      return this == H2 ? new H2Backup(folder) : new PostgresBackup(folder);
    }
  }

  DataSource source();

  /** Takes a backup, which replaces the one before. */
  void backUp() throws Exception;

  /** Puts the backup in the place of what is there. */
  void restore() throws Exception;

  @Override
  void close() throws IOException;
}
