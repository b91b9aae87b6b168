/**
 * How do notices to parties look as OpenDSR messages? Floor 6 (Art. 19, 28; X4).
 *
 * <p>{@code OpenDsrRequests} writes the message of a notice, {@code OpenDsrReplies} reads what a
 * party answers. Neither opens a connection: carrying is the host's. Proof: {@code
 * OpenDsrRequestsTest}, {@code OpenDsrRepliesTest}.
 */
@NullMarked
package fi.rekisteri.core.opendsr;

import org.jspecify.annotations.NullMarked;
