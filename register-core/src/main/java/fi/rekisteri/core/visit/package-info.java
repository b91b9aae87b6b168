/**
 * What is kept of visitors, and who turned out to be a customer? Floor 10; it is not exported.
 *
 * <p>{@code Recording} takes a batch of observations: {@code ObservationRules} cleans each as it
 * comes, {@code VisitChunk} decides on their visitors and stores them. {@code VisitorChoices} keeps
 * the answers about cookies, {@code Linking} the links, and {@code HeldItems} tells whose an
 * observation is. Proof: {@code VisitsTest}, {@code VisitorChoicesTest}, {@code LinkingTest},
 * {@code SharedBrowserScenarioTest}.
 */
@NullMarked
package fi.rekisteri.core.visit;

import org.jspecify.annotations.NullMarked;
