package fi.rekisteri.core;

import fi.rekisteri.core.processing.ProcessingDecisions;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.core.staff.ActorGate;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.store.RegisterStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;

/** The parts that every act of an open register works with. */
record Engine(
    RegisterDefinition definition,
    RegisterStorage storage,
    Sealing sealing,
    ActorGate gate,
    ProcessingDecisions decisions,
    Records records,
    Executor importing,
    Clock clock) {

  /** Now, as precise as every storage keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
