package fi.rekisteri;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.customer.CustomerNumber;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CriterionTest {
  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
  private static final List<Criterion> ALL =
      List.of(
          new Criterion.Consenting(Purpose.DIRECT_MARKETING),
          new Criterion.Withdrawn(Purpose.DIRECT_MARKETING),
          new Criterion.Objecting(Purpose.DIRECT_MARKETING),
          new Criterion.Prohibiting(ProhibitionScope.DIRECT_MARKETING),
          new Criterion.Restricted(),
          new Criterion.Term<>(CustomerSearch.BY_CUSTOMER_NUMBER, CustomerNumber.of("A-1001")),
          new Criterion.DueBy(DAY),
          new Criterion.Ungrounded(),
          new Criterion.InactiveSince(DAY),
          new Criterion.SuppliedBy(SourceKind.CONTROLLER),
          new Criterion.Holding(DataCategory.BILLING));

  @Test
  @DisplayName("law 9: each criterion takes the branch of its own kind, and none is left out")
  void eachTakesItsOwnBranch() {
    assertThat(ALL)
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(Criterion.class.getPermittedSubclasses());
    Criterion.Cases<Criterion> cases =
        new Criterion.Cases<>(
            (Criterion.Consenting one) -> one,
            (Criterion.Withdrawn one) -> one,
            (Criterion.Objecting one) -> one,
            (Criterion.Prohibiting one) -> one,
            (Criterion.Restricted one) -> one,
            (Criterion.Term<?> one) -> one,
            (Criterion.DueBy one) -> one,
            (Criterion.Ungrounded one) -> one,
            (Criterion.InactiveSince one) -> one,
            (Criterion.SuppliedBy one) -> one,
            (Criterion.Holding one) -> one);
    for (Criterion one : ALL) {
      assertThat(one.fold(cases)).isSameAs(one);
    }
  }
}
