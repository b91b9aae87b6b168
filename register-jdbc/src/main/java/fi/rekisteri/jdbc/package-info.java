/**
 * How are sealed customers kept in a relational database? The adapter of floor 7 (Art. 32).
 *
 * <p>{@link fi.rekisteri.jdbc.JdbcStorage} keeps the promises A1 to A30 of {@link
 * fi.rekisteri.store.RegisterStorage} on H2, PostgreSQL and MariaDB; {@link
 * fi.rekisteri.jdbc.JdbcSchema} makes the tables. What is common SQL stands in {@code CustomerSql}
 * and {@code AuditSql}, what differs in one dialect each. Proof: the contract kit on each database,
 * and {@code FaultsTest}, which breaks every single statement in turn.
 *
 * <h2>Security</h2>
 *
 * The adapter meets sealed bytes, search tags and facts that are not personal. No exception or log
 * line of it carries a bound value: drivers print those, so their messages are never passed on.
 */
@NullMarked
package fi.rekisteri.jdbc;

import org.jspecify.annotations.NullMarked;
