/** What one sign-in costs at the least that OWASP advises, beside the bare computation. */
@NullMarked
package fi.rekisteri.samples.passwords;

import org.jspecify.annotations.NullMarked;
