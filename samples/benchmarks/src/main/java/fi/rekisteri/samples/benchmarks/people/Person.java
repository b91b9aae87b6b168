package fi.rekisteri.samples.benchmarks.people;

/** The values of one invented customer: what both sides store, and what both must give back. */
public record Person(
    String number,
    String given,
    String family,
    String email,
    String phone,
    String street,
    String postalCode,
    String town,
    String web) {

  public Person withWeb(String address) {
    return new Person(number, given, family, email, phone, street, postalCode, town, address);
  }

  public Person withPhone(String changed) {
    return new Person(number, given, family, email, changed, street, postalCode, town, web);
  }

  @Override
  public String toString() {
    return "Person[***]";
  }
}
