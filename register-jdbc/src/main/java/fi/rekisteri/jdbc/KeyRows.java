package fi.rekisteri.jdbc;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The register's few wrapped keys as rows. */
final class KeyRows implements RegisterKeyStore {
  private static final String ALL =
      "select purpose, epoch, provider_id, root_key, blob, check_bytes from rekisteri_key"
          + " where register_id = ?";

  /** Purposes are ordered as they are declared, which a database does not know. */
  private static final Comparator<RegisterKey> ORDER =
      Comparator.comparing((RegisterKey key) -> key.context().purpose())
          .thenComparing(key -> key.context().epoch());

  private final Session session;

  KeyRows(Session session) {
    this.session = session;
  }

  @Override
  public List<RegisterKey> all(String registerId) {
    return session.read(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setString(1, registerId);
            try (ResultSet row = select.executeQuery()) {
              List<RegisterKey> keys = new ArrayList<>();
              while (row.next()) {
                keys.add(key(registerId, row));
              }
              keys.sort(ORDER);
              return keys;
            }
          }
        });
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    return session.write(connection -> session.dialect().addKey(connection, key));
  }

  static void bind(PreparedStatement insert, RegisterKey key) throws SQLException {
    insert.setString(1, Texts.storable(key.context().registerId()));
    insert.setString(2, key.context().purpose().name());
    insert.setInt(3, key.context().epoch());
    insert.setString(4, Texts.storable(key.wrapped().providerId()));
    insert.setString(5, Texts.storable(key.wrapped().rootKey()));
    insert.setBytes(6, key.wrapped().blob());
    insert.setBytes(7, key.check());
  }

  private static RegisterKey key(String registerId, ResultSet row) throws SQLException {
    try {
      KeyPurpose purpose = KeyPurpose.valueOf(row.getString(1));
      return new RegisterKey(
          new KeyContext(registerId, purpose, row.getInt(2)),
          new WrappedKey(row.getString(3), row.getString(4), row.getBytes(5)),
          row.getBytes(6));
    } catch (IllegalArgumentException unknown) {
      throw new StorageException(
          ErrorCode.STORAGE_FAILED,
          "a key of register " + registerId + " has a purpose that this version does not know",
          "use the newer version of the library that wrote it",
          false);
    }
  }
}
