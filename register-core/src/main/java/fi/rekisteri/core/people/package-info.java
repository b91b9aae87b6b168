/**
 * How are people found, read, registered and changed for a purpose? Floor 10; it is not exported.
 *
 * <p>{@code Reading} and {@code Writing} decide on each person and hand out the bound fields alone;
 * {@code Admission} asks the suppression list about whoever comes, one by one or in an {@code
 * Import}. Proof: {@code PurposeBoundAccessTest}, {@code ImportTest}, {@code IntakeRulesTest}.
 */
@NullMarked
package fi.rekisteri.core.people;

import org.jspecify.annotations.NullMarked;
