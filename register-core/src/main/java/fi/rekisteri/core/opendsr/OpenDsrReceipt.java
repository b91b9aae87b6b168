package fi.rekisteri.core.opendsr;

import fi.rekisteri.disclosure.NoticeId;
import java.time.Instant;

/**
 * What a party answers when it takes a request. Whether its signature holds is for the host to
 * check, who knows the party's certificate.
 *
 * @param id the notice
 * @param receivedAt when the party took it
 * @param expectedBy by when it will have done it
 */
public record OpenDsrReceipt(NoticeId id, Instant receivedAt, Instant expectedBy) {}
