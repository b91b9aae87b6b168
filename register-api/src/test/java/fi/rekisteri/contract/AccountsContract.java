package fi.rekisteri.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.credential.AccountId;
import fi.rekisteri.credential.CredentialStore;
import fi.rekisteri.credential.StoredAccount;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A34: accounts of the credential service. */
public interface AccountsContract extends CredentialStoreUnderTest {
  @Test
  @DisplayName("A34 an account is read back equal, by id and by name, and strangers are not found")
  default void accountIsReadBackEqual() {
    CredentialStore store = credentials();
    StoredAccount fresh = Accounts.fresh();
    assertThat(store.insert(fresh)).isTrue();
    assertThat(store.insert(Accounts.fresh())).isTrue();
    assertThat(store.find(fresh.id())).contains(fresh);
    assertThat(store.findByName(fresh.nameTag())).contains(fresh);
    StoredAccount next = Accounts.withPassword(fresh, Accounts.LONG_HASH);
    assertThat(store.replace(fresh, next)).isTrue();
    assertThat(store.find(fresh.id())).contains(next);
    assertThat(store.findByName(fresh.nameTag())).contains(next);
    assertThat(store.find(AccountId.random())).isEmpty();
    assertThat(store.findByName(Accounts.tag())).isEmpty();
  }

  @Test
  @DisplayName("A34 an id or a name that is held is not given to a second account")
  default void idsAndNamesAreHeldOnce() {
    CredentialStore store = credentials();
    StoredAccount first = Accounts.fresh();
    StoredAccount other = Accounts.fresh();
    store.insert(first);
    assertThat(store.insert(with(first.id(), other))).isFalse();
    assertThat(store.insert(with(other.id(), first))).isFalse();
    assertThat(store.find(first.id())).contains(first);
    assertThat(store.find(other.id())).isEmpty();
    assertThat(store.findByName(other.nameTag())).isEmpty();
  }

  @Test
  @DisplayName("A34 somebody who has left keeps id and name, and is never replaced")
  default void retiredAccountStays() {
    CredentialStore store = credentials();
    StoredAccount first = Accounts.fresh();
    store.insert(first);
    StoredAccount left = Accounts.retired(first);
    assertThat(store.replace(first, left)).isTrue();
    assertThat(store.replace(left, Accounts.withPassword(left, "h"))).isFalse();
    assertThat(store.insert(with(AccountId.random(), first))).isFalse();
    assertThat(store.insert(with(first.id(), Accounts.fresh()))).isFalse();
    assertThat(store.find(first.id())).contains(left);
    assertThat(store.findByName(first.nameTag())).contains(left);
  }

  @Test
  @DisplayName("A34 only the version that was read is replaced, and nothing that was never there")
  default void onlyWhatWasReadIsReplaced() {
    CredentialStore store = credentials();
    StoredAccount first = Accounts.fresh();
    store.insert(first);
    StoredAccount second = Accounts.withPassword(first, "h2");
    assertThat(store.replace(first, second)).isTrue();
    assertThat(store.replace(first, Accounts.withPassword(first, "late"))).isFalse();
    StoredAccount ahead = Accounts.withPassword(second, "h3");
    assertThat(store.replace(ahead, Accounts.withPassword(ahead, "h4"))).isFalse();
    StoredAccount unknown = Accounts.fresh();
    assertThat(store.replace(unknown, Accounts.withPassword(unknown, "h"))).isFalse();
    assertThat(store.find(first.id())).contains(second);
    assertThat(store.find(unknown.id())).isEmpty();
  }

  @Test
  @DisplayName("A34 of four threads that use one token, or want one name, one comes through")
  default void oneOfManyComesThrough() {
    CredentialStore store = credentials();
    for (int round = 0; round < 20; round++) {
      AtomicInteger added = new AtomicInteger();
      AtomicInteger replaced = new AtomicInteger();
      StoredAccount wanted = Accounts.fresh();
      StoredAccount open = Accounts.fresh();
      store.insert(open);
      Runnable racer =
          () -> {
            StoredAccount mine = with(AccountId.random(), wanted);
            added.addAndGet(store.insert(mine) ? 1 : 0);
            String hash = mine.id().toString();
            replaced.addAndGet(store.replace(open, Accounts.withPassword(open, hash)) ? 1 : 0);
          };
      assertThat(Race.between(IntStream.range(0, 4).mapToObj(i -> racer).toList()))
          .allMatch(Optional::isEmpty);
      assertThat(added).hasValue(1);
      assertThat(replaced).hasValue(1);
    }
  }

  private static StoredAccount with(AccountId id, StoredAccount account) {
    return new StoredAccount(id, account.nameTag(), 1, account.credential());
  }
}
