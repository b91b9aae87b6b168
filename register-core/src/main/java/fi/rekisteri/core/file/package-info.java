/**
 * How does the description of a register stand in a file? Floor 1 (law 1; Art. 5(2), 30).
 *
 * <p>{@code DefinitionJson} writes and reads it, and publishes its schema. Each {@code Shape} says
 * of one kind of value how it is written, read and described, so the three cannot differ; {@code
 * Shapes} finds the shape of a type of the published language, {@code DraftForm} has the parts of a
 * draft in order. Proof: {@code DefinitionJsonTest}, {@code DefinitionRoundTripTest}, {@code
 * HostileDefinitionTest}, {@code DefinitionSchemaTest}.
 */
@NullMarked
package fi.rekisteri.core.file;

import org.jspecify.annotations.NullMarked;
