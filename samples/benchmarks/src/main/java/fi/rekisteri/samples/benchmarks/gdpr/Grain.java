package fi.rekisteri.samples.benchmarks.gdpr;

/** What one record is. */
public enum Grain {
  /** One of ten values that a customer holds: comparable with others' figures. */
  ITEM(10, 1),
  /** A customer with ten fields: what registers hold. */
  CUSTOMER(1, 10);

  private final int perUser;
  private final int dataFields;

  Grain(int perUser, int dataFields) {
    this.perUser = perUser;
    this.dataFields = dataFields;
  }

  /** How many records a person has. */
  int perUser() {
    return perUser;
  }

  /** How many values of 100 bytes a record has. */
  int dataFields() {
    return dataFields;
  }
}
