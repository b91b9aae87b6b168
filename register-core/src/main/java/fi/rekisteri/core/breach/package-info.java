/**
 * How is the file of breaches kept, and what follows from it? Floor 8; it is not exported.
 *
 * <p>{@code BreachDesk} is the door; {@code BreachBook} reads and adds lines inside a transaction,
 * also for lost paper; {@code BreachRules} says what fits. Proof: {@code BreachesTest}, {@code
 * BreachTellingTest}, {@code BreachFileTest}, {@code AffectedTest}.
 */
@NullMarked
package fi.rekisteri.core.breach;

import org.jspecify.annotations.NullMarked;
