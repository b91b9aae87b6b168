package fi.rekisteri.core.portability;

import fi.rekisteri.customer.CustomerFields;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.portability.PortableValue.Place;
import fi.rekisteri.processing.FieldKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The contact data among what a person takes along, as properties of a card (X1). Other data does
 * not fit a card: it goes by JSON and CSV alone. A card always has a name to show; whoever has none
 * is shown by an organisation or an address.
 *
 * @param properties in order, without version
 */
record ContactCard(List<CardProperty> properties) {
  /** Empty where no contact data goes. */
  static Optional<ContactCard> of(PortableData data, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(data.generatedAt(), zone);
    List<CardProperty> all = new ArrayList<>();
    each(data, CustomerFields.NAME, ContactCard::name).limit(1).forEach(all::add);
    each(data, CustomerFields.AFFILIATION, parts -> organisation(parts, today)).forEach(all::add);
    each(data, CustomerFields.EMAIL, ContactCard::email).forEach(all::add);
    each(data, CustomerFields.PHONE, ContactCard::phone).forEach(all::add);
    each(data, CustomerFields.POSTAL_ADDRESS, ContactCard::address).forEach(all::add);
    each(data, CustomerFields.WEB_ADDRESS, ContactCard::web).forEach(all::add);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    all.add(0, CardProperty.text("FN", shownAs(data, all)));
    all.add(CardProperty.uri("UID", "urn:uuid:" + data.subject()));
    all.add(
        new CardProperty(
            "REV",
            CardProperty.Kind.TIMESTAMP,
            "",
            List.of(List.of(data.generatedAt().toString()))));
    return Optional.of(new ContactCard(List.copyOf(all)));
  }

  private static Stream<CardProperty> each(
      PortableData data,
      FieldKey<?> field,
      Function<Map<String, String>, Stream<CardProperty>> card) {
    Place place = Place.field(field.path());
    return data.values().stream()
        .filter(value -> value.place().equals(place))
        .map(PortableValue::parts)
        .flatMap(card);
  }

  private static String shownAs(PortableData data, List<CardProperty> all) {
    return data.values().stream()
        .filter(value -> value.place().equals(Place.field(CustomerFields.NAME.path())))
        .map(PortableValue::parts)
        .map(parts -> (part(parts, "given") + " " + part(parts, "family")).strip())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> firstText(all));
  }

  private static String firstText(List<CardProperty> all) {
    return all.stream()
        .flatMap(property -> property.components().stream())
        .flatMap(List::stream)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("-");
  }

  private static Stream<CardProperty> name(Map<String, String> parts) {
    return Stream.of(
        CardProperty.structured(
            "N",
            List.of(
                List.of(part(parts, "family")),
                List.of(part(parts, "given")),
                List.of(""),
                List.of(""),
                List.of(""))));
  }

  /** What the person represents today: what ended is no way to reach them. */
  private static Stream<CardProperty> organisation(Map<String, String> parts, LocalDate today) {
    String end = part(parts, "validTo");
    if (part(parts, "organisation").isEmpty()
        || !end.isEmpty() && end.compareTo(today.toString()) < 0) {
      return Stream.empty();
    }
    return Stream.concat(
        Stream.of(CardProperty.structured("ORG", List.of(List.of(part(parts, "organisation"))))),
        Stream.of(part(parts, "role"))
            .filter(role -> !role.isEmpty())
            .map(role -> CardProperty.text("ROLE", role)));
  }

  private static Stream<CardProperty> email(Map<String, String> parts) {
    String use =
        switch (part(parts, "kind")) {
          case "PERSONAL" -> "home";
          case "WORK_PERSONAL", "ROLE" -> "work";
          default -> "";
        };
    return Stream.of(part(parts, "address"))
        .filter(address -> !address.isEmpty())
        .map(address -> CardProperty.text("EMAIL", address).usedAt(use));
  }

  private static Stream<CardProperty> phone(Map<String, String> parts) {
    return Stream.of(part(parts, "value"))
        .filter(number -> !number.isEmpty())
        .map(number -> CardProperty.uri("TEL", "tel:" + number));
  }

  private static Stream<CardProperty> web(Map<String, String> parts) {
    return Stream.of(part(parts, "value"))
        .filter(address -> !address.isEmpty())
        .map(address -> CardProperty.uri("URL", address));
  }

  private static Stream<CardProperty> address(Map<String, String> parts) {
    List<String> street =
        Stream.of("line1", "line2")
            .map(line -> part(parts, line))
            .filter(line -> !line.isEmpty())
            .toList();
    return Stream.of(
        CardProperty.structured(
            "ADR",
            List.of(
                List.of(part(parts, "poBox")),
                List.of(""),
                street.isEmpty() ? List.of("") : street,
                List.of(part(parts, "locality")),
                List.of(""),
                List.of(part(parts, "postalCode")),
                List.of(part(parts, "country")))));
  }

  private static String part(Map<String, String> parts, String name) {
    return parts.getOrDefault(name, "");
  }
}
