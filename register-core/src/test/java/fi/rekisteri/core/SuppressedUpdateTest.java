package fi.rekisteri.core;

import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.UpdateReport.End;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.customer.EmailAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An address that an update service brings is as forbidden as one that the person gave. */
class SuppressedUpdateTest {
  private static final EmailAddress NEW = EmailAddress.of("uusi@example.fi");

  private final UpdateService service = new UpdateService();

  private int listed() {
    return service.test.storage.inTransaction(tx -> tx.suppressions().page(null, 1000).size());
  }

  @Test
  @DisplayName("S70.4 an update of somebody who forbade nothing leaves the list empty")
  void nothingForbiddenIsNotListed() {
    assertThat(service.apply(service.item(EMAIL, NEW, 3)).count(End.APPLIED)).isEqualTo(1);
    assertThat(listed()).isZero();
  }

  @Test
  @DisplayName("S70.4 an address that an update brings while a prohibition stands is listed")
  void updatedAddressIsListed() {
    service.choices().record(Choice.Prohibition.ofEverything(UpdateService.CALL));
    int before = listed();
    assertThat(service.apply(service.item(EMAIL, NEW, 3)).count(End.APPLIED)).isEqualTo(1);
    assertThat(listed()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("S70.4 an address that waited is listed when it is accepted, and not before")
  void acceptedAddressIsListed() {
    service.choices().record(Choice.Prohibition.ofEverything(UpdateService.CALL));
    int before = listed();
    service.restrict(EMAIL.path());
    assertThat(service.apply(service.item(EMAIL, NEW, 3)).count(End.PENDING)).isEqualTo(1);
    assertThat(listed()).as("it waits").isEqualTo(before);
    service.lift();
    service.pending().accept(service.pending().list().get(0));
    assertThat(listed()).isEqualTo(before + 1);
  }
}
