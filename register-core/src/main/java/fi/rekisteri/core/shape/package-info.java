/**
 * How does one kind of value stand in the file of a definition? Hidden; floor 1 (law 1).
 *
 * <p>Each {@code Shape} says how a value is written, read and described, so the three cannot
 * differ; {@code Shapes} finds the shape of a type of the published language. A {@code Place} tells
 * what is wrong and where, and a {@code Reading} collects it. Proof: {@code DefinitionJsonTest},
 * {@code DefinitionRoundTripTest} and {@code HostileDefinitionTest}.
 */
@NullMarked
package fi.rekisteri.core.shape;

import org.jspecify.annotations.NullMarked;
