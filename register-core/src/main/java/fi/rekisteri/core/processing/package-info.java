/** The one processing decision (laws 1 and 2). Floor 1. Proof: {@code ProcessingDecisionsTest}. */
@NullMarked
package fi.rekisteri.core.processing;

import org.jspecify.annotations.NullMarked;
