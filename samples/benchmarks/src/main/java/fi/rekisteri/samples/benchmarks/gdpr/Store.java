package fi.rekisteri.samples.benchmarks.gdpr;

import java.util.List;

/**
 * What the workloads ask of a store of records. Both sides are asked the same, and answer alike;
 * lists are in no order. What a key does not hit changes nothing.
 */
public interface Store {
  /** Stores a record that is not there, under the terms of today. */
  void create(int key) throws Exception;

  /** Erases a record. */
  void delete(int key) throws Exception;

  /** Replaces the values of a record. */
  void update(int key, int edition) throws Exception;

  /** Gives a purpose other terms, for whatever is processed for it. */
  void setTerms(int purpose, Terms terms) throws Exception;

  /** Records to which use a person objects from now on. */
  void setObjection(int user, String use) throws Exception;

  /** The same for everybody whose records are for a purpose: what is held of each is changed. */
  void setObjections(int purpose, String use) throws Exception;

  /** One record, or none. */
  List<Row> byKey(int key) throws Exception;

  /** All records for a purpose. */
  List<Row> byPurpose(int purpose) throws Exception;

  /** All records of a person. */
  List<Row> byUser(int user) throws Exception;

  /** The same without the data. */
  List<Row> metadataByUser(int user) throws Exception;

  /** Reads so many of the last entries of the log, and tells how many different ones it got. */
  List<Integer> log(int entries) throws Exception;

  /** Whether a record is gone, and where there is a proof of it, whether that is there. */
  List<Boolean> isGone(int key) throws Exception;
}
