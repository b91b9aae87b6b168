/**
 * The requests of data subjects (rekisteröidyn pyyntö, Art. 12 to 22): letters with one or several
 * items, what was decided, what was carried out, and what the person was told. Floor 7; it knows
 * rights, people and who asks, and neither the definition nor any storage. {@link
 * fi.rekisteri.request.RightsPolicy} says how sure it must be who asks, and what is promised beyond
 * the law. That its steps are legal is proved by {@code RequestStatesTest} in core, that its files
 * stay readable by {@code RequestCodecTest}.
 */
@NullMarked
package fi.rekisteri.request;

import org.jspecify.annotations.NullMarked;
