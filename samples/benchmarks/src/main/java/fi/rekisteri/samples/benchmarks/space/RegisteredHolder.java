package fi.rekisteri.samples.benchmarks.space;

import fi.rekisteri.CustomerAccess;
import fi.rekisteri.CustomerRegister;
import fi.rekisteri.ImportCandidate;
import fi.rekisteri.ImportListener;
import fi.rekisteri.RegisterDesk;
import fi.rekisteri.consent.Choice;
import fi.rekisteri.consent.Receipt;
import fi.rekisteri.core.EmbeddedRegister;
import fi.rekisteri.core.crypto.InMemoryKeys;
import fi.rekisteri.core.ledger.InMemoryErasureLedger;
import fi.rekisteri.crypto.KeyProvider;
import fi.rekisteri.customer.Channel;
import fi.rekisteri.customer.Customer;
import fi.rekisteri.jdbc.JdbcSchema;
import fi.rekisteri.jdbc.JdbcStorage;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.RestrictionGround;
import fi.rekisteri.retention.ErasureAnswer;
import fi.rekisteri.retention.ErasureCause;
import fi.rekisteri.retention.ErasureDemand;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.samples.benchmarks.erasure.Traces;
import fi.rekisteri.samples.benchmarks.house.RawTables;
import fi.rekisteri.staff.Actor;
import fi.rekisteri.staff.StaffMember;
import fi.rekisteri.staff.StaffSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The register, through nothing but its front door. */
final class RegisteredHolder implements Holder {
  private static final String OFFICER = "officer";
  private static final int NOTED = 3;

  private final Grain grain;
  private final KeyProvider keys = InMemoryKeys.random();
  private final ErasureLedger ledger = new InMemoryErasureLedger();
  private @Nullable Traces traces;

  RegisteredHolder(Grain grain) {
    this.grain = grain;
  }

  @Override
  public String name() {
    return "register";
  }

  @Override
  public void load(DataSource source, int customers) {
    JdbcSchema.migrate(source);
    try (CustomerRegister register = over(source)) {
      Iterator<ImportCandidate> all =
          IntStream.range(0, customers)
              .<ImportCandidate>mapToObj(i -> new ImportCandidate.Readable(i + 1L, newcomer(i)))
              .iterator();
      long registered = access(register).importAll(all, ImportListener.SILENT).registered();
      require(registered == customers, "an import left somebody out");
    }
  }

  @Override
  public void work(DataSource source, int customers, int operations) throws SQLException {
    Traces erased = noted(source, operations);
    try (CustomerRegister register = over(source)) {
      for (int i = 0; i < operations; i++) {
        operate(register, Step.of(i), customers);
      }
      desk(register).housekeeping().removeLeftovers();
    }
    traces = erased;
  }

  private void operate(CustomerRegister register, Step step, int customers) {
    Sample old = Sample.of(step.whom());
    step.kind()
        .act(
            () -> access(register).register(newcomer(customers + step.whom())),
            () -> erase(desk(register), old),
            () -> access(register).change(old.customer(), who -> grain.changed(who, step.value())),
            () -> desk(register).choicesOf(old.customer()).record(restriction()));
  }

  private static void erase(RegisterDesk desk, Sample who) {
    ErasureDemand all = ErasureDemand.everything(ErasureCause.PROMISED, LocalDate.now());
    ErasureAnswer answer = desk.retentionOf(who.customer()).demand(all);
    require(answer.state() == ErasureAnswer.State.DONE, "an erasure is " + answer.state());
  }

  private static Choice restriction() {
    Receipt receipt = Receipt.of(Instant.now(), Channel.WEB);
    return new Choice.Restriction(Set.of(), RestrictionGround.ACCURACY_CONTESTED, receipt);
  }

  @Override
  public void requireTrue(DataSource source, int customers, int operations) throws Exception {
    try (CustomerRegister register = over(source)) {
      for (int i = 0; i < Math.min(operations, 400); i++) {
        Step step = Step.of(i);
        if (step.kind() == Step.Kind.ERASE) {
          boolean there = access(register).find(Sample.of(step.whom()).customer()).isPresent();
          require(!there, "somebody was not erased");
        }
      }
    }
    require(!RawTables.hold(source, ofTheLiving(customers)), "a value stands in clear");
    requireNoTraces(source);
  }

  /** Somebody who was loaded, somebody who came later, and a value that was changed. */
  private static List<String> ofTheLiving(int customers) {
    List<String> values = new ArrayList<>(Sample.of(customers - 1).all());
    values.addAll(Sample.of(customers + Step.of(0).whom()).all());
    values.add(Step.of(Step.Kind.CHANGE.ordinal()).value());
    return values;
  }

  /** What tables hold of the first of those who are to be erased. */
  private static Traces noted(DataSource source, int operations) throws SQLException {
    Traces some = new Traces(source);
    int erased = 0;
    for (int i = 0; i < operations && erased < NOTED; i++) {
      if (Step.of(i).kind() == Step.Kind.ERASE) {
        Sample who = Sample.of(Step.of(i).whom());
        some.note(who.customer(), who.all());
        erased++;
      }
    }
    return some;
  }

  private void requireNoTraces(DataSource source) throws SQLException {
    if (traces == null) {
      throw new IllegalStateException("nobody was erased");
    }
    traces.requireGone(source);
  }

  private Customer newcomer(int number) {
    Sample sample = Sample.of(number);
    return grain.newcomer(sample.customer(), sample);
  }

  private CustomerRegister over(DataSource source) {
    return EmbeddedRegister.builder()
        .definition(grain.definition())
        .storage(JdbcStorage.on(source))
        .keys(keys)
        .staff(
            StaffSource.of(
                StaffMember.of(OFFICER, Instant.EPOCH, Operation.values())
                    .signed("1", Instant.EPOCH)))
        .erasureLedger(ledger)
        .build();
  }

  private static RegisterDesk desk(CustomerRegister register) {
    return register.actingAs(Actor.person(OFFICER, Instant.now(), "password+otp", "back-office"));
  }

  private static CustomerAccess access(CustomerRegister register) {
    return desk(register).forPurpose(Purpose.CUSTOMER_RELATIONSHIP);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
