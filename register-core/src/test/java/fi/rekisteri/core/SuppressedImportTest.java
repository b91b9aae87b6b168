package fi.rekisteri.core;

import static fi.rekisteri.core.MarketingRegister.withMail;
import static fi.rekisteri.core.TestRegister.MAIJA;
import static fi.rekisteri.core.TestRegister.READER;
import static fi.rekisteri.processing.Purpose.DIRECT_MARKETING;
import static fi.rekisteri.processing.Purpose.ORDER_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.ImportReport;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.Outcome;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.store.SearchTag;
import fi.rekisteri.store.SuppressionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An import meets the suppression list: once for each chunk, and once more when it is durable. */
@Tag("counts-transactions")
class SuppressedImportTest {
  private final MarketingRegister at = new MarketingRegister();
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  @DisplayName("S70.4 many who are imported again are looked for at once, and suppressed")
  void importLooksOnce() {
    List<CustomerId> gone = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      gone.add(at.registered(imported(i)));
    }
    gone.forEach(at::forbidEverything);
    gone.forEach(at::erase);
    CustomerAccess importing = at.through(seeing(false)).maintenance();
    assertThat(importAll(importing, 900).registered()).isEqualTo(900);
    assertThat(looks).as("before and after each of two chunks").hasValue(4);
    assertThat(at.test.as(READER, DIRECT_MARKETING).page(null, 1000).customers())
        .as("Anna and those who forbade nothing")
        .hasSize(896);
    assertThat(at.test.as(READER, ORDER_MANAGEMENT).page(null, 1000).customers()).hasSize(901);
    assertThat(importAll(importing, 900).alreadyKnown()).isEqualTo(900);
  }

  @Test
  @DisplayName("S70.2 who was stored while the prohibition came is found by the second look")
  void prohibitionAtTheSameTimeWins() {
    at.forbidByMail(EmailAddress.of("n0@example.fi"));
    CustomerAccess importing = at.through(seeing(true)).maintenance();
    assertThat(importAll(importing, 2).registered()).isEqualTo(2);
    assertThat(looks).hasValue(2);
    assertThat(at.test.as(READER, DIRECT_MARKETING).page(null, 10).customers())
        .as("Anna and the other one")
        .hasSize(2);
  }

  @Test
  @DisplayName("S88 rows that an import for marketing must leave out are reported and recorded")
  void importForMarketingLeavesOut() {
    at.forbidByMail(EmailAddress.of("n1@example.fi"));
    ImportReport report = importAll(at.test.as(MAIJA, DIRECT_MARKETING), 3);
    assertThat(report.registered()).isEqualTo(2);
    assertThat(report.rejects())
        .containsExactly(new ImportReport.Reject(2, ErrorCode.PROHIBITED, "row"));
    assertThat(at.test.outcomes(AuditAction.REGISTER)).contains(Outcome.DENIED);
  }

  /** Counts the looks; the first one sees, if so wanted, what was there a moment earlier. */
  private StorageAround seeing(boolean lateFirstLook) {
    return new StorageAround(
        at.test.storage,
        (method, arguments, answer) -> {
          boolean look =
              method.equals("find")
                  && arguments[0] instanceof List<?> terms
                  && terms.get(0) instanceof SearchTag;
          return look && looks.incrementAndGet() == 1 && lateFirstLook
              ? List.<SuppressionEntry>of()
              : answer;
        });
  }

  private static Customer imported(int i) {
    return withMail("N-" + i, EmailAddress.of("n" + i + "@example.fi"));
  }

  private static ImportReport importAll(CustomerAccess access, int count) {
    List<ImportCandidate> rows =
        IntStream.range(0, count)
            .<ImportCandidate>mapToObj(i -> new ImportCandidate.Readable(i + 1, imported(i)))
            .toList();
    return access.importAll(rows.iterator(), ImportListener.SILENT);
  }
}
