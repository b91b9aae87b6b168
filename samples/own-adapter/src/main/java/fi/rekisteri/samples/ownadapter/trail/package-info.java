/** The audit trail, its lanes and its checkpoints: A12, A13 and A28 to A30. */
@NullMarked
package fi.rekisteri.samples.ownadapter.trail;

import org.jspecify.annotations.NullMarked;
