package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.request.Claim;
import fi.rekisteri.request.Correction;
import fi.rekisteri.request.Defect;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureAnswer.State;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.Fate;
import fi.rekisteri.retention.RecordedDemand;
import fi.rekisteri.retention.ValueFate;
import fi.rekisteri.store.RegisterStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever asks that one value of several goes loses that one, on each storage. */
class ErasedElementsScenarioTest {
  private static final ErasureCause CAUSE = ErasureCause.AUTHORITY_ORDER;
  private static final Set<String> EMAIL = Set.of("email");
  private static final Set<String> ORDER = Set.of("order");

  static Stream<RegisterStorage> storages() {
    Stream<RegisterStorage> rows =
        Stream.of(Product.values()).map(product -> JdbcStorage.on(product.migrated()));
    return Stream.concat(Stream.of(new InMemoryStorage()), rows);
  }

  @ParameterizedTest
  @MethodSource("storages")
  @DisplayName("A75 S32 one address of three is demanded: that one goes, and the answer names it")
  void oneOfTheRecordGoes(RegisterStorage storage) {
    SeveralValues at = new SeveralValues(storage);
    RegisterDesk desk = at.officer(0);
    CustomerId anna = at.anna(desk);
    List<String> before = SeveralValues.emails(desk, anna);
    ErasureDemand one =
        new ErasureDemand(CAUSE, EMAIL, SeveralValues.TODAY).only(Set.of(before.get(1)));
    ErasureAnswer answer = desk.retentionOf(anna).demand(one);
    assertThat(answer.state()).isEqualTo(State.DONE);
    assertThat(answer.asked()).isEqualTo(one);
    assertThat(erased(answer)).containsExactly("email#" + before.get(1));
    assertThat(SeveralValues.emails(desk, anna)).containsExactly(before.get(0), before.get(2));
    assertThat(SeveralValues.orders(desk, anna)).as("the rest opens").hasSize(3);
    assertThat(desk.retentionOf(anna).demands())
        .extracting(RecordedDemand::asked)
        .containsExactly(one);
  }

  @ParameterizedTest
  @MethodSource("storages")
  @DisplayName("A75 S32.3 one order of three is demanded for a later day: another process takes it")
  void oneOfACollectionGoesAfterARestart(RegisterStorage storage) {
    SeveralValues at = new SeveralValues(storage);
    RegisterDesk desk = at.officer(0);
    CustomerId anna = at.anna(desk);
    List<String> before = SeveralValues.orders(desk, anna);
    ErasureDemand one =
        new ErasureDemand(CAUSE, ORDER, SeveralValues.TODAY.plusDays(3))
            .only(Set.of(before.get(2)));
    assertThat(desk.retentionOf(anna).demand(one).state()).isEqualTo(State.SLEEPING);
    assertThat(SeveralValues.orders(desk, anna)).as("control").isEqualTo(before);

    RegisterDesk later = at.officer(4);
    List<ErasureAnswer> told = new ArrayList<>();
    later.erasures().resume(told::add);
    assertThat(told).extracting(ErasureAnswer::state).containsExactly(State.DONE);
    assertThat(told).extracting(ErasureAnswer::asked).containsExactly(one);
    assertThat(erased(told.get(0))).containsExactly("order#" + before.get(2));
    assertThat(SeveralValues.orders(later, anna)).isEqualTo(before.subList(0, 2));
    assertThat(SeveralValues.emails(later, anna)).hasSize(3);
    later.erasures().resume();
    assertThat(SeveralValues.orders(later, anna)).as("once").hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("storages")
  @DisplayName("A75 S73 a letter says that one order of three is not needed: the others stay")
  void oneGoesByLetter(RegisterStorage storage) {
    SeveralValues at = new SeveralValues(storage);
    RegisterDesk desk = at.officer(0);
    CustomerId anna = at.anna(desk);
    for (FieldKey<?> field : List.of(CustomerFields.ORDER, CustomerFields.EMAIL)) {
      List<String> before = SeveralValues.ids(desk, anna, field);
      Correction needless =
          new Correction(
              field.path(), before.get(0), Defect.UNNECESSARY, Map.of(), "I sent it back.", "");
      at.carriedOut(desk, anna, new Claim.Rectification(List.of(needless)));
      assertThat(SeveralValues.ids(desk, anna, field)).isEqualTo(before.subList(1, 3));
      assertThat(desk.retentionOf(anna).demands())
          .filteredOn(demand -> demand.asked().fields().equals(Set.of(field.path())))
          .extracting(demand -> demand.asked().elements())
          .containsExactly(Set.of(before.get(0)));
    }
  }

  @ParameterizedTest
  @MethodSource("storages")
  @DisplayName("A75 control: the same demand without ids takes all three")
  void allGoWhereNoneIsNamed(RegisterStorage storage) {
    SeveralValues at = new SeveralValues(storage);
    RegisterDesk desk = at.officer(0);
    CustomerId anna = at.anna(desk);
    desk.retentionOf(anna).demand(new ErasureDemand(CAUSE, ORDER, SeveralValues.TODAY));
    assertThat(SeveralValues.orders(desk, anna)).isEmpty();
    assertThat(SeveralValues.emails(desk, anna)).hasSize(3);
  }

  private static List<String> erased(ErasureAnswer answer) {
    return answer.fates().stream()
        .filter(one -> one.fate() instanceof Fate.Erase)
        .filter(one -> answer.asked().covers(one.field(), one.element()))
        .map(ErasedElementsScenarioTest::place)
        .toList();
  }

  private static String place(ValueFate one) {
    return one.field() + "#" + one.element();
  }
}
