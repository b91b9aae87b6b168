package fi.rekisteri.samples.keyrotation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.DeleteDbFiles;
import org.h2.tools.Restore;

/** An H2 file, backed up while it is in use by {@code BACKUP TO}, and restored by H2's own tool. */
final class H2Backup implements BackedUpDatabase {
  private static final String NAME = "shop";

  private final Path folder;
  private final Path archive;
  private JdbcConnectionPool pool;

  H2Backup(Path folder) {
    this.folder = folder;
    archive = folder.resolve("backup.zip");
    pool = open();
  }

  private JdbcConnectionPool open() {
    return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve(NAME), "sa", "");
  }

  @Override
  public DataSource source() {
    return pool;
  }

  @Override
  public void backUp() throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
      backup.setString(1, archive.toString());
      backup.execute();
    }
  }

  @Override
  public void restore() {
    pool.dispose();
    DeleteDbFiles.execute(folder.toString(), NAME, true);
    Restore.execute(archive.toString(), folder.toString(), NAME);
    pool = open();
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
