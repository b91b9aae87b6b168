package fi.rekisteri.core.portability;

import fi.rekisteri.core.access.SampleAnswer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.SourceKind;
import fi.rekisteri.portability.Excluded;
import fi.rekisteri.portability.ExclusionReason;
import fi.rekisteri.portability.PackageId;
import fi.rekisteri.portability.PortableData;
import fi.rekisteri.portability.PortableValue;
import fi.rekisteri.portability.PortableValue.Place;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.rights.DataNature;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What somebody may take along, with a chosen text as every value. */
final class SamplePortable {
  static final CustomerId SUBJECT = SampleAnswer.SUBJECT;
  static final PackageId ID = PackageId.parse("0a0f7c2e-0c3b-4c3c-9a58-1a2b3c4d5e60");
  static final Instant NOW = SampleAnswer.NOW;
  private static final LocalizedText LABEL = LocalizedText.finnish("Kenttä");

  private SamplePortable() {}

  /** A value in every field that a card knows, a note and a table of the host. */
  static PortableData saying(String text) {
    List<PortableValue> values = new ArrayList<>();
    values.add(field("name", "given", text, "family", text));
    values.add(field("affiliation", "organisation", text, "role", text, "validFrom", "2020-01-01"));
    values.add(field("email", "address", text, "kind", "PERSONAL"));
    values.add(field("phone", "value", "+358401234567"));
    values.add(
        field(
            "postalAddress",
            "line1",
            text,
            "line2",
            text,
            "postalCode",
            "00530",
            "locality",
            text,
            "country",
            "FI"));
    values.add(field("webAddress", "value", "https://example.fi/" + text));
    values.add(field("note", "value", text));
    values.add(field("note", "value", "toinen"));
    values.add(value(Place.source("shop"), Map.of(text.isEmpty() ? "part" : text, text)));
    return of(values, List.of(excluded(ExclusionReason.FROM_OTHERS)));
  }

  static PortableData of(List<PortableValue> values, List<Excluded> excluded) {
    return new PortableData(ID, SUBJECT, NOW, Optional.of(SubjectRole.CUSTOMER), values, excluded);
  }

  static PortableData nothingHeld() {
    return new PortableData(ID, SUBJECT, NOW, Optional.empty(), List.of(), List.of());
  }

  static Excluded excluded(ExclusionReason reason) {
    return new Excluded(
        Place.field("postalAddress"),
        LABEL,
        Optional.of(DataCategory.CONTACT),
        Optional.empty(),
        reason,
        reason.rule(),
        OptionalLong.of(3));
  }

  /** A value of a field, as part names and texts in turn. */
  static PortableValue field(String path, String... parts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      texts.put(parts[i], parts[i + 1]);
    }
    return value(Place.field(path), texts);
  }

  static PortableValue value(Place place, Map<String, String> parts) {
    return new PortableValue(
        place,
        LABEL,
        DataCategory.CONTACT,
        parts,
        DataNature.PROVIDED,
        SourceKind.DATA_SUBJECT,
        Optional.of(NOW),
        Set.of(Purpose.ORDER_MANAGEMENT));
  }
}
