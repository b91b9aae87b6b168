package fi.rekisteri.jdbc;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.StoredAccount;
import fi.rekisteri.credential.StoredCredential;
import fi.rekisteri.credential.StoredToken;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts as rows. They are never deleted: an id or a name that was used once stays used. */
final class AccountRows {
  private static final String SELECT =
      "select account_id, name_tag, version, credential_version, retired, hash, token_hash,"
          + " token_issued_at, token_expires_at from rekisteri_account where ";

  private static final String INSERT =
      "insert into rekisteri_account (version, credential_version, retired, hash, token_hash,"
          + " token_issued_at, token_expires_at, account_id, name_tag)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String REPLACE =
      "update rekisteri_account set version = ?, credential_version = ?, retired = ?, hash = ?,"
          + " token_hash = ?, token_issued_at = ?, token_expires_at = ?"
          + " where account_id = ? and name_tag = ? and version = ? and not retired";

  private AccountRows() {}

  static boolean insert(Session session, StoredAccount account) {
    return Taken.unless(
        () ->
            session.writeAll(
                connection -> {
                  try (Prepared insert = connection.prepare(INSERT)) {
                    bind(insert, account);
                    return insert.executeUpdate();
                  }
                },
                Taken::new));
  }

  static Optional<StoredAccount> find(Session session, AccountId id) {
    return session.read(
        connection -> {
          try (Prepared find = connection.prepare(SELECT + "account_id = ?")) {
            find.setObject(1, id.value());
            return read(find);
          }
        });
  }

  static Optional<StoredAccount> findByName(Session session, String nameTag) {
    return session.read(
        connection -> {
          try (Prepared find = connection.prepare(SELECT + "name_tag = ?")) {
            find.setString(1, nameTag);
            return read(find);
          }
        });
  }

  static boolean replace(Session session, StoredAccount from, StoredAccount to) {
    return session.write(
        (OpenConnection connection) -> {
          try (Prepared update = connection.prepare(REPLACE)) {
            update.setLong(bind(update, to), from.version());
            return update.executeUpdate() == 1;
          }
        });
  }

  private static int bind(Prepared statement, StoredAccount account) throws SQLException {
    StoredCredential credential = account.credential();
    Optional<StoredToken> token = credential.token();
    statement.setLong(1, account.version());
    statement.setLong(2, credential.version());
    statement.setBoolean(3, credential.retired());
    statement.setString(4, credential.hash().map(Texts::storable).orElse(null));
    statement.setString(5, token.map(StoredToken::hash).orElse(null));
    statement.setObject(6, token.map(t -> Times.of(t.issuedAt())).orElse(null));
    statement.setObject(7, token.map(t -> Times.of(t.expiresAt())).orElse(null));
    statement.setObject(8, account.id().value());
    statement.setString(9, Texts.storable(account.nameTag()));
    return 10;
  }

  private static Optional<StoredAccount> read(Prepared find) throws SQLException {
    try (Row row = find.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      StoredCredential credential =
          new StoredCredential(
              row.getLong(4),
              row.getBoolean(5),
              Optional.ofNullable(row.getString(6)),
              Optional.ofNullable(token(row)));
      return Optional.of(
          new StoredAccount(
              new AccountId(row.uuid(1)), row.getString(2), row.getLong(3), credential));
    }
  }

  private static @Nullable StoredToken token(Row row) throws SQLException {
    String hash = row.getString(7);
    if (hash == null || row.time(8) == null) {
      return null;
    }
    return new StoredToken(hash, Times.read(row, 8), Times.read(row, 9));
  }
}
