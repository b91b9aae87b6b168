/**
 * How is this register described? Floor 8 (Art. 5(2), 13, 14, 30).
 *
 * <p>The one {@link fi.rekisteri.definition.RegisterDefinition}: what it does not declare cannot be
 * stored, read, disclosed or kept. Enforcement, the notice, the record of processing and the
 * answers all derive from it. It is immutable and checked as a whole when it is built; every
 * problem is told at once with its path. Proof: {@code RegisterDefinitionTest}, and beside each
 * check a test in which exactly that rule is broken.
 */
@NullMarked
package fi.rekisteri.definition;

import org.jspecify.annotations.NullMarked;
