/** How the adapter says no: the codes that the ports name, with ids and paths, never a value. */
@NullMarked
package fi.rekisteri.samples.ownadapter.refusal;

import org.jspecify.annotations.NullMarked;
