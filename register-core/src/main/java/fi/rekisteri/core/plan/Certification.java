package fi.rekisteri.core.plan;

import fi.rekisteri.core.certificate.CertifiedPeople;
import fi.rekisteri.core.certificate.ErasureCertificateJson;
import fi.rekisteri.core.engine.Engine;
import fi.rekisteri.core.engine.Transaction;
import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.CertifiedErasure.SourceFact;
import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.retention.ErasureCertificate.ExecutedPlan;
import fi.rekisteri.retention.ErasureCertificate.Issuer;
import fi.rekisteri.retention.ErasureOutcome;
import fi.rekisteri.retention.ExecutedErasure;
import fi.rekisteri.retention.SourceState;
import fi.rekisteri.store.PlanItem;
import fi.rekisteri.store.PlanRow;
import fi.rekisteri.store.SourceTask;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a plan, certified: from the outcomes that were written when it was done, each
 * with its seal, and from the tasks of the host's sources. It goes page by page.
 *
 * @param engine the engine
 * @param row the plan, whose seal was proved
 * @param visitors what is left with visitors that was somebody's
 */
record Certification(Engine engine, PlanRow row, LeftWithVisitors visitors) {
  void write(Optional<ErasureHorizon> horizon, OutputStream out) {
    ErasureCertificate certificate =
        new ErasureCertificate(
            issuer(),
            engine.now(),
            ExecutedPlan.of(PlanBook.plan(row)),
            PlanProgress.of(engine, row, visitors));
    new ErasureCertificateJson(engine.sealing().ring().auditKeys())
        .write(certificate, new CertifiedPages(this), horizon, out);
  }

  private Issuer issuer() {
    RegisterDefinition definition = engine.definition();
    return new Issuer(
        definition.id().value(),
        definition.version(),
        definition.controller().name(),
        definition.controller().businessId());
  }

  /** Of a page of items those of whom it is written what became of them. */
  List<CertifiedErasure> people(List<PlanItem> items) {
    PlanSeal seal = new PlanSeal(engine.sealing().ring());
    List<ExecutedErasure> done =
        items.stream()
            .filter(item -> item.outcome().isPresent())
            .map(item -> Outcomes.read(seal, row.id(), item))
            .toList();
    return engine.retrying(tx -> done.stream().map(one -> certified(tx, one)).toList());
  }

  private CertifiedErasure certified(Transaction tx, ExecutedErasure done) {
    List<SourceFact> sources = new ArrayList<>(sources(tx, done));
    if (!visitors.isOf(done)) {
      return CertifiedPeople.of(done, sources);
    }
    sources.add(new SourceFact(LeftWithVisitors.NAME, SourceState.PENDING, Optional.empty()));
    return CertifiedPeople.of(LeftWithVisitors.amongSources(done), sources);
  }

  private List<SourceFact> sources(Transaction tx, ExecutedErasure done) {
    if (done.sources().isEmpty() || done.outcome() == ErasureOutcome.HOLD_SOURCE_FAILED) {
      return List.of();
    }
    Map<String, SourceTask> tasks =
        tx.sourceTasks().ofSubject(done.customer()).stream()
            .filter(task -> task.plan().equals(Optional.of(row.id())))
            .collect(Collectors.toMap(SourceTask::source, Function.identity()));
    return done.sources().stream().map(source -> fact(done, source, tasks.get(source))).toList();
  }

  /** A task that is gone is no proof that its source has erased. */
  private SourceFact fact(ExecutedErasure done, String source, @Nullable SourceTask task) {
    if (task == null) {
      throw PlanRefusals.altered(
          "what source " + source + " is to erase for item " + done.number() + " of " + row.id());
    }
    return new SourceFact(source, SourceState.valueOf(task.state().name()), task.reason());
  }
}
