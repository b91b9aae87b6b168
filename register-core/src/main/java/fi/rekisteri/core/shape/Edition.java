package fi.rekisteri.core.shape;

import java.time.LocalDate;

/**
 * Which version of the definition it is, and since when it holds.
 *
 * @param name the version
 * @param validFrom the first day on which it holds
 */
public record Edition(String name, LocalDate validFrom) {}
