/**
 * How does the description of a register stand in a file? Floor 2 (law 1; Art. 5(2), 30).
 *
 * <p>{@code DefinitionJson} writes and reads it, and publishes its schema. {@code DraftForm} has
 * the parts of a draft in order; how each value looks is told by {@code core.shape}. Proof: {@code
 * DefinitionJsonTest}, {@code DefinitionRoundTripTest}, {@code HostileDefinitionTest}, {@code
 * LargeDefinitionTest}, {@code YamlDefinitionTest} and {@code DefinitionSchemaTest}.
 */
@NullMarked
package fi.rekisteri.core.file;

import org.jspecify.annotations.NullMarked;
