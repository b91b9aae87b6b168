package fi.rekisteri.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.CustomerRegister;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.audit.AuditEntry;
import fi.rekisteri.audit.AuditPlace;
import fi.rekisteri.audit.Evidence;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.definition.CustomerRegisterNotice;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SourceErasure;
import fi.rekisteri.elsewhere.SourceErasure.Removed;
import fi.rekisteri.elsewhere.SourceOrder;
import fi.rekisteri.elsewhere.SourcePage;
import fi.rekisteri.elsewhere.SourceValue;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.party.ContactPoint;
import fi.rekisteri.party.ContactRole;
import fi.rekisteri.party.Controller;
import fi.rekisteri.processing.DataCategory;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RuleId;
import fi.rekisteri.retention.ErasureVerdict;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import fi.rekisteri.store.SourceTask;
import fi.rekisteri.store.SourceTask.State;
import fi.rekisteri.text.LocalizedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes ask the same sources about the same people. */
class SourceTasksRaceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final RuleId RULE = new RuleId("Art. 17(1)(a)");
  private static final int PEOPLE = 60;
  private static final int CARDS = 3;
  private static final RegisterDefinition DEFINITION =
      CustomerRegisterNotice.definition(
          Controller.of(
              "Esimerkkikauppa Oy",
              ContactPoint.byEmail(ContactRole.CUSTOMER_SERVICE, "asiakaspalvelu@example.fi")));

  @ParameterizedTest
  @EnumSource
  @DisplayName("law 5: of two processes that ask at once each answer is written once, and all goes")
  void eachAnswerIsWrittenOnce(Product product) throws Exception {
    DataSource database = product.migrated();
    Sql.run(database, "create table card (customer_id uuid not null, number int not null)");
    JdbcStorage storage = JdbcStorage.on(database);
    InMemoryKeys keys = InMemoryKeys.random();
    CustomerRegister one = register(storage, keys, database);
    CustomerRegister other = register(storage, keys, database);
    List<CustomerId> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(erased(storage, database));
    }
    atOnce(asking(one), asking(other));
    assertThat(asking(one).call()).as("whoever got in the other's way is asked again").isTrue();
    assertThat(Sql.rows(database, "select count(*) from card")).containsExactly("0");
    for (CustomerId id : people) {
      List<SourceTask> tasks = storage.inTransaction(tx -> tx.sourceTasks().ofSubject(id));
      assertThat(tasks)
          .singleElement()
          .satisfies(
              task -> {
                assertThat(task.state()).isEqualTo(State.REMOVED);
              });
      List<AuditEntry> trail = storage.inTransaction(tx -> tx.audit().ofSubject(id, null, 10));
      assertThat(trail)
          .filteredOn(entry -> entry.act().action() == AuditAction.ERASE_ELSEWHERE)
          .as("the trail tells of each answer that was written, once")
          .hasSize((int) tasks.get(0).version() - 1);
    }
  }

  /** One person, whom the register has erased, and whose cards are left. */
  private static CustomerId erased(JdbcStorage storage, DataSource database) {
    CustomerId id = CustomerId.random();
    for (int card = 0; card < CARDS; card++) {
      Cards.run(database, "insert into card (customer_id, number) values (?, " + card + ")", id);
    }
    return storage.inTransaction(
        tx -> {
          AuditEntry.Act act = AuditEntry.Act.done(AuditAction.ERASE, id, List.of());
          Evidence place = Evidence.at(AuditPlace.first());
          AuditEntry entry =
              new AuditEntry(place, NOW, "controller", "console", Purpose.RIGHTS, act);
          tx.customers().erase(new ErasureVerdict(id, RULE, NOW), entry);
          tx.sourceTasks().add(List.of(task(id)));
          return id;
        });
  }

  private static SourceTask task(CustomerId id) {
    return new SourceTask(
        UUID.randomUUID(),
        id,
        Optional.empty(),
        "cards",
        "",
        RULE.reference(),
        NOW,
        1,
        State.PENDING,
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  private static CustomerRegister register(
      JdbcStorage storage, InMemoryKeys keys, DataSource database) {
    Instant past = NOW.minusSeconds(60);
    return EmbeddedRegister.builder()
        .definition(DEFINITION)
        .storage(storage)
        .keys(keys)
        .staff(
            StaffSource.of(StaffMember.of("controller", past, Operation.ADMIN).signed("1", past)))
        .dataSource(new Cards(database))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  private static Callable<Boolean> asking(CustomerRegister register) {
    Actor controller = Actor.person("controller", NOW, "password+otp", "console");
    return () -> register.actingAs(controller).erasures().askSources().isDone();
  }

  private static void atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Boolean>> runs = new ArrayList<>();
    for (Callable<Boolean> run : List.of(one, other)) {
      runs.add(
          threads.submit(
              () -> {
                start.await(30, TimeUnit.SECONDS);
                return run.call();
              }));
    }
    for (Future<Boolean> run : runs) {
      assertThat(run.get(60, TimeUnit.SECONDS)).isNotNull();
    }
    threads.shutdownNow();
  }

  /** A table of the host, in the same database. */
  private record Cards(DataSource database) implements SubjectDataSource {
    private static final LocalizedText LABEL = LocalizedText.of("Kortit", "Kort", "Cards");

    @Override
    public String name() {
      return "cards";
    }

    @Override
    public LocalizedText label() {
      return LABEL;
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public SourcePage held(CustomerId subject, Optional<String> after) {
      SourceValue value =
          new SourceValue(
              LABEL, DataCategory.ORDER_HISTORY, Map.of("value", "card"), Optional.empty());
      String sql = "update card set number = number where customer_id = ?";
      return SourcePage.whole(Collections.nCopies(run(database, sql, subject), value));
    }

    @Override
    public SourceErasure erase(SourceOrder order, Optional<String> after) {
      return Removed.last(run(database, "delete from card where customer_id = ?", order.subject()));
    }

    @Override
    public Map<String, DataCategory> columns() {
      return Map.of(
          "card.customer_id",
          DataCategory.ORDER_HISTORY,
          "card.number",
          DataCategory.ORDER_HISTORY);
    }

    static int run(DataSource database, String sql, CustomerId id) {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setObject(1, id.value());
        return statement.executeUpdate();
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
