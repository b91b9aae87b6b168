package fi.rekisteri.jdbc;

import static fi.rekisteri.jdbc.AuditPlansTest.plan;

import fi.rekisteri.contract.Disclosures;
import fi.rekisteri.contract.Samples;
import fi.rekisteri.contract.SeededSamples;
import fi.rekisteri.disclosure.DisclosureId;
import fi.rekisteri.store.DisclosureLine;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the databases look for lines of a long ledger: by an index, in its order. */
@ExtendWith(SeededSamples.class)
class DisclosurePlansTest {
  private static final int LINES = 10_000;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARIADB") // MariaPlansTest
  @DisplayName("A38, A73 pages and counts of the ledger are read by an index, and none is sorted")
  void pagesAreReadByAnIndex(Product product, Samples samples) {
    DataSource source = product.migrated();
    UUID subject = fill(source, samples);
    UUID from = DisclosureId.firstOf(Samples.BEGINNING.plusSeconds(50)).value();
    UUID until = DisclosureId.firstOf(Samples.BEGINNING.plusSeconds(5_000)).value();
    plan(source, DisclosureRows.OF_SUBJECT, subject, 10).matches(ordered(product));
    plan(source, DisclosureRows.OF_SUBJECT_BEFORE, subject, until, 10).matches(ordered(product));
    plan(source, DisclosureRows.TO_RECIPIENT, "BANK", from, until, 10).matches(ordered(product));
    plan(source, DisclosureRows.COUNT_TO_RECIPIENT, "BANK", from, until)
        .matches(product == Product.H2 ? "(?s)(?!.*tableScan).*" : "(?s)(?!.*Seq Scan).*Index.*");
    plan(source, "select id from rekisteri_disclosure where purpose = ? order by fields", "X")
        .as("control: what has no index, and a sort, are noticed")
        .doesNotMatch(ordered(product));
  }

  private static String ordered(Product product) {
    return product == Product.H2
        ? "(?s)(?!.*tableScan).*/\\* index sorted \\*/\\s*"
        : "(?s)(?!.*Sort  \\()(?!.*Seq Scan).*Index.*";
  }

  /** Many lines of many people; one of these people is given back. */
  private static UUID fill(DataSource source, Samples samples) {
    List<DisclosureLine> lines =
        IntStream.range(0, LINES)
            .mapToObj(
                i ->
                    Disclosures.sample(
                        samples,
                        samples.id(),
                        i % 2 == 0 ? "BANK" : "COURIER",
                        Samples.BEGINNING.plusSeconds(i),
                        "name"))
            .toList();
    JdbcStorage.on(source)
        .inTransaction(
            tx -> {
              tx.disclosures().append(lines);
              return true;
            });
    Sql.run(source, "analyze");
    return lines.get(LINES / 2).facts().subject().value();
  }
}
