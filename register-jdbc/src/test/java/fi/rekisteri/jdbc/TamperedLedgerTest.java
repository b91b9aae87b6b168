package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.RegisterDesk;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.disclosure.Disclosure;
import fi.rekisteri.disclosure.DisclosureDetails;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody writes to the ledger by SQL: what was moved or changed does not open. */
class TamperedLedgerTest {
  private final DisclosingDesk register = new DisclosingDesk(InMemoryKeys.random());

  /** Two disclosures of one person, as the parties that the ledger names. */
  private record Ledger(DataSource source, RegisterDesk desk, CustomerId anna) {
    List<String> parties() {
      return desk.disclosures().ofSubject(anna, null, 10).stream()
          .map(Disclosure::details)
          .map(details -> details.map(DisclosureDetails::party).orElse("-"))
          .toList();
    }

    void run(String sql) {
      Sql.run(source, sql);
    }
  }

  private Ledger disclosed(Product product) {
    DataSource source = product.migrated();
    RegisterDesk desk = register.over(JdbcStorage.on(source));
    Ledger ledger = new Ledger(source, desk, DisclosingDesk.anna(desk));
    desk.disclosures().disclose(ledger.anna(), DisclosingDesk.INVOICING);
    desk.disclosures().disclose(ledger.anna(), DisclosingDesk.INVOICING);
    assertThat(ledger.parties())
        .as("control")
        .containsExactly("Tilitoimisto Oy", "Tilitoimisto Oy");
    return ledger;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("law 6 details that were swapped between two lines open in neither")
  void swappedDetailsDoNotOpen(Product product) {
    Ledger ledger = disclosed(product);
    ledger.run(
        "update rekisteri_disclosure d set details = (select o.details from rekisteri_disclosure o"
            + " where o.id <> d.id)");
    assertThat(ledger.parties()).containsExactly("-", "-");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("law 6 a recipient, a path or an interface that was changed closes the details")
  void changedFactsDoNotOpen(Product product) {
    for (String change :
        List.of(
            "recipient = 'NOBODY'",
            "fields = 'email,'",
            "interface_id = 'other'",
            "ground = 'LEGAL_DUTY'",
            "purpose = 'LEGAL_DUTY'")) {
      Ledger ledger = disclosed(product);
      ledger.run("update rekisteri_disclosure set " + change);
      assertThat(ledger.parties()).as(change).containsExactly("-", "-");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("law 6 a line that was taken out stands in the trail, with recipient and ground")
  void removedLineStandsInTheTrail(Product product) {
    Ledger ledger = disclosed(product);
    ledger.run("delete from rekisteri_disclosure");
    assertThat(ledger.parties()).isEmpty();
    assertThat(ledger.desk().audit().ofSubject(ledger.anna(), null, 100))
        .filteredOn(entry -> entry.act().action() == AuditAction.DISCLOSE)
        .hasSize(2)
        .allSatisfy(
            entry ->
                assertThat(entry.act().fields())
                    .containsExactly("to=FINANCE_PARTNER", "on=INVOICING", "name"));
  }
}
