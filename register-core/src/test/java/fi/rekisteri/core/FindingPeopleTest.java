package fi.rekisteri.core;

import static fi.rekisteri.core.FoundRegister.CONSENTED;
import static fi.rekisteri.core.FoundRegister.DEVELOPMENT;
import static fi.rekisteri.core.FoundRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.Bookmark;
import fi.rekisteri.Criterion;
import fi.rekisteri.PeopleListener;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.CustomerSearch;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People are found by what they chose, as it stands today. */
class FindingPeopleTest {
  private static final Criterion CONSENTING = new Criterion.Consenting(CONSENTED);
  private static final Criterion WITHDRAWN = new Criterion.Withdrawn(CONSENTED);
  private static final Criterion OBJECTING = new Criterion.Objecting(DEVELOPMENT);
  private static final Criterion RESTRICTED = new Criterion.Restricted();

  private final FoundRegister at = new FoundRegister(new InMemoryStorage());

  @Test
  @DisplayName("Art. 7(3) whoever consents is found, whoever withdraws is found as that, and back")
  void consentComesAndGoes() {
    CustomerId early = at.add("1001", at.consent());
    CustomerId late = at.add("1002");
    assertThat(at.ids(CONSENTING)).containsExactly(early);
    at.choose(late, at.consent());
    assertThat(at.ids(CONSENTING)).containsExactlyInAnyOrder(early, late);
    at.clock.pass(Duration.ofSeconds(1));
    at.choose(early, at.withdrawal());
    assertThat(at.ids(CONSENTING)).containsExactly(late);
    assertThat(at.ids(WITHDRAWN)).containsExactly(early);
    at.clock.pass(Duration.ofSeconds(1));
    at.choose(early, at.consent());
    assertThat(at.ids(CONSENTING)).containsExactlyInAnyOrder(early, late);
    assertThat(at.ids(WITHDRAWN)).isEmpty();
    assertThat(at.people(CONSENTING).count()).isEqualTo(2);
    assertThat(at.people(WITHDRAWN).count()).isZero();
  }

  @Test
  @DisplayName("Art. 7 a consent for a term is found through its last day, and counted so")
  void consentLapses() {
    at.add("1001", at.consent(Optional.of(TODAY)));
    CustomerId open = at.add("1002", at.consent());
    assertThat(at.ids(CONSENTING)).hasSize(2);
    assertThat(at.people(CONSENTING).count()).isEqualTo(2);
    at.clock.pass(Duration.ofHours(20));
    assertThat(at.ids(CONSENTING)).containsExactly(open);
    assertThat(at.people(CONSENTING).count()).isEqualTo(1);
    assertThat(at.ids(WITHDRAWN)).as("a lapse is no withdrawal").isEmpty();
  }

