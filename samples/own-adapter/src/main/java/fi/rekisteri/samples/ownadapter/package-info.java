/**
 * A storage adapter of one's own, as a model: every port of the storage on sorted maps in one file.
 * {@code docs/write-your-own-adapter.md} walks through it. From below: {@code map} (maps and
 * transactions), {@code form} and {@code refusal}, {@code trail}, then {@code people}, {@code book}
 * and {@code duty} beside each other, and {@code storage}, the door. Here stands the story that
 * runs a register on it.
 */
@NullMarked
package fi.rekisteri.samples.ownadapter;

import org.jspecify.annotations.NullMarked;
