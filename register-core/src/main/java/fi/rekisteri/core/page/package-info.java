/**
 * How does a page look, and how is a text put into it safely? Floor 5. What all pages for people
 * share: the frame, the style, and the names of acts. Proof: {@code HostileTextTest}, {@code
 * WordingTest}, {@code AuditReportPageTest}.
 */
@NullMarked
package fi.rekisteri.core.page;

import org.jspecify.annotations.NullMarked;
