/**
 * A web shop's order and its register's change in one transaction, with plain JDBC and with Spring.
 */
@NullMarked
package fi.rekisteri.samples.hosttransaction;

import org.jspecify.annotations.NullMarked;
