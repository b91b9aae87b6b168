/**
 * What does the trail tell whoever asks? Floor 5. Each class is one question, answered from a
 * stream of entries, newest first, with memory that does not grow with the trail. Proof: {@code
 * AuditReportsTest}, {@code EmergencyReviewTest}, {@code UnreadFieldsTest}, {@code
 * SecurityEventsTest}.
 */
@NullMarked
package fi.rekisteri.core.inquiry;

import org.jspecify.annotations.NullMarked;
