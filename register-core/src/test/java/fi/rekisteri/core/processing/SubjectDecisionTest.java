package fi.rekisteri.core.processing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.processing.Facet.Ban;
import fi.rekisteri.core.processing.Facet.Consent;
import fi.rekisteri.core.processing.Facet.Extent;
import fi.rekisteri.core.processing.Facet.Objection;
import fi.rekisteri.core.processing.Facet.Prohibition;
import fi.rekisteri.core.processing.Facet.Restriction;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProcessingDecision.Permitted;
import fi.rekisteri.processing.ProcessingDecision.Refused;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.RestrictionException;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that can stand in a person's choices, against a table of what the law makes of it. */
class SubjectDecisionTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
  private static final LocalizedText TEXT = LocalizedText.finnish("teksti");
  private static final Set<FieldKey<?>> BOUND =
      Set.of(CustomerFields.NAME, CustomerFields.EMAIL, CustomerFields.PHONE);
  private static final List<LegalBasis> BASES =
      List.of(
          new LegalBasis.Consent(),
          new LegalBasis.Contract(),
          new LegalBasis.LegalObligation("Kirjanpitolaki 1336/1997, 2:10"),
          new LegalBasis.VitalInterest(),
          new LegalBasis.PublicTask(TEXT),
          new LegalBasis.LegitimateInterest(
              TEXT, new BalancingTest(TEXT, Facet.TODAY, Facet.TODAY)));

  /**
   * Prohibited, banned, objected; consent: not needed, holds, or lacking; exempt from restriction;
   * restricted. Then what becomes of it, and by which rule; a star stands for either.
   */
  private static final String TABLE =
      """
      yes *   *   *          *   *          PROHIBITED       Art. 21(3)
      no  yes *   *          *   *          SAFETY_BAN       F23
      no  no  yes *          *   *          OBJECTED         Art. 21(1)
      no  no  no  lacking    *   *          CONSENT_REQUIRED Art. 6(1)(a)
      no  no  no  holds      *   *          ALL_FIELDS       basis
      no  no  no  not-needed yes *          ALL_FIELDS       basis
      no  no  no  not-needed no  NOTHING    ALL_FIELDS       basis
      no  no  no  not-needed no  SOMETHING  OTHER_FIELDS     basis
      no  no  no  not-needed no  EVERYTHING RESTRICTED       Art. 18(1)(a)
      """;

  private record Activity(
      LegalBasis basis, Set<ProhibitionScope> scopes, Optional<RestrictionException> exception) {
    ProcessingActivity written() {
      ActivityTraits traits = new ActivityTraits(false, scopes, exception);
      return new ProcessingActivity(
          Facet.PURPOSE,
          TEXT,
          ActivityStatus.ACTIVE,
          Map.of(SubjectRole.CUSTOMER, basis),
          BOUND,
          traits);
    }
  }

  private static Stream<Activity> activities() {
    return BASES.stream()
        .flatMap(
            basis ->
                Stream.of(
                    new Activity(basis, Set.of(), Optional.empty()),
                    new Activity(basis, Set.of(), Optional.of(RestrictionException.LEGAL_CLAIMS)),
                    new Activity(
                        basis,
                        Set.of(ProhibitionScope.DIRECT_MARKETING, ProhibitionScope.MARKET_RESEARCH),
                        Optional.empty()),
                    new Activity(
                        basis,
                        Set.of(ProhibitionScope.PUBLICATION, ProhibitionScope.DIRECT_ADVERTISING),
                        Optional.of(RestrictionException.PUBLIC_INTEREST)),
                    new Activity(basis, Set.of(ProhibitionScope.PUBLICATION), Optional.empty())));
  }

  private record Case(
      Consent consent,
      Objection objection,
      Prohibition prohibition,
      Restriction restriction,
      Ban ban) {
    Standing written() {
      return new Standing(
          consent.written,
          Map.of(),
          objection.written,
          prohibition.written(),
          restriction.written,
          ban.written);
    }

    /** The row of the table that speaks of it. */
    String[] row(Activity activity) {
      String needed = consent.holds ? "holds" : "lacking";
      List<String> facts =
          List.of(
              yes(prohibition.forbidsUseUnder(activity.scopes())),
              yes(ban.holds && activity.scopes().contains(ProhibitionScope.PUBLICATION)),
              yes(objection.stands),
              activity.basis() instanceof LegalBasis.Consent ? needed : "not-needed",
              yes(activity.exception().isPresent()),
              restriction.extent.name());
      List<String[]> rows = rowsFor(facts);
      assertThat(rows).as("one row speaks of %s", facts).hasSize(1);
      return rows.get(0);
    }
  }

  private static String yes(boolean fact) {
    return fact ? "yes" : "no";
  }

  private static List<String[]> rowsFor(List<String> facts) {
    return ROWS.stream()
        .filter(
            row -> {
              for (int i = 0; i < facts.size(); i++) {
                if (!row[i].equals("*") && !row[i].equals(facts.get(i))) {
                  return false;
                }
              }
              return true;
            })
        .toList();
  }

  private static final List<String[]> ROWS =
      TABLE.lines().map(line -> line.split(" +", 8)).toList();

  private static void eachCase(Consumer<Case> check) {
    for (Prohibition prohibition : Prohibition.all()) {
      for (Consent consent : Consent.values()) {
        for (Objection objection : Objection.values()) {
          for (Restriction restriction : Restriction.values()) {
            for (Ban ban : Ban.values()) {
              check.accept(new Case(consent, objection, prohibition, restriction, ban));
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("activities")
  @DisplayName("S5.1 whatever stands in a person's choices, the decision is that of the table")
  void decisionIsThatOfTheTable(Activity activity) {
    ProcessingDecisions decisions = new ProcessingDecisions(List.of(activity.written()), ZONE);
    int[] cases = {0};
    eachCase(
        one -> {
          cases[0]++;
          ProcessingDecision decision =
              decisions.decide(Facet.PURPOSE, SubjectRole.CUSTOMER, one.written(), Facet.NOW);
          String problem = problem(one, activity, decision);
          if (problem != null) {
            throw new AssertionError(one + ": " + problem);
          }
        });
    assertThat(cases[0]).isEqualTo(22 * 5 * 4 * 6 * 6);
  }

  /** A plain comparison: there are half a million of them. */
  private static String problem(Case one, Activity activity, ProcessingDecision decision) {
    String[] row = one.row(activity);
    String outcome = row[6];
    String rule = row[7].equals("basis") ? activity.basis().article().reference() : row[7];
    if (!decision.decidedBy().reference().equals(rule)) {
      return "decided by " + decision.decidedBy() + ", not " + rule;
    }
    if (decision instanceof Refused refused) {
      return refused.code().name().equals(outcome) ? null : refused.code() + ", not " + outcome;
    }
    Permitted permitted = (Permitted) decision;
    Set<FieldKey<?>> expected = new HashSet<>(BOUND);
    if (outcome.equals("OTHER_FIELDS")) {
      expected.removeAll(one.restriction().taken);
    } else if (!outcome.equals("ALL_FIELDS")) {
      return "permitted, not " + outcome;
    }
    Set<FieldKey<?>> withheld = new HashSet<>(BOUND);
    withheld.removeAll(expected);
    return permitted.fields().equals(expected)
            && permitted.withheld().keySet().equals(withheld)
            && BOUND.containsAll(permitted.fields())
        ? null
        : permitted.fields() + ", not " + expected;
  }

  @Test
  @DisplayName("control: each combination of facts has one row of the table, and each row is met")
  void tableIsWhole() {
    Set<String[]> met = new HashSet<>();
    for (String prohibited : List.of("yes", "no")) {
      for (String banned : List.of("yes", "no")) {
        for (String objected : List.of("yes", "no")) {
          for (String consent : List.of("not-needed", "holds", "lacking")) {
            for (String exempt : List.of("yes", "no")) {
              for (Extent extent : Extent.values()) {
                List<String> facts =
                    List.of(prohibited, banned, objected, consent, exempt, extent.name());
                assertThat(rowsFor(facts)).as("%s", facts).hasSize(1);
                met.addAll(rowsFor(facts));
              }
            }
          }
        }
      }
    }
    assertThat(met).hasSameSizeAs(ROWS);
  }

  @Test
  @DisplayName("S80.5 a field that two restrictions cover is withheld by the one that came first")
  void firstGroundWithholds() {
    Activity contract = new Activity(BASES.get(1), Set.of(), Optional.empty());
    Case both =
        new Case(
            Consent.NEVER_GIVEN,
            Objection.NONE,
            Prohibition.all().get(0),
            Restriction.OF_TWO_FIELDS_ON_TWO_GROUNDS,
            Ban.NONE);
    ProcessingDecision decision =
        new ProcessingDecisions(List.of(contract.written()), ZONE)
            .decide(Facet.PURPOSE, SubjectRole.CUSTOMER, both.written(), Facet.NOW);
    assertThat(((Permitted) decision).withholding(CustomerFields.EMAIL).orElseThrow().decidedBy())
        .hasToString("Art. 18(1)(a)");
    assertThat(((Permitted) decision).withholding(CustomerFields.PHONE))
        .hasValueSatisfying(
            why -> {
              assertThat(why.code()).isEqualTo(ErrorCode.RESTRICTED);
              assertThat(why.decidedBy()).hasToString("Art. 18(1)(c)");
            });
    assertThat(((Permitted) decision).withholding(CustomerFields.NAME)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("activities")
  @DisplayName("S12.2 what a person chose opens nothing to a role without a basis")
  void choicesOpenNothingWithoutBasis(Activity activity) {
    ProcessingDecisions decisions = new ProcessingDecisions(List.of(activity.written()), ZONE);
    for (Consent consent : Consent.values()) {
      Case one =
          new Case(
              consent,
              Objection.NONE,
              Prohibition.all().get(0),
              Restriction.OF_EVERYTHING,
              Ban.OPEN);
      ProcessingDecision decision =
          decisions.decide(Facet.PURPOSE, SubjectRole.PROSPECT, one.written(), Facet.NOW);
      assertThat(((Refused) decision).code()).isEqualTo(ErrorCode.NO_LEGAL_BASIS);
      assertThat(decisions.decide(Facet.ANOTHER, SubjectRole.CUSTOMER, one.written(), Facet.NOW))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_PURPOSE));
    }
  }
}
