package fi.rekisteri.samples.deciding;

import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.processing.Cardinality;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.LegalBasis;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.processing.ProhibitionScope;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.SubjectRole;
import fi.rekisteri.text.LocalizedText;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As many activities as are asked for, each of which binds as many fields. */
final class LargeDefinition {
  private static final FieldType<String> TEXT = FieldType.of(String.class, t -> t, t -> t);

  private LargeDefinition() {}

  static Purpose purpose(int number) {
    return new Purpose("PURPOSE_" + number);
  }

  static String path(int number) {
    return "field" + number;
  }

  /** The first half of the purposes rests on consent, the second on a contract. */
  static ProcessingDecisions decisions(int size) {
    Set<FieldKey<?>> fields =
        IntStream.range(0, size)
            .<FieldKey<?>>mapToObj(i -> FieldKey.of(path(i), Cardinality.ONE, TEXT))
            .collect(Collectors.toSet());
    return new ProcessingDecisions(
        IntStream.range(0, size)
            .mapToObj(
                i ->
                    ProcessingActivity.active(
                            purpose(i),
                            LocalizedText.finnish("tarkoitus"),
                            Map.of(
                                SubjectRole.CUSTOMER,
                                i < size / 2
                                    ? new LegalBasis.Consent()
                                    : new LegalBasis.Contract()),
                            fields)
                        .prohibitedBy(
                            ProhibitionScope.DIRECT_MARKETING, ProhibitionScope.OTHER_MARKETING))
            .toList(),
        ZoneId.of("Europe/Helsinki"));
  }
}
