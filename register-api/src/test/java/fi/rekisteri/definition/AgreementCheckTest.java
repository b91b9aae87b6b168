package fi.rekisteri.definition;

import static fi.rekisteri.definition.SmallRegister.PARTNER;
import static fi.rekisteri.definition.SmallRegister.problemsAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.ProcessingTerm;
import fi.rekisteri.party.Recipient;
import fi.rekisteri.party.SubProcessor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementCheckTest {
  private static final LocalDate DAY = SmallRegister.FIRST_DAY;

  @ParameterizedTest
  @EnumSource
  @DisplayName("G28 each item of Art. 28(3) that an agreement does not state is told")
  void missingTermIsTold(ProcessingTerm missing) {
    ProcessingTerm[] others =
        Arrays.stream(ProcessingTerm.values())
            .filter(term -> term != missing)
            .toArray(ProcessingTerm[]::new);
    ProcessingAgreement lacking = bare().stating(others);
    assertThat(problems(Agreements.under(lacking)))
        .filteredOn(problem -> problem.contains(".terms["))
        .containsExactly(
            "recipients[PARTNER].party.agreement.terms["
                + missing
                + "]: is not stated; "
                + missing.article()
                + " asks for it (G28)");
  }

  @Test
  @DisplayName("G28 the items are those of the law, a to h, and control: a whole one is accepted")
  void termsAreThoseOfTheLaw() {
    assertThat(ProcessingTerm.values())
        .extracting(ProcessingTerm::article)
        .containsExactly(
            "Art. 28(3)(a)",
            "Art. 28(3)(b)",
            "Art. 28(3)(c)",
            "Art. 28(3)(d)",
            "Art. 28(3)(e)",
            "Art. 28(3)(f)",
            "Art. 28(3)(g)",
            "Art. 28(3)(h)");
    assertThat(problems(Agreements.under(Agreements.whole()))).isEmpty();
  }

  @Test
  @DisplayName("G28 an agreement logs its instructions and says what becomes of the data")
  void agreementWithoutInstructionsOrEndIsRefused() {
    assertThat(problems(Agreements.under(bare().statingEveryTerm())))
        .hasSize(2)
        .anyMatch(p -> p.startsWith("recipients[PARTNER].party.agreement.instructions: "))
        .anyMatch(p -> p.startsWith("recipients[PARTNER].party.agreement.end: "));
  }

  @Test
  @DisplayName("G28 a sub-processor is approved once on a day, and told by its place, not its name")
  void doubleApprovalIsRefused() {
    SubProcessor one = SubProcessor.of("Tmi Canary", CountryCode.FINLAND, DAY);
    SubProcessor again = SubProcessor.of("Tmi Canary", new CountryCode("SE"), DAY.plusDays(9));
    assertThat(problems(Agreements.with(one, again)))
        .singleElement()
        .asString()
        .startsWith("recipients[PARTNER].party.agreement.subProcessors[1]: ")
        .doesNotContain("Canary");
    assertThat(problems(Agreements.with(one.through(DAY.plusDays(8)), again))).isEmpty();
  }

  @Test
  @DisplayName("S14.1 the controller is no recipient of its own data; S35 a subsidiary is one")
  void controllerAsRecipientIsRefused() {
    assertThat(problems(NamedParty.of("ESIMERKKI OY", CountryCode.FINLAND)))
        .containsExactly(
            "recipients[PARTNER].party: is the controller itself, which is no recipient (S14.1)");
    assertThat(problems(NamedParty.of("Esimerkki Tytär Oy", CountryCode.FINLAND))).isEmpty();
  }

  @Test
  @DisplayName("S29 whoever decides for itself is bound by no processing agreement")
  void separateControllerNeedsNoTerms() {
    Recipient other =
        new Recipient(
            "OTHER",
            SmallRegister.TEXT,
            Recipient.Role.SEPARATE_CONTROLLER,
            Set.of(SmallRegister.NAME),
            Optional.of(Agreements.under(bare())),
            Optional.empty());
    assertThat(problemsAfter(builder -> builder.recipient(other))).isEmpty();
  }

  private static ProcessingAgreement bare() {
    return ProcessingAgreement.signed("DPA-1", DAY, SmallRegister.TEXT);
  }

  private static List<String> problems(NamedParty party) {
    return problemsAfter(
        builder ->
            builder.change(
                changes -> changes.recipient(PARTNER, recipient -> recipient.named(party))));
  }
}
