package fi.rekisteri.samples.deciding;

import fi.rekisteri.processing.ConsentTerm;
import fi.rekisteri.processing.FieldRestriction;
import fi.rekisteri.processing.ObjectionState;
import fi.rekisteri.processing.ProhibitedUse;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.SafetyBan;
import fi.rekisteri.processing.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the person has chosen about whom a benchmark decides. */
public enum Chosen {
  /** Nothing, as most people. */
  NOTHING(Standing.NONE),
  /** Four consents, a withdrawal, an objection, three prohibitions and a safety ban. */
  TEN(
      new Standing(
          Map.of(
              LargeDefinition.purpose(0), through(LocalDate.of(2027, 1, 1)),
              LargeDefinition.purpose(1), through(LocalDate.of(2027, 1, 1)),
              LargeDefinition.purpose(2), through(LocalDate.of(2027, 1, 1)),
              LargeDefinition.purpose(3), through(LocalDate.of(2027, 1, 1))),
          Map.of(LargeDefinition.purpose(4), Instant.EPOCH),
          Map.of(LargeDefinition.purpose(5), ObjectionState.UPHELD),
          Map.of(
              ProhibitionScope.DISTANCE_SELLING, Set.of(ProhibitedUse.values()),
              ProhibitionScope.MARKET_RESEARCH, Set.of(ProhibitedUse.values()),
              ProhibitionScope.OPINION_RESEARCH, Set.of(ProhibitedUse.values())),
          List.of(),
          Optional.of(new SafetyBan(LocalDate.of(2020, 1, 1), Optional.empty())))),
  /** That one field is stored only. */
  RESTRICTED_FIELD(
      new Standing(
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          List.of(
              new FieldRestriction(
                  Set.of(LargeDefinition.path(0)), RestrictionGround.ACCURACY_CONTESTED)),
          Optional.empty()));

  final Standing standing;

  Chosen(Standing standing) {
    this.standing = standing;
  }

  private static ConsentTerm through(LocalDate day) {
    return new ConsentTerm(Instant.EPOCH, Optional.of(day));
  }
}
