/** How each kind of value is written as bytes. It knows the values, and no map. */
@NullMarked
package fi.rekisteri.samples.ownadapter.form;

import org.jspecify.annotations.NullMarked;
