/**
 * How do requests between parties look as OpenDSR messages? Floor 6 (Art. 12, 19, 28; X4).
 *
 * <p>Outgoing, {@code OpenDsrRequests} writes the message of a notice and {@code OpenDsrReplies}
 * reads what a party answers. Incoming, {@code OpenDsrInbox} reads the request of a party, {@code
 * OpenDsrProgress} tells how far its file has come, and {@code OpenDsrAnswers} writes that. None of
 * them opens a connection: carrying is the host's. Proof: {@code OpenDsrRequestsTest}, {@code
 * OpenDsrRepliesTest}, {@code OpenDsrInboxTest}, {@code HostileRequestTest}, {@code
 * OpenDsrAnswersTest} and {@code OpenDsrScenarioTest}.
 */
@NullMarked
package fi.rekisteri.core.opendsr;

import org.jspecify.annotations.NullMarked;
