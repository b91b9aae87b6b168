/**
 * The workloads of a data protection law: what a controller, a customer, a processor and a
 * supervisory authority ask of a store of personal data, in the shape and the mixes that GDPRbench
 * published, on a wide plaintext table with two indexes and on the register.
 */
@NullMarked
package fi.rekisteri.samples.benchmarks.gdpr;

import org.jspecify.annotations.NullMarked;
