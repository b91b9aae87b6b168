package fi.rekisteri.core.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.core.mailing.LabelText.Room;
import fi.rekisteri.core.mailing.PostalLines.Sender;
import fi.rekisteri.customer.CustomerId;
import fi.rekisteri.customer.PersonName;
import fi.rekisteri.customer.PostalAddress;
import fi.rekisteri.party.CountryCode;
import fi.rekisteri.publication.LabelFormat;
import fi.rekisteri.publication.LabelFormat.Extent;
import fi.rekisteri.publication.ListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels of people and addresses of every length, on every sheet. */
class LabelTextPropertyTest {
  private static final long SEED = Long.getLong("rekisteri.labels.seed", 20_261_125L);
  private static final Sender FINLAND = new Sender(CountryCode.FINLAND, Locale.ENGLISH);
  private static final String[] COUNTRIES = {"FI", "AX", "SE", "GB", "US", "UM", "GS", "EE"};
  private static final String LETTERS = "aeiouåäöÅÄÖWMmilnrstk-' ";

  private final SplittableRandom random = new SplittableRandom(SEED);

  private static Stream<LabelFormat> formats() {
    Extent least = new Extent(45, 30);
    LabelFormat smallest = new LabelFormat("least", 4, 9, least, new Extent(5, 5), least);
    return Stream.concat(LabelFormat.COMMON.stream(), Stream.of(smallest));
  }

  @ParameterizedTest
  @MethodSource("formats")
  @DisplayName("S10 whatever is too long is shortened, and no family name or postal code is lost")
  void familyNameAndPostalCodeStay(LabelFormat format) {
    for (int round = 0; round < 400; round++) {
      ListEntry entry = entry();
      List<LabelText> labels = LabelText.of(entry, format, FINLAND);
      String seed = "repeat with -Drekisteri.labels.seed=" + SEED + ", round " + round;
      for (LabelText label : labels) {
        assertThat(Room.of(format, label.points()).holds(label.lines())).as(seed).isTrue();
        assertThat(label.lines()).as(seed).anyMatch(line -> holdsCode(line, entry));
      }
      String all = labels.stream().flatMap(l -> l.lines().stream()).collect(Collectors.joining());
      for (ListEntry.Person person : entry.people()) {
        assertThat(all).as(seed).contains(person.name().family().orElseThrow());
      }
    }
  }

  private static boolean holdsCode(String line, ListEntry entry) {
    String code = entry.address().orElseThrow().postalCode();
    return line.startsWith(code + " ") || line.endsWith(" " + code);
  }

  private ListEntry entry() {
    int people = random.nextInt(5) == 0 ? random.nextInt(2, 7) : 1;
    List<ListEntry.Person> all = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      PersonName name = PersonName.of(word(), word());
      all.add(new ListEntry.Person(CustomerId.random(), name, Optional.empty()));
    }
    Optional<String> organisation = random.nextBoolean() ? Optional.of(word()) : Optional.empty();
    return new ListEntry(all, organisation, Optional.of(address()));
  }

  private PostalAddress address() {
    String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
    boolean finnish = country.equals("FI") || country.equals("AX");
    String code = finnish ? "00530" : random.nextBoolean() ? "SW1A 1AA" : "ABCDEFGHIJKL";
    PostalAddress address = PostalAddress.of(word(), code, word(), country);
    PostalAddress second = random.nextBoolean() ? address.withLine2(word()) : address;
    return random.nextInt(4) == 0 ? second.withPoBox(word()) : second;
  }

  /** Mostly short, at times as long as a part may be, and as wide as letters are. */
  private String word() {
    int length = random.nextInt(3) == 0 ? random.nextInt(40, 99) : random.nextInt(1, 14);
    boolean wide = random.nextInt(4) == 0;
    return "K"
        + IntStream.range(0, length)
            .mapToObj(i -> wide ? "W" : letter(i, length))
            .collect(Collectors.joining());
  }

  /** No space beside a space or at an end. */
  private String letter(int at, int length) {
    int last = at % 2 == 1 && at < length - 1 ? LETTERS.length() : LETTERS.length() - 3;
    return LETTERS.substring(random.nextInt(last)).substring(0, 1);
  }

  @Test
  @DisplayName("S10 what fits is printed in full, as large as it fits")
  void whatFitsIsPrintedInFull() {
    LabelText label =
        LabelText.of(Released.entry("Maija", "Meikäläinen"), format("3x8"), FINLAND).get(0);
    assertThat(label.points()).isEqualTo(11);
    assertThat(label.lines())
        .containsExactly("Maija Meikäläinen", "Koivukuja 3 A 2", "00530 HELSINKI");
  }

  @Test
  @DisplayName(
      "S10 a household shares a label by family names, and gets two where one is too small")
  void householdsShareALabel() {
    PersonName[] household = {
      PersonName.of("Maija", "Virtanen"),
      PersonName.of("Kalle", "Korhonen"),
      PersonName.of("Matti", "Virtanen"),
      PersonName.single("Sukarno")
    };
    assertThat(LabelText.of(Released.entry(Released.HOME, household), format("3x8"), FINLAND))
        .singleElement()
        .satisfies(
            label ->
                assertThat(label.lines())
                    .startsWith("Maija & Matti Virtanen", "Kalle Korhonen", "Sukarno"));
  }

  @Test
  @DisplayName(
      "S10 mail abroad: the country in capital letters on the last line, Åland is no abroad")
  void countryStandsLast() {
    PostalAddress london = PostalAddress.of("10 Downing Street", "SW1A 2AA", "London", "GB");
    assertThat(lines(london)).endsWith("LONDON SW1A 2AA", "UNITED KINGDOM");
    PostalAddress stockholm = PostalAddress.of("Kungsgatan 1", "111 43", "Stockholm", "SE");
    assertThat(lines(stockholm)).endsWith("111 43 STOCKHOLM", "SWEDEN");
    PostalAddress mariehamn = PostalAddress.of("Strandgatan 1", "22100", "Mariehamn", "AX");
    assertThat(lines(mariehamn)).endsWith("22100 MARIEHAMN");
    Sender sweden = new Sender(new CountryCode("SE"), Locale.forLanguageTag("sv"));
    ListEntry home = Released.entry(Released.HOME, PersonName.of("Maija", "Meikäläinen"));
    assertThat(LabelText.of(home, format("3x8"), sweden).get(0).lines())
        .endsWith("00530 HELSINKI", "FINLAND");
  }

  private static List<String> lines(PostalAddress address) {
    ListEntry entry = Released.entry(address, PersonName.of("Maija", "Meikäläinen"));
    return LabelText.of(entry, format("3x8"), FINLAND).get(0).lines();
  }

  private static LabelFormat format(String code) {
    return LabelFormat.COMMON.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
