package fi.rekisteri.core.informing;

import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.Declared;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.Provision;
import fi.rekisteri.definition.Provision.Requirement;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDraft;
import fi.rekisteri.definition.RegisterId;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.ActivityStatus;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A form that asks for a name, an address and a telephone number, and what is told beside it. */
final class Collecting {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final CollectionPoint FORM =
      CollectionPoint.asking(
          Channel.WEB, CustomerFields.NAME, CustomerFields.EMAIL, CustomerFields.PHONE);

  private Collecting() {}

  /** The register of the notice, which answers whether people must give data, and markets. */
  static RegisterDefinition complete() {
    LocalizedText consequence =
        LocalizedText.of(
            "Tilausta ei voida toimittaa.",
            "Beställningen kan inte levereras.",
            "The order cannot be delivered.");
    return CustomerRegisterNotice.definition(controller("Esimerkkikauppa Oy")).toBuilder()
        .provision(
            Declared.value(
                Map.of(
                    DataCategory.NAME,
                    new Provision(Requirement.PRECONTRACTUAL, Optional.of(consequence)),
                    DataCategory.CONTACT,
                    new Provision(Requirement.VOLUNTARY, Optional.empty()))))
        .change(c -> c.status(ActivityStatus.ACTIVE, Purpose.DIRECT_MARKETING))
        .build();
  }

  static Controller controller(String name) {
    return Controller.of(
        name, ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi"));
  }

  /** A description of which nothing but a field is known. */
  static RegisterDraft bare() {
    return RegisterDefinition.builder(new RegisterId("bare"))
        .field(
            FieldSchema.optional(
                CustomerFields.NAME, DataCategory.NAME, LocalizedText.of("Nimi", "Namn", "Name")))
        .draft();
  }

  static CollectionInformation of(RegisterDraft draft, CollectionPoint point) {
    return CollectionInformation.of(draft, point, DAY);
  }

  static CollectionInformation beside(CollectionPoint point) {
    return of(complete().draft(), point);
  }
}
