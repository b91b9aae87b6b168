package fi.rekisteri.core;

import fi.rekisteri.DisclosureItem;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.definition.RegisterDefinitionBuilder;
import fi.rekisteri.disclosure.DisclosureGround;
import fi.rekisteri.disclosure.DisclosureReference.Case;
import fi.rekisteri.disclosure.DisclosureRequest;
import fi.rekisteri.disclosure.DisclosureRule;
import fi.rekisteri.disclosure.DisclosureRule.Evidence;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.party.NamedParty;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A ground of disclosure for each purpose that {@link Doors} try, and a request on it. */
final class DisclosureDoors {
  private static final LocalizedText TEXT = LocalizedText.finnish("syy");
  private static final NamedParty UNDER_AGREEMENT =
      NamedParty.of("Tilitoimisto Oy", CountryCode.FINLAND).under(Agreements.from(LocalDate.EPOCH));

  private DisclosureDoors() {}

  static RegisterDefinitionBuilder declaring(RegisterDefinition definition, Purpose... purposes) {
    RegisterDefinitionBuilder builder = definition.toBuilder();
    for (Purpose purpose : purposes) {
      builder.disclosureRule(
          new DisclosureRule(
              ground(purpose),
              purpose,
              Set.of(CustomerRegisterNotice.FINANCE_PARTNER),
              Set.of(CustomerFields.NAME),
              Evidence.CASE,
              TEXT));
    }
    return builder.change(
        changes ->
            changes.recipient(
                CustomerRegisterNotice.FINANCE_PARTNER, one -> one.named(UNDER_AGREEMENT)));
  }

  private static DisclosureGround ground(Purpose purpose) {
    return new DisclosureGround("FOR_" + purpose.code());
  }

  static Object byRequest(Doors one) {
    return one.desk().disclosures().disclose(one.anna.id(), request(one.purpose));
  }

  static Object byItem(Doors one) {
    return one.desk().disclosures().disclose(item(one));
  }

  static Object many(Doors one) {
    return one.desk().disclosures().discloseAll(List.of(item(one)).iterator(), verdicts -> {});
  }

  private static DisclosureRequest request(Purpose purpose) {
    return DisclosureRequest.of(
        CustomerRegisterNotice.FINANCE_PARTNER,
        ground(purpose),
        new Case("1"),
        CustomerFields.NAME);
  }

  private static DisclosureItem item(Doors one) {
    return DisclosureItem.of(one.anna.id(), request(one.purpose));
  }
}
