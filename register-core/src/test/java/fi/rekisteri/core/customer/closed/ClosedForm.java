package fi.rekisteri.core.customer.closed;

import jakarta.validation.constraints.NotNull;

/** A host's form whose package nobody opened to the validator. */
public record ClosedForm(@NotNull String name) {}
