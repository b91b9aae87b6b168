package fi.rekisteri.core.engine;

import fi.rekisteri.core.inquiry.DecoyWatch;
import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.staff.ActorGate;
import fi.rekisteri.core.trail.Lanes;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.elsewhere.SubjectDataSource;
import fi.rekisteri.retention.ErasureLedger;
import fi.rekisteri.retention.HoldSource;
import fi.rekisteri.store.RegisterStorage;
import java.util.List;
import java.util.Optional;

/** The parts that an open register is put together from. */
public record EngineParts(
    RegisterDefinition definition,
    Optional<RegisterDefinition> previous,
    RegisterStorage storage,
    Sealing sealing,
    ActorGate gate,
    ProcessingDecisions decisions,
    Records records,
    Lanes lanes,
    DecoyWatch watch,
    List<SubjectDataSource> sources,
    List<HoldSource> holdSources,
    Optional<ErasureLedger> ledger,
    RequestSetup requests,
    Timing timing) {
  /** The same parts under another definition, and what is made from it anew. */
  EngineParts under(RegisterDefinition next) {
    ProcessingDecisions decided = new ProcessingDecisions(next.activities(), next.zone());
    Records described = new Records(next, decided, sealing);
    return new EngineParts(
        next,
        Optional.of(definition),
        storage,
        sealing,
        gate.under(next),
        decided,
        described,
        lanes,
        watch,
        sources,
        holdSources,
        ledger,
        requests,
        timing);
  }
}
