package fi.rekisteri.customer;

import fi.rekisteri.customer.EmailAddress.Kind;
import fi.rekisteri.customer.OrderSummary.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Valid values of every type, from a seeded generator. */
final class RandomValues {
  private static final String[] PIECES = {
    "a", "Z", "å", "Ö", "ß", "e\u0301", "A\u030A", "'", "-", " ", ".", "李", "я", "ş", "𐐀",
    "\u200D", "\u1E9E", "ﬁ", "\u0345", "{", "7", "\u00A0", "ǰ"
  };
  private static final String[] DOMAINS = {"example.fi", "TYÖ.fi", "почта.рф", "a.b-c.co.uk"};
  private static final String[] CURRENCIES = {"EUR", "SEK", "JPY", "KWD"};

  private final RandomGenerator random;

  RandomValues(RandomGenerator random) {
    this.random = random;
  }

  String line(int maxPieces) {
    StringBuilder line = new StringBuilder("x");
    for (int i = random.nextInt(maxPieces); i > 0; i--) {
      line.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return line.toString();
  }

  PersonName name() {
    Optional<String> given = maybe(() -> line(30));
    return new PersonName(given, given.isPresent() ? maybe(() -> line(30)) : Optional.of(line(30)));
  }

  EmailAddress email() {
    String local = "a" + random.nextInt(1_000_000) + (random.nextBoolean() ? "+Tag" : ".B");
    return new EmailAddress(
        local + "@" + DOMAINS[random.nextInt(DOMAINS.length)], oneOf(Kind.values()));
  }

  PhoneNumber phone() {
    return new PhoneNumber("+" + (10_000_000L + random.nextLong(999_000_000_000_000L)));
  }

  PostalAddress postalAddress() {
    Optional<String> street = maybe(() -> line(30));
    Optional<String> box =
        street.isEmpty() || random.nextBoolean() ? Optional.of(line(9)) : Optional.empty();
    boolean finnish = random.nextBoolean();
    String code = String.format("%05d", random.nextInt(100_000));
    return new PostalAddress(
        street,
        maybe(() -> line(9)),
        box,
        finnish ? code : "ab " + code,
        line(20),
        finnish ? "FI" : "GB");
  }

  WebAddress webAddress() {
    String path = line(20).replaceAll("[ \u00A0{]", "");
    return new WebAddress(
        "http://" + DOMAINS[random.nextInt(DOMAINS.length)] + "/" + path + "?q=" + path);
  }

  BusinessId businessId() {
    return BusinessId.of(random.nextBoolean() ? "0245974-7" : "0000051-0");
  }

  Affiliation affiliation() {
    LocalDate from = day();
    return new Affiliation(
        line(40),
        maybe(this::businessId),
        maybe(() -> line(20)),
        from,
        maybe(() -> from.plusDays(random.nextInt(5000))));
  }

  CustomerNumber customerNumber() {
    return CustomerNumber.of(line(12).replaceAll("[ \u00A0]", ""));
  }

  PersonalIdentityCode identityCode() {
    LocalDate born = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
    int date = born.getDayOfMonth() * 10_000 + born.getMonthValue() * 100 + born.getYear() % 100;
    int individual = 2 + random.nextInt(998);
    char check = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((date * 1000 + individual) % 31);
    return PersonalIdentityCode.ofTest(
        String.format("%06d%c%03d%c", date, "ABCDEF".charAt(random.nextInt(6)), individual, check));
  }

  IpObservation ipObservation() {
    StringBuilder six = new StringBuilder("2001");
    for (int i = 0; i < 7; i++) {
      six.append(':')
          .append(Integer.toHexString(random.nextInt(3) == 0 ? random.nextInt(65536) : 0));
    }
    String four =
        (1 + random.nextInt(223)) + "." + random.nextInt(256) + ".0." + random.nextInt(256);
    Instant seenAt =
        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
    return new IpObservation(random.nextBoolean() ? six.toString() : four, seenAt, line(9));
  }

  OrderSummary order() {
    return new OrderSummary(
        "A-" + random.nextInt(1_000_000),
        day(),
        BigDecimal.valueOf(random.nextInt(-1_000_000, 1_000_000)),
        Currency.getInstance(CURRENCIES[random.nextInt(CURRENCIES.length)]),
        oneOf(Status.values()),
        maybe(() -> "L-" + random.nextInt(1_000_000)),
        maybe(this::day));
  }

  LocalDate day() {
    return LocalDate.ofEpochDay(random.nextInt(-20_000, 40_000));
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }
}
