package fi.rekisteri.core;

import fi.rekisteri.Statistics;
import fi.rekisteri.audit.AuditAction;
import fi.rekisteri.core.anonymity.Anonymising;
import fi.rekisteri.core.engine.Act;
import fi.rekisteri.core.engine.Caller;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.processing.FieldKey;
import fi.rekisteri.processing.Operation;
import fi.rekisteri.processing.Purpose;
import fi.rekisteri.processing.Withholding;
import fi.rekisteri.retention.AnonymousCount;
import fi.rekisteri.statistics.CountQuery;
import fi.rekisteri.statistics.CountTable;
import fi.rekisteri.statistics.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statistics in the hands of one actor: admits a run, and records it before it begins. */
record StatisticsDesk(Engine engine, Caller caller) implements Statistics {
  @Override
  public CountTable count(CountQuery query) {
    Act act = new Act(engine, caller, Purpose.STATISTICS, AuditAction.COUNT);
    act.admit(Operation.READ, Optional.empty());
    for (Dimension dimension : query.dimensions()) {
      fieldOf(dimension).ifPresent(field -> requireBound(act, field));
    }
    engine.inTransaction(
        tx -> {
          tx.record(act.doneToRegister(told(query)));
          return query;
        });
    return new CountRun(act, query).table();
  }

  @Override
  public List<AnonymousCount> anonymous(String rule) {
    Act act = new Act(engine, caller, Purpose.STATISTICS, AuditAction.COUNT);
    act.admit(Operation.READ, Optional.empty());
    Anonymising anonymising = new Anonymising(engine.definition(), engine.decisions());
    return engine.inTransaction(
        tx -> {
          List<AnonymousCount> counts = anonymising.counts(tx.anonymous(), rule);
          tx.record(act.doneToRegister(List.of("anonymous=" + rule)));
          return counts;
        });
  }

  static Optional<FieldKey<?>> fieldOf(Dimension dimension) {
    return dimension.fold(
        value -> Optional.of(value.field()),
        number -> Optional.of(number.field()),
        fact -> Optional.empty());
  }

  /** Only a declared field can be bound; one of another type under its path is a mistake. */
  private void requireBound(Act act, FieldKey<?> field) {
    Optional<Withholding> withheld =
        act.decisions()
            .decide(Purpose.STATISTICS)
            .fold(
                permitted -> permitted.withholding(field),
                refused -> Optional.of(Withholding.NOT_BOUND));
    if (withheld.isPresent()) {
      throw act.refuseField(Optional.empty(), field.path(), withheld.get().code());
    }
    FieldKey<?> declared = engine.definition().field(field.path()).orElseThrow().key();
    if (declared.type().javaType() != field.type().javaType()
        || declared.cardinality() != field.cardinality()) {
      throw new IllegalArgumentException("field " + field + " is declared with another type");
    }
  }

  private static List<String> told(CountQuery query) {
    List<String> told = new ArrayList<>();
    query.dimensions().forEach(one -> told.add(one.name() + "=" + one.source()));
    told.add("k=" + query.threshold().people());
    return told;
  }
}
