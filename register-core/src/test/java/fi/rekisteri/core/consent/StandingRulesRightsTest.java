package fi.rekisteri.core.consent;

import static fi.rekisteri.core.consent.ChoosingRegister.CALL;
import static fi.rekisteri.core.consent.ChoosingRegister.NOW;
import static fi.rekisteri.core.consent.ChoosingRegister.SHOWN;
import static fi.rekisteri.core.consent.ChoosingRegister.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.ConsentDefinition;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.ActivityTraits;
import fi.rekisteri.processing.BalancingTest;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProcessingDecision;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.processing.Standing;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each right that a choice uses, under each basis, in each role, for each field. */
class StandingRulesRightsTest {
  private static final Purpose PURPOSE = new Purpose("TESTED");
  private static final LocalizedText TEXT = LocalizedText.finnish("teksti");
  private static final Set<FieldKey<?>> FIELDS =
      Set.of(CustomerFields.NAME, CustomerFields.EMAIL, CustomerFields.PHONE);
  private static final Instant BEFORE = NOW.minusSeconds(9);

  private static final Map<String, LegalBasis> BASES =
      Map.of(
          "a", new LegalBasis.Consent(),
          "b", new LegalBasis.Contract(),
          "c", new LegalBasis.LegalObligation("Kirjanpitolaki 1336/1997, 2:10"),
          "d", new LegalBasis.VitalInterest(),
          "e", new LegalBasis.PublicTask(TEXT),
          "f", new LegalBasis.LegitimateInterest(TEXT, new BalancingTest(TEXT, TODAY, TODAY)));

  /**
   * What the fields NAME, EMAIL and PHONE come to for points (a) to (f): open (o), or closed (x); a
   * question mark where the choice is refused and all stays as it was.
   */
  private static final String TABLE =
      """
      nothing                   ooo ooo ooo ooo ooo ooo
      restriction-of-email      ooo oxo oxo oxo oxo oxo
      restriction-of-everything ooo xxx xxx xxx xxx xxx
      objection                 ??? ??? ??? ??? xxx xxx
      withdrawal                xxx ooo ooo ooo ooo ooo
      marketing-objection       xxx xxx --- --- xxx xxx
      marketing-prohibition     xxx xxx --- --- xxx xxx
      publication-prohibition   xxx xxx --- --- xxx xxx
      other-prohibition         ooo ooo --- --- ooo ooo
      """;

  private static Stream<Arguments> cells() {
    return TABLE
        .lines()
        .map(line -> line.split(" +"))
        .flatMap(
            row ->
                Stream.of("a", "b", "c", "d", "e", "f")
                    .flatMap(
                        basis ->
                            roles(basis)
                                .map(
                                    role ->
                                        Arguments.of(
                                            row[0],
                                            basis,
                                            role,
                                            row["abcdef".indexOf(basis) + 1]))));
  }

  /** A contract carries only those who are party to it (S12.2). */
  private static Stream<SubjectRole> roles(String basis) {
    return basis.equals("b")
        ? Stream.of(SubjectRole.CUSTOMER, SubjectRole.PROSPECT)
        : Stream.of(SubjectRole.values());
  }

  private static Choice choice(String name) {
    Receipt receipt = CALL;
    return switch (name) {
      case "nothing" -> new Choice.SafetyBanNotice(Optional.empty(), receipt);
      case "restriction-of-email" ->
          new Choice.Restriction(Set.of("email"), RestrictionGround.ACCURACY_CONTESTED, receipt);
      case "restriction-of-everything" ->
          new Choice.Restriction(Set.of(), RestrictionGround.ACCURACY_CONTESTED, receipt);
      case "objection", "marketing-objection" -> new Choice.Objection(PURPOSE, "", receipt);
      case "withdrawal" -> new Choice.Withdrawal(PURPOSE, receipt);
      case "marketing-prohibition" ->
          Choice.Prohibition.of(receipt, ProhibitionScope.DIRECT_MARKETING);
      case "publication-prohibition" ->
          Choice.Prohibition.of(receipt, ProhibitionScope.PUBLICATION);
      default -> Choice.Prohibition.of(receipt, ProhibitionScope.OPINION_RESEARCH);
    };
  }

  private static Set<ProhibitionScope> scopes(String name) {
    return switch (name) {
      case "marketing-objection", "marketing-prohibition" ->
          Set.of(ProhibitionScope.DIRECT_MARKETING);
      case "publication-prohibition" -> Set.of(ProhibitionScope.PUBLICATION);
      case "other-prohibition" -> Set.of(ProhibitionScope.DIRECT_ADVERTISING);
      default -> Set.of();
    };
  }

  private static RegisterDefinition definition(
      LegalBasis basis, SubjectRole role, Set<ProhibitionScope> scopes) {
    return ChoosingRegister.DEFINITION.toBuilder()
        .activity(
            new ProcessingActivity(
                PURPOSE,
                TEXT,
                ActivityStatus.ACTIVE,
                Map.of(role, basis),
                FIELDS,
                new ActivityTraits(false, scopes, Optional.empty())))
        .consent(Declared.value(consents()))
        .build();
  }

  private static List<ConsentDefinition> consents() {
    return Stream.concat(
            ChoosingRegister.DEFINITION.consent().toOptional().orElseThrow().stream(),
            Stream.of(new ConsentDefinition(PURPOSE, "1", TEXT, TEXT)))
        .toList();
  }

  @ParameterizedTest(name = "{0} under Art. 6(1)({1}) of a {2}")
  @MethodSource("cells")
  @DisplayName("S12.3 what a choice does to each field follows from the legal basis of the purpose")
  void choiceDoesWhatTheBasisLets(String name, String basis, SubjectRole role, String expected) {
    if (expected.equals("---")) {
      assertThatThrownBy(() -> definition(BASES.get(basis), role, scopes(name)))
          .isInstanceOf(DefinitionException.class);
      return;
    }
    RegisterDefinition definition = definition(BASES.get(basis), role, scopes(name));
    StandingRules rules = new StandingRules(definition);
    Choice consent = Choice.Consent.of(PURPOSE, SHOWN, ChoosingRegister.at(BEFORE));
    Standing consented = rules.after(Standing.NONE, consent, role, NOW);
    Standing after = consented;
    try {
      after = rules.after(consented, choice(name), role, NOW);
      assertThat(expected).isNotEqualTo("???");
    } catch (InvalidValueException refused) {
      assertThat(expected).as("%s", refused.getMessage()).isEqualTo("???");
    }
    ProcessingDecision decision =
        new ProcessingDecisions(definition.activities(), definition.zone())
            .decide(PURPOSE, role, after, NOW);
    assertThat(shown(decision)).isEqualTo(expected.replace('?', 'o'));
  }

  private static String shown(ProcessingDecision decision) {
    return decision.fold(
        permitted ->
            Stream.of(CustomerFields.NAME, CustomerFields.EMAIL, CustomerFields.PHONE)
                .map(field -> permitted.withholding(field).isEmpty() ? "o" : "x")
                .reduce("", String::concat),
        refused -> "xxx");
  }
}