  @Test
  @DisplayName("Art. 21 whoever objects or forbids is found by it, until it is rejected or revoked")
  void objectionAndProhibitionAreFound() {
    CustomerId objecting = at.add("1001");
    at.choose(objecting, at.objection());
    CustomerId forbidding = at.add("1002");
    at.choose(forbidding, Choice.Prohibition.ofEverything(at.now()));
    assertThat(at.ids(OBJECTING)).containsExactly(objecting);
    for (ProhibitionScope scope : ProhibitionScope.values()) {
      assertThat(at.ids(new Criterion.Prohibiting(scope))).containsExactly(forbidding);
    }
    at.choose(objecting, new Choice.ObjectionDecision(DEVELOPMENT, false, "no", at.now()));
    at.choose(
        forbidding,
        new Choice.ProhibitionRevocation(Set.of(ProhibitionScope.DIRECT_MARKETING), at.now()));
    assertThat(at.ids(OBJECTING)).isEmpty();
    assertThat(at.ids(new Criterion.Prohibiting(ProhibitionScope.DIRECT_MARKETING))).isEmpty();
    assertThat(at.people(new Criterion.Prohibiting(ProhibitionScope.PUBLICATION)).count())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("Art. 18 whoever restricted something is found until it is lifted")
  void restrictionIsFound() {
    CustomerId one = at.add("1001");
    at.add("1002");
    at.choose(one, at.restriction());
    assertThat(at.ids(RESTRICTED)).containsExactly(one);
    assertThat(at.people(RESTRICTED).count()).isEqualTo(1);
    at.choose(
        one,
        new Choice.RestrictionLifting(
            RestrictionGround.ACCURACY_CONTESTED, Optional.of(TODAY), at.now()));
    assertThat(at.ids(RESTRICTED)).isEmpty();
    assertThat(at.people(RESTRICTED).count()).isZero();
  }

  @Test
  @DisplayName("changes of values leave marks alone, and nobody is found by what others chose")
  void changesLeaveMarksAlone() {
    CustomerId one = at.add("1001", at.consent());
    at.add("1002");
    RotatingRegister.customersOf(at.register)
        .change(
            one,
            seen ->
                seen.rectify(
                    CustomerFields.EMAIL, EmailAddress.of("uusi@example.fi"), TestRegister.OWN));
    assertThat(at.ids(CONSENTING)).containsExactly(one);
    assertThat(at.ids(new Criterion.Consenting(Purpose.SITE_ANALYTICS))).isEmpty();
    assertThat(at.ids(new Criterion.Objecting(CONSENTED))).isEmpty();
  }

  @Test
  @DisplayName("a page shows the fields of the purpose; all pages of any size show each once")
  void pagesShowEachOnce() {
    List<CustomerId> all =
        IntStream.range(0, 23)
            .mapToObj(i -> at.add(Integer.toString(2000 + i), at.consent()))
            .sorted()
            .toList();
    for (int size : new int[] {1, 5, 23, 24, 1000}) {
      assertThat(at.ids(CONSENTING, size)).as("pages of %d", size).isEqualTo(all);
    }
    Customer first = at.people(CONSENTED, CONSENTING).page(null, 1).found().get(0);
    assertThat(first.id()).isEqualTo(all.get(0));
    assertThat(first.value(CustomerFields.EMAIL)).isPresent();
    assertThatThrownBy(() -> at.people(CONSENTING).ids(null, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> at.people(CONSENTING).page(null, 1001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a walk meets each once, and goes on from the last place that was told")
  void walkGoesOn() {
    List<CustomerId> all =
        IntStream.range(0, 1_103)
            .mapToObj(i -> at.add(Integer.toString(2000 + i), at.consent()))
            .sorted()
            .toList();
    Met met = new Met(500);
    assertThatThrownBy(() -> at.people(CONSENTING).each(null, met))
        .isInstanceOf(IllegalStateException.class);
    assertThat(met.ids).hasSize(501);
    List<CustomerId> told = new ArrayList<>(met.ids.subList(0, 500));
    Met rest = new Met(Integer.MAX_VALUE);
    at.people(CONSENTING).each(met.place, rest);
    told.addAll(rest.ids);
    assertThat(told).isEqualTo(all);
  }

  /** Breaks down behind so many. */
  private static final class Met implements PeopleListener {
    final List<CustomerId> ids = new ArrayList<>();
    final int most;
    Bookmark place;

    Met(int most) {
      this.most = most;
    }

    @Override
    public void found(Customer one) {
      ids.add(one.id());
      if (ids.size() > most) {
        throw new IllegalStateException("the host went down");
      }
    }

    @Override
    public void reached(Bookmark reached) {
      place = reached;
    }
  }

  @Test
  @DisplayName("S45.3 a term is found page by page, however many share it, and counted")
  void termIsPaged() {
    List<CustomerId> family = new ArrayList<>();
    for (int i = 0; i < 130; i++) {
      family.add(
          RotatingRegister.customersOf(at.register)
              .register(MarketingRegister.withMail("F-" + i, MarketingRegister.SHARED))
              .id());
    }
    at.add("1001");
    Criterion shared =
        new Criterion.Term<>(CustomerSearch.BY_EMAIL, EmailAddress.of("PERHE@example.fi"));
    assertThat(at.ids(shared, 50)).containsExactlyElementsOf(family.stream().sorted().toList());
    assertThat(at.people(shared).count()).isEqualTo(130);
    assertThat(shared.toString()).doesNotContain("PERHE");
  }

  @Test
  @DisplayName("Art. 5(1)(e) whose day has come is found in the order of days")
  void dueAreFoundInTheOrderOfDays() {
    CustomerId lasting = at.add("1001", at.consent(Optional.of(TODAY.plusDays(50))));
    CustomerId soon = at.add("1002", at.consent(Optional.of(TODAY.plusDays(5))));
    LocalDate through = TODAY.plusDays(51);
    assertThat(at.ids(new Criterion.DueBy(through), 1)).containsExactly(soon, lasting);
    assertThat(at.people(new Criterion.DueBy(through)).count()).isEqualTo(2);
    assertThat(at.ids(new Criterion.DueBy(TODAY.plusDays(6)))).containsExactly(soon);
    Bookmark other = new Bookmark(soon);
    assertThatThrownBy(() -> at.people(new Criterion.DueBy(through)).ids(other, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("a place in the order of days is refused where people stand in the order of ids")
  void bookmarkOfDaysIsRefusedElsewhere() {
    CustomerId one = at.add("1001", at.consent());
    Bookmark other = Bookmark.under(TODAY, one);
    for (Criterion criterion :
        List.of(
            CONSENTING,
            WITHDRAWN,
            OBJECTING,
            RESTRICTED,
            new Criterion.Prohibiting(ProhibitionScope.PUBLICATION),
            new Criterion.Term<>(CustomerSearch.BY_EMAIL, EmailAddress.of("a@example.fi")),
            new Criterion.Ungrounded())) {
      assertThatThrownBy(() -> at.people(criterion).ids(other, 10))
          .as("%s", criterion)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> at.people(criterion).page(other, 10))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
