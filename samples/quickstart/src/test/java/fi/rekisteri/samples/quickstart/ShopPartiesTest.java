package fi.rekisteri.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.definition.RegisterLink;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRoute;
import fi.rekisteri.disclosure.TransferRule;
import fi.rekisteri.disclosure.TransferTool;
import fi.rekisteri.error.DefinitionException;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.Days;
import fi.rekisteri.party.EndOfProcessing;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.party.ProcessingAgreement;
import fi.rekisteri.party.ProcessingTerm;
import fi.rekisteri.party.SubProcessor;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The code of docs/transfers.md, and a test that the page shows this code. */
class ShopPartiesTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "transfers.md");
  private static final Path SOURCE =
      Path.of("src/test/java/fi/rekisteri/samples/quickstart/ShopPartiesTest.java");
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

  private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);
  private static final CountryCode USA = new CountryCode("US");
  private static final Controller SHOP =
      Controller.of(
              "Esimerkkikauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"))
          .withBusinessId("0245974-7");

  /** An accountant that keeps backups in the United States. */
  private static ProcessingAgreement agreement() {
    return ProcessingAgreement.signed(
            "Sop. 2026-14",
            SIGNED,
            LocalizedText.of("Kirjanpito ja laskutus.", "Bokföring och fakturering.", "Accounts."))
        .through(LocalDate.of(2027, 12, 31))
        .statingEveryTerm()
        .instructed(SIGNED, "Ohje 1/2026")
        .endingWith(EndOfProcessing.Choice.DELETE)
        .approving(SubProcessor.of("Backup Inc.", USA, SIGNED));
  }

  private static TransferRule backups() {
    return TransferRule.of(
        CustomerRegisterNotice.FINANCE_PARTNER,
        USA,
        LocalizedText.of("Varmuuskopiot.", "Säkerhetskopior.", "Backups."),
        TransferTool.of(TransferTool.Kind.ADEQUACY_DECISION, "(EU) 2023/1795")
            .on(Days.from(LocalDate.of(2023, 7, 10))));
  }

  private static RegisterDefinition definition() {
    NamedParty accountant = NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND);
    return CustomerRegisterNotice.definition(SHOP).toBuilder()
        .change(
            changes ->
                changes.recipient(
                    CustomerRegisterNotice.FINANCE_PARTNER,
                    partner -> partner.named(accountant.under(agreement()))))
        .transfer(backups())
        .registerLink(
            new RegisterLink(
                new RegisterId("loyalty-club"),
                SHOP,
                Purpose.AD_TARGETING_OWN,
                Set.of(CustomerFields.CUSTOMER_NUMBER)))
        .build();
  }

  private static DisclosureRequest invoice() {
    return DisclosureRequest.of(
            CustomerRegisterNotice.FINANCE_PARTNER,
            DisclosureGround.INVOICING,
            new DisclosureReference.Case("Lasku 1007"),
            CustomerFields.NAME,
            CustomerFields.BILLING_ADDRESS)
        .by(DisclosureRoute.DIRECT.through("Backup Inc.").lookedAtFrom("SE"));
  }

  @Test
  @DisplayName("S7, S37 what the page declares is a definition without a problem")
  void pageDeclaresASoundDefinition() {
    RegisterDefinition definition = definition();
    assertThat(definition.transfers()).containsExactly(backups());
    assertThat(definition.registerLinks()).hasSize(1);
    assertThat(invoice().route().accessedFrom()).containsExactly(new CountryCode("SE"));
  }

  @Test
  @DisplayName(
      "G28, S37.1 what was forgotten is told when the definition is built, as the page says")
  void forgottenPartIsTold() throws IOException {
    NamedParty partner = NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND);
    ProcessingAgreement lacking =
        ProcessingAgreement.signed("Sop. 1", SIGNED, LocalizedText.of("a", "b", "c"))
            .stating(ProcessingTerm.DOCUMENTED_INSTRUCTIONS)
            .approving(SubProcessor.of("Backup Inc.", USA, SIGNED));
    DefinitionException refused =
        catchThrowableOfType(
            DefinitionException.class,
            () ->
                CustomerRegisterNotice.definition(SHOP).toBuilder()
                    .change(
                        changes ->
                            changes.recipient(
                                CustomerRegisterNotice.FINANCE_PARTNER,
                                one -> one.named(partner.under(lacking))))
                    .build());
    String page = Files.readString(PAGE);
    assertThat(refused.problems())
        .hasSize(10)
        .filteredOn(problem -> !problem.contains(".terms[") || problem.contains("[SECURITY]"))
        .hasSize(4)
        .allSatisfy(problem -> assertThat(page).contains(problem));
  }

  @Test
  @DisplayName("the page shows code that compiles: each of its lines stands in this file")
  void pageShowsThisCode() throws IOException {
    List<String> shown =
        CODE.matcher(Files.readString(PAGE))
            .results()
            .flatMap(block -> block.group(1).lines())
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    Set<String> compiled =
        Files.readString(SOURCE).lines().map(String::strip).collect(Collectors.toSet());
    assertThat(shown).hasSizeGreaterThan(40).allMatch(compiled::contains);
    assertThat(shown).as("control").map(line -> line + " // rotten").noneMatch(compiled::contains);
  }
}
