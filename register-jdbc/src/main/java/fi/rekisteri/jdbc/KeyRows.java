package fi.rekisteri.jdbc;

import fi.rekisteri.crypto.KeyContext;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.crypto.WrappedKey;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.StorageException;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import fi.rekisteri.store.RegisterKeyStore;
import fi.rekisteri.store.RotationMark;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The register's few wrapped keys as rows. */
final class KeyRows implements RegisterKeyStore {
  /** Ring and keys in one statement, so that both are of one moment. */
  private static final String RING =
      "select r.revision, k.purpose, k.epoch, k.provider_id, k.root_key, k.blob, k.check_bytes"
          + " from rekisteri_key_ring r left join rekisteri_key k on k.register_id = ?";

  private static final String MOVE_ON = "update rekisteri_key_ring set revision = revision + 1";

  private static final String OF_CONTEXT = " where register_id = ? and purpose = ? and epoch = ?";

  private static final String REWRAP =
      "update rekisteri_key set provider_id = ?, root_key = ?, blob = ?"
          + OF_CONTEXT
          + " and blob = ?";

  private static final String REMOVE = "delete from rekisteri_key" + OF_CONTEXT;

  private static final String NEWER =
      "select 1 from rekisteri_key where register_id = ? and purpose = ? and epoch > ?";

  private static final String WRAPPING = "select 1 from rekisteri_customer where epoch = ? limit 1";

  /** Purposes are ordered as they are declared, which a database does not know. */
  private static final Comparator<RegisterKey> ORDER =
      Comparator.comparing((RegisterKey key) -> key.context().purpose())
          .thenComparing(key -> key.context().epoch());

  private final Session session;

  KeyRows(Session session) {
    this.session = session;
  }

  @Override
  public KeyRing ring(String registerId) {
    return session.read(
        connection -> {
          try (Prepared select = connection.prepare(RING)) {
            select.setString(1, registerId);
            try (Row row = select.executeQuery()) {
              long revision = 0;
              List<RegisterKey> keys = new ArrayList<>();
              while (row.next()) {
                revision = row.getLong(1);
                if (row.getString(2) != null) {
                  keys.add(key(registerId, row));
                }
              }
              keys.sort(ORDER);
              return new KeyRing(revision, keys);
            }
          }
        });
  }

  @Override
  public boolean addIfAbsent(RegisterKey key) {
    boolean[] added = {false};
    session.writeAll(
        connection -> {
          added[0] = session.dialect().addKey(connection, key);
          if (added[0]) {
            moveOn(connection);
          }
          return null;
        },
        () -> Refusals.keyInUse(key));
    return added[0];
  }

  @Override
  public boolean rewrap(RegisterKey from, RegisterKey to) {
    return session.write(
        connection -> {
          try (Prepared update = connection.prepare(REWRAP)) {
            update.setString(1, Texts.storable(to.wrapped().providerId()));
            update.setString(2, Texts.storable(to.wrapped().rootKey()));
            update.setBytes(3, to.wrapped().blob());
            bind(update, 4, from.context());
            update.setBytes(7, from.wrapped().blob());
            return update.executeUpdate() == 1;
          }
        });
  }

  @Override
  public void remove(RegisterKey key) {
    session.writeAll(
        connection -> {
          try (Prepared delete = connection.prepare(REMOVE)) {
            bind(delete, 1, key.context());
            if (delete.executeUpdate() == 0) {
              return null;
            }
          }
          if (isNewest(connection, key.context()) || isWrapping(connection, key.context())) {
            throw Refusals.keyInUse(key);
          }
          moveOn(connection);
          return null;
        },
        () -> Refusals.keyInUse(key));
  }

  @Override
  public Optional<RotationMark> mark(String job) {
    return session.read(connection -> MarkRow.find(connection, job));
  }

  @Override
  public boolean moveMark(String job, Optional<RotationMark> from, Optional<RotationMark> to) {
    return MarkRow.move(session, job, from, to);
  }

  private static boolean isNewest(OpenConnection connection, KeyContext context)
      throws SQLException {
    try (Prepared newer = connection.prepare(NEWER)) {
      bind(newer, 1, context);
      return !isAny(newer);
    }
  }

  private static boolean isWrapping(OpenConnection connection, KeyContext context)
      throws SQLException {
    if (context.purpose() != KeyPurpose.CUSTOMER_KEYS) {
      return false;
    }
    try (Prepared wrapped = connection.prepare(WRAPPING)) {
      wrapped.setInt(1, context.epoch());
      return isAny(wrapped);
    }
  }

  private static boolean isAny(Prepared select) throws SQLException {
    try (Row row = select.executeQuery()) {
      return row.next();
    }
  }

  private static void moveOn(OpenConnection connection) throws SQLException {
    try (Prepared move = connection.prepare(MOVE_ON)) {
      move.executeUpdate();
    }
  }

  private static void bind(Prepared statement, int first, KeyContext context) throws SQLException {
    statement.setString(first, Texts.storable(context.registerId()));
    statement.setString(first + 1, context.purpose().name());
    statement.setInt(first + 2, context.epoch());
  }

  static void bind(Prepared insert, RegisterKey key) throws SQLException {
    bind(insert, 1, key.context());
    insert.setString(4, Texts.storable(key.wrapped().providerId()));
    insert.setString(5, Texts.storable(key.wrapped().rootKey()));
    insert.setBytes(6, key.wrapped().blob());
    insert.setBytes(7, key.check());
  }

  private static RegisterKey key(String registerId, Row row) throws SQLException {
    try {
      KeyPurpose purpose = KeyPurpose.valueOf(row.getString(2));
      return new RegisterKey(
          new KeyContext(registerId, purpose, row.getInt(3)),
          new WrappedKey(row.getString(4), row.getString(5), row.getBytes(6)),
          row.getBytes(7));
    } catch (IllegalArgumentException unknown) {
      throw new StorageException(
          ErrorCode.STORAGE_FAILED,
          "a key of register " + registerId + " has a purpose that this version does not know",
          "use the newer version of the library that wrote it",
          false);
    }
  }
}
