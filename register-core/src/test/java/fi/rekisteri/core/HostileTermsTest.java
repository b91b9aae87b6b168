package fi.rekisteri.core;

import static fi.rekisteri.core.TestRegister.OWN;
import static fi.rekisteri.core.TestRegister.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Normalisation;
import fi.rekisteri.processing.SearchKey;
import fi.rekisteri.processing.SearchPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A host's own type lets any text through to the indexes. */
class HostileTermsTest {
  private static final FieldType<String> ANYTHING =
      FieldType.of(String.class, Function.identity(), Function.identity(), "one", "two");
  private static final FieldKey<String> NICK = FieldKey.of("nick", Cardinality.ONE, ANYTHING);
  private static final SearchPart<String, String> BY_NICK =
      new SearchPart<>(NICK, Normalisation.IDENTIFIER, Optional::of, Function.identity());
  private static final SearchKey<String> WHOLE =
      new SearchKey<>("whole", List.of(BY_NICK), SearchKey.Uniqueness.SHARED, SearchKey.ALL_BITS);
  private static final List<SearchKey<String>> KEYS =
      List.of(
          WHOLE,
          new SearchKey<>("short", WHOLE.parts(), WHOLE.uniqueness(), 8),
          SearchKey.compound(
              "withName",
              BY_NICK,
              new SearchPart<>(
                  CustomerFields.NAME, Normalisation.NAME, name -> name.given(), nick -> "Anna")));

  private final TestRegister test =
      new TestRegister(
          new InMemoryStorage(),
          TestRegister.declaring(NICK).toBuilder()
              .searchKey(KEYS.get(0))
              .searchKey(KEYS.get(1))
              .searchKey(KEYS.get(2))
              .build());
  private final CustomerAccess maintenance = test.maintenance();

  @Test
  @DisplayName("S45.3 a separator in a term is a sign like another, and finds its own only")
  void separatorIsASign() {
    Customer anna = maintenance.register(TestRegister.anna().collect(NICK, "a\u001Fbc", OWN));
    for (SearchKey<String> key : KEYS) {
      assertThat(maintenance.find(key, "A\u001FBC")).extracting(Customer::id).contains(anna.id());
      for (String other : List.of("ab\u001Fc", "abc", "a\u001Fbc\u001F", "a", "\u001F")) {
        assertThat(maintenance.find(key, other)).as("%s", key).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("S45.3 an empty term finds nobody, not even those whose value is empty")
  void emptyTermFindsNobody() {
    maintenance.register(TestRegister.anna().collect(NICK, " ", OWN));
    for (SearchKey<String> key : KEYS) {
      assertThat(maintenance.find(key, "")).isEmpty();
      assertThat(maintenance.find(key, " ")).isEmpty();
    }
    assertThat(test.outcomes(AuditAction.SEARCH)).hasSize(6).containsOnly(Outcome.NOTHING_FOUND);
  }

  @Test
  @DisplayName("S45.3 law 10 half a sign and 10 MB are refused, and not repeated in the message")
  void malformedAndHugeTermsAreRefused() {
    maintenance.register(TestRegister.anna().collect(NICK, "x?", OWN));
    String huge = "secret ".repeat(10_000_000 / 7);
    for (SearchKey<String> key : KEYS) {
      assertThat(maintenance.find(key, "X?")).as("control").hasSize(1);
      refuses(ErrorCode.INVALID_TEXT, () -> maintenance.find(key, "x\uD83D"));
      assertThatThrownBy(() -> maintenance.find(key, huge))
          .hasMessageContaining("INVALID_TEXT")
          .hasMessageNotContaining("secret");
    }
    refuses(
        ErrorCode.INVALID_TEXT,
        () -> maintenance.register(TestRegister.anna().collect(NICK, huge, OWN)));
  }
}
