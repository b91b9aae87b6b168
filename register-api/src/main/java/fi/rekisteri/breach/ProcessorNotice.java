package fi.rekisteri.breach;

import java.time.Instant;

/**
 * That a processor told the controller, which it does without undue delay (Art. 33(2)).
 *
 * @param processor its code in the definition
 * @param awareAt when the processor became aware itself
 */
public record ProcessorNotice(String processor, Instant awareAt) {}
