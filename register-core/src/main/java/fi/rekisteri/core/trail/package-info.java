/**
 * How is it proved who did what? Floor 4 (Art. 5(2)); it is not exported.
 *
 * <p>Each entry stands in a {@link fi.rekisteri.core.trail.Lane}, linked to the one before it by a
 * keyed hash. A checkpoint hashes all entries since the last one into a tree, names the lanes, and
 * is signed. Whoever checks an export without the register enters by the room {@code audit}. {@code
 * docs/audit-trail.md} gives the forms. Proof: {@code TamperingTest}, {@code MerkleTreeTest},
 * {@code FrozenExportTest}.
 */
@NullMarked
package fi.rekisteri.core.trail;

import org.jspecify.annotations.NullMarked;
