package fi.rekisteri.core.engine;

import fi.rekisteri.AuditWindow;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** When and where the register does what can wait. */
public record Timing(
    Executor importing, Duration settling, Optional<AuditWindow> window, Clock clock) {}
