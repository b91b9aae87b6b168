package fi.rekisteri.core.processing;

import static fi.rekisteri.processing.ProhibitedUse.PROCESSING;
import static fi.rekisteri.processing.RestrictionGround.ACCURACY_CONTESTED;
import static fi.rekisteri.processing.RestrictionGround.SUBJECTS_CLAIM;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SafetyBan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can stand in a person's choices, piece by piece: how it is written, and what it means by
 * itself. What pieces mean together is the table of {@link SubjectDecisionTest}.
 */
interface Facet {
  /** Half past midnight on the day after, where the register is. */
  Instant NOW = Instant.parse("2026-11-22T22:30:00Z");

  LocalDate TODAY = LocalDate.of(2026, 11, 23);
  Purpose PURPOSE = new Purpose("TESTED");
  Purpose ANOTHER = new Purpose("ANOTHER");

  /** A consent, and whether it holds for the purpose today. */
  enum Consent implements Facet {
    NEVER_GIVEN(Map.of(), false),
    OPEN(Map.of(PURPOSE, through(null)), true),
    THROUGH_TODAY(Map.of(PURPOSE, through(TODAY)), true),
    THROUGH_YESTERDAY(Map.of(PURPOSE, through(TODAY.minusDays(1))), false),
    TO_ANOTHER_PURPOSE(Map.of(ANOTHER, through(null)), false);

    final Map<Purpose, ConsentTerm> written;
    final boolean holds;

    Consent(Map<Purpose, ConsentTerm> written, boolean holds) {
      this.written = written;
      this.holds = holds;
    }

    private static ConsentTerm through(LocalDate day) {
      return new ConsentTerm(NOW.minusSeconds(60), Optional.ofNullable(day));
    }
  }

  /** An objection, and whether it is against the purpose. */
  enum Objection implements Facet {
    NONE(Map.of(), false),
    PENDING(Map.of(PURPOSE, ObjectionState.PENDING), true),
    UPHELD(Map.of(PURPOSE, ObjectionState.UPHELD), true),
    TO_ANOTHER_PURPOSE(Map.of(ANOTHER, ObjectionState.UPHELD), false);

    final Map<Purpose, ObjectionState> written;
    final boolean stands;

    Objection(Map<Purpose, ObjectionState> written, boolean stands) {
      this.written = written;
      this.stands = stands;
    }
  }

  /** A safety ban, and whether it holds today. */
  enum Ban implements Facet {
    NONE(null, false),
    OPEN(new SafetyBan(TODAY.minusYears(1), Optional.empty()), true),
    FROM_TODAY(new SafetyBan(TODAY, Optional.empty()), true),
    THROUGH_TODAY(new SafetyBan(TODAY.minusYears(1), Optional.of(TODAY)), true),
    FROM_TOMORROW(new SafetyBan(TODAY.plusDays(1), Optional.empty()), false),
    THROUGH_YESTERDAY(new SafetyBan(TODAY.minusYears(1), Optional.of(TODAY.minusDays(1))), false);

    final Optional<SafetyBan> written;
    final boolean holds;

    Ban(SafetyBan written, boolean holds) {
      this.written = Optional.ofNullable(written);
      this.holds = holds;
    }
  }

  /** How much of what the purpose may use is restricted. */
  enum Extent {
    NOTHING,
    SOMETHING,
    EVERYTHING
  }

  /** A restriction, how far it goes, and which bound fields it takes away. */
  enum Restriction implements Facet {
    NONE(Extent.NOTHING, Set.of()),
    OF_AN_UNBOUND_FIELD(
        Extent.NOTHING, Set.of(), new FieldRestriction(Set.of("webAddress"), ACCURACY_CONTESTED)),
    OF_ONE_FIELD(
        Extent.SOMETHING,
        Set.of(CustomerFields.EMAIL),
        new FieldRestriction(Set.of("email"), ACCURACY_CONTESTED)),
    OF_TWO_FIELDS_ON_TWO_GROUNDS(
        Extent.SOMETHING,
        Set.of(CustomerFields.EMAIL, CustomerFields.PHONE),
        new FieldRestriction(Set.of("email"), ACCURACY_CONTESTED),
        new FieldRestriction(Set.of("phone", "email", "webAddress"), SUBJECTS_CLAIM)),
    OF_EVERYTHING(Extent.EVERYTHING, Set.of(), new FieldRestriction(Set.of(), ACCURACY_CONTESTED)),
    OF_A_FIELD_AND_THEN_EVERYTHING(
        Extent.EVERYTHING,
        Set.of(),
        new FieldRestriction(Set.of("email"), SUBJECTS_CLAIM),
        new FieldRestriction(Set.of(), ACCURACY_CONTESTED));

    final Extent extent;
    final Set<FieldKey<?>> taken;
    final List<FieldRestriction> written;

    Restriction(Extent extent, Set<FieldKey<?>> taken, FieldRestriction... written) {
      this.extent = extent;
      this.taken = taken;
      this.written = List.of(written);
    }
  }

  /** A prohibition of one scope for some uses, or none. */
  record Prohibition(Set<ProhibitionScope> scopes, Set<ProhibitedUse> uses) implements Facet {
    static List<Prohibition> all() {
      Stream<Prohibition> some =
          Arrays.stream(ProhibitionScope.values())
              .flatMap(
                  scope ->
                      Stream.of(
                              EnumSet.allOf(ProhibitedUse.class),
                              EnumSet.of(PROCESSING),
                              EnumSet.of(ProhibitedUse.DISCLOSURE))
                          .map(uses -> new Prohibition(EnumSet.of(scope), uses)));
      return Stream.concat(Stream.of(new Prohibition(Set.of(), Set.of())), some).toList();
    }

    Map<ProhibitionScope, Set<ProhibitedUse>> written() {
      return scopes.isEmpty() ? Map.of() : Map.of(scopes.iterator().next(), uses);
    }

    boolean forbidsUseUnder(Set<ProhibitionScope> activity) {
      return uses.contains(PROCESSING) && activity.containsAll(scopes);
    }
  }
}
