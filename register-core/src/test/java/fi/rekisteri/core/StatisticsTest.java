package fi.rekisteri.core;

import static fi.rekisteri.core.CountedRegister.CALL;
import static fi.rekisteri.core.CountedRegister.ORDERS;
import static fi.rekisteri.core.CountedRegister.TOWN;
import static fi.rekisteri.core.CountedRegister.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.statistics.Count;
import fi.rekisteri.statistics.CountQuery;
import fi.rekisteri.statistics.CountTable;
import fi.rekisteri.statistics.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts leave the register, people do not; whoever said no is not counted. */
class StatisticsTest {
  private final CountedRegister counted = new CountedRegister();

  @Test
  @DisplayName("S4.2 people are counted by field and number; a small cell takes others with it")
  void smallCellsAreSuppressed() {
    counted.people(6, "Helsinki", 0);
    counted.people(4, "Helsinki", 3);
    counted.people(7, "Turku", 0);
    counted.people(9, "Turku", 4);
    CountTable table = counted.count(CountQuery.by(TOWN, ORDERS));
    assertThat(table.count("Helsinki", "3+")).isEqualTo(Count.SUPPRESSED);
    assertThat(table.count("Helsinki", "0")).as("the row").isEqualTo(Count.SUPPRESSED);
    assertThat(table.count("Turku", "3+")).as("the column").isEqualTo(Count.SUPPRESSED);
    assertThat(table.count("Turku", "0")).as("and the corner").isEqualTo(Count.SUPPRESSED);
    assertThat(table.count("Helsinki")).isEqualTo(published(10));
    assertThat(table.columnTotal("3+")).isEqualTo(published(13));
    assertThat(table.count("Turku", "1-2")).isEqualTo(published(0));
    assertThat(table.total()).isEqualTo(published(26));
    assertThat(table.leftOut()).isEmpty();
  }

  @Test
  @DisplayName("S4.2 a table of less than two people per cell is refused")
  void thresholdBelowTwoIsRefused() {
    CountQuery query = CountQuery.by(Dimension.role());
    assertThat(query.threshold().people()).isEqualTo(5);
    assertThatThrownBy(() -> query.atLeast(1)).isInstanceOf(IllegalArgumentException.class);
    counted.people(2, "Turku", 0);
    assertThat(counted.count(query.atLeast(2)).count("CUSTOMER")).isEqualTo(published(2));
    assertThat(counted.count(query).count("CUSTOMER")).isEqualTo(Count.SUPPRESSED);
  }

  @Test
  @DisplayName("S82.1 whoever objects is not counted from the next run on, while it is pending too")
  void objectorsAreLeftOut() {
    List<Customer> seven = counted.people(7, "Turku", 0);
    CountQuery query = CountQuery.by(Dimension.customerSince(2019, 2021));
    assertThat(counted.count(query).count("2020")).isEqualTo(published(7));
    counted.choose(seven.get(0), new Choice.Objection(Purpose.STATISTICS, "en halua", CALL));
    CountTable next = counted.count(query);
    assertThat(next.total()).isEqualTo(published(6));
    assertThat(next.leftOut()).containsExactly(Map.entry(ErrorCode.OBJECTED, Count.SUPPRESSED));
    counted.choose(seven.get(0), new Choice.ObjectionDecision(Purpose.STATISTICS, true, "", CALL));
    assertThat(counted.count(query).total()).isEqualTo(published(6));
  }

  @Test
  @DisplayName(
      "F08, S80.2 the restricted are left out: no derogation for statistics is made use of")
  void restrictedAreLeftOut() {
    List<Customer> people = counted.people(17, "Turku", 0);
    RestrictionGround ground = RestrictionGround.ACCURACY_CONTESTED;
    for (Customer one : people.subList(0, 5)) {
      counted.choose(one, new Choice.Restriction(Set.of(), ground, CALL));
    }
    for (Customer one : people.subList(5, 10)) {
      counted.choose(one, new Choice.Restriction(Set.of("postalAddress"), ground, CALL));
    }
    CountTable byTown = counted.count(CountQuery.by(TOWN));
    assertThat(byTown.count("Turku")).isEqualTo(published(7));
    assertThat(byTown.leftOut()).containsEntry(ErrorCode.RESTRICTED, published(10));
    assertThat(counted.count(CountQuery.by(ORDERS)).total())
        .as("S80.5 by a field that is not restricted")
        .isEqualTo(published(12));
  }

  @Test
  @DisplayName("S32 whoever is only held is not counted, nor anybody by a field that is held")
  void heldAreLeftOut() {
    List<Customer> people = counted.people(17, "Turku", 0);
    Held held = new Held(counted.test.register);
    people.subList(0, 5).forEach(one -> held.set(one.id(), Held.everything()));
    people.subList(5, 10).forEach(one -> held.set(one.id(), Held.vouchers("postalAddress")));
    CountTable byTown = counted.count(CountQuery.by(TOWN));
    assertThat(byTown.count("Turku")).isEqualTo(published(7));
    assertThat(byTown.leftOut()).containsEntry(ErrorCode.HELD_FOR_OTHER_PURPOSE, published(10));
    assertThat(counted.count(CountQuery.by(ORDERS)).total())
        .as("by a field that is not held")
        .isEqualTo(published(12));
  }
}
