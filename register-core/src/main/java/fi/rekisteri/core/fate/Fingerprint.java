package fi.rekisteri.core.fate;

import fi.rekisteri.core.cipher.CryptoBackend;
import fi.rekisteri.definition.FieldSchema;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.processing.ProcessingActivity;
import fi.rekisteri.retention.BookkeepingPeriod;
import fi.rekisteri.retention.HoldRule;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hash of everything in a definition that a judgement reads. It is over sorted lines, so the
 * order in which a host declares its rules does not count, and it is the same in every process.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(RegisterDefinition definition) {
    String lines =
        Stream.of(
                Stream.of("zone " + definition.zone()),
                definition.fields().stream().map(Fingerprint::field),
                definition.retention().stream()
                    .map(
                        rule ->
                            "rule " + rule.category() + " " + rule.anchor() + " " + rule.length()),
                definition.retentionPolicy().holds().stream().map(Fingerprint::hold),
                definition.retentionPolicy().bookkeeping().stream().map(Fingerprint::bookkeeping),
                definition.activities().stream().map(Fingerprint::activity))
            .flatMap(part -> part)
            .sorted()
            .collect(Collectors.joining("\n"));
    byte[] hash =
        CryptoBackend.configured().newSha256().digest(lines.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  private static String field(FieldSchema<?> field) {
    return "field " + field.key() + " " + field.category();
  }

  private static String hold(HoldRule rule) {
    return "hold "
        + rule.code()
        + " "
        + sorted(rule.fields().stream())
        + " "
        + rule.length().map(Period::toString).orElse("-");
  }

  private static String bookkeeping(BookkeepingPeriod period) {
    return "books " + period.validFrom() + " " + period.voucherYears() + " " + period.bookYears();
  }

  /** Which roles have which basis: what rests on consents alone can be withdrawn. */
  private static String activity(ProcessingActivity activity) {
    Map<String, String> bases = new TreeMap<>();
    activity.bases().forEach((role, basis) -> bases.put(role.name(), basis.article().reference()));
    return "activity "
        + activity.purpose()
        + " "
        + bases
        + " "
        + sorted(activity.fields().stream().map(Object::toString));
  }

  private static String sorted(Stream<String> parts) {
    return parts.sorted().collect(Collectors.joining(","));
  }
}
