/** What has to be done for people, or about them: requests, holds, demands, plans, sources. */
@NullMarked
package fi.rekisteri.samples.ownadapter.duty;

import org.jspecify.annotations.NullMarked;
