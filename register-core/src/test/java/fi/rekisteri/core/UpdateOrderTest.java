package fi.rekisteri.core;

import static fi.rekisteri.customer.CustomerFields.EMAIL;
import static fi.rekisteri.customer.CustomerFields.NAME;
import static fi.rekisteri.customer.CustomerFields.POSTAL_ADDRESS;
import static fi.rekisteri.customer.CustomerFields.WEB_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.PendingUpdate;
import fi.rekisteri.UpdateItem;
import fi.rekisteri.UpdateReport.End;
import fi.rekisteri.UpdateReport.Remark;
import fi.rekisteri.UpdateSubject;
import fi.rekisteri.core.store.InMemoryStorage;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.customer.EmailAddress;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.customer.WebAddress;
import fi.rekisteri.error.ConflictException;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.SafetyBan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In whatever order the rows of a batch stand, and whoever else writes, the record is the same. */
class UpdateOrderTest {
  @Test
  @DisplayName("S26 a batch in any order of its rows ends in the same record")
  void orderOfRowsDoesNotMatter() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<UpdateItem> rows = rows(random);
      boolean restricted = random.nextBoolean();
      String expected = recordAfter(rows, restricted);
      Collections.shuffle(rows, random);
      assertThat(recordAfter(rows, restricted)).as("seed " + seed).isEqualTo(expected);
    }
  }

  private static List<UpdateItem> rows(Random random) {
    List<UpdateItem> rows = new ArrayList<>();
    UpdateService naming = NAMING;
    for (int i = 0; i < 12; i++) {
      int day = random.nextInt(10) - 2;
      String one = String.valueOf((char) ('a' + random.nextInt(3)));
      UpdateSubject anna = UpdateService.ANNA;
      rows.add(
          switch (random.nextInt(5)) {
            case 0 -> naming.item(anna, NAME, PersonName.of("Anna", "N" + one), day);
            case 1 -> naming.item(anna, EMAIL, EmailAddress.of(one + "@example.fi"), day);
            case 2 -> naming.item(anna, WEB_ADDRESS, new WebAddress("https://" + one + ".fi"), day);
            case 3 -> new UpdateItem.BanNotice(100 + i, anna, ban(random), UpdateService.day(day));
            default -> naming.item(anna, POSTAL_ADDRESS, address(one), day);
          });
    }
    return rows;
  }

  private static final UpdateService NAMING = new UpdateService();

  private static Optional<SafetyBan> ban(Random random) {
    LocalDate from = LocalDate.of(2026, 1, 1 + random.nextInt(2));
    return random.nextBoolean()
        ? Optional.of(new SafetyBan(from, Optional.empty()))
        : Optional.empty();
  }

  private static PostalAddress address(String one) {
    return PostalAddress.of("Tie " + one, "00530", "Helsinki", "FI");
  }

  private static String recordAfter(List<UpdateItem> rows, boolean restricted) {
    UpdateService service = new UpdateService();
    if (restricted) {
      service.restrict("postalAddress", "webAddress");
    }
    service.apply(rows);
    String first = record(service, restricted);
    assertThat(service.apply(rows).counts()).doesNotContainKeys(End.APPLIED, End.PENDING);
    return first;
  }

  /** Everything that a person would be told, in words, without the ids of the run. */
  private static String record(UpdateService service, boolean restricted) {
    StringBuilder text = new StringBuilder();
    service
        .pending()
        .list()
        .forEach(one -> text.append(one.field()).append(written(one)).append(one.provenance()));
    text.append(service.choices().standing().safetyBan());
    if (restricted) {
      service.lift();
    }
    Customer anna = service.access().get(service.anna.id());
    anna.fields().keySet().forEach(field -> text.append(written(anna, field)));
    return text.toString();
  }

  private static <T> String written(PendingUpdate<T> waiting) {
    return waiting.field().type().write(waiting.value());
  }

  private static <T> String written(Customer anna, FieldKey<T> field) {
    return anna.field(field)
        .fold(
            entries ->
                entries.stream()
                    .map(one -> field.type().write(one.value()) + one.provenance())
                    .collect(Collectors.joining()),
            () -> "",
            withheld -> "");
  }

  @Test
  @DisplayName("S26 two batches at once for one person both arrive, and the newest value stands")
  void twoBatchesAtOnce() throws Exception {
    UpdateService service = new UpdateService();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      UpdateItem name = service.item(NAME, PersonName.of("Anna", "N" + i), i);
      UpdateItem site = service.item(WEB_ADDRESS, new WebAddress("https://a" + i + ".fi"), 9 - i);
      running.add(
          threads.submit(
              () ->
                  assertThat(service.apply(name, site).counts())
                      .doesNotContainKeys(End.REFUSED, End.UNKNOWN_PERSON)));
    }
    for (Future<?> one : running) {
      one.get();
    }
    threads.shutdownNow();
    assertThat(service.held(NAME)).contains(PersonName.of("Anna", "N8"));
    assertThat(service.held(WEB_ADDRESS)).contains(new WebAddress("https://a1.fi"));
  }

  @Test
  @DisplayName("S26 a faster writer is met by trying again; nothing is lost and nothing doubled")
  void versionConflictIsRetried() {
    AtomicInteger faster = new AtomicInteger(0);
    UpdateService service =
        new UpdateService(
            new StorageAround(
                new InMemoryStorage(),
                (method, arguments, answer) -> {
                  if (method.equals("save") && faster.getAndDecrement() > 0) {
                    throw new ConflictException(ErrorCode.VERSION_CONFLICT, "slower", "again");
                  }
                  return answer;
                }));
    UpdateItem item = service.item(NAME, PersonName.of("Anna", "Niemi"), 5);
    faster.set(100);
    assertThat(service.apply(item).remarks())
        .extracting(Remark::code)
        .containsExactly(Optional.of(ErrorCode.VERSION_CONFLICT));
    assertThat(service.held(NAME)).contains(TestRegister.ANNA);
    faster.set(2);
    assertThat(service.apply(item).count(End.APPLIED)).isOne();
    assertThat(service.access().get(service.anna.id()).version()).isEqualTo(2);
  }
}
