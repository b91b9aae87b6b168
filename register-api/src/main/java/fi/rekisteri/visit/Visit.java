package fi.rekisteri.visit;

import fi.rekisteri.customer.IpObservation;
import fi.rekisteri.error.ErrorCode;
import fi.rekisteri.error.InvalidValueException;
import fi.rekisteri.processing.FieldType;
import fi.rekisteri.processing.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was observed of a visitor by one cookie (S53 to S57), cleaned: the closed list of {@link
 * VisitDatum} and no more. Printing it shows nothing.
 *
 * @param cookie the declared cookie or similar technique
 * @param purpose for what it was observed: the cookie's purpose at that time
 * @param at when, to the microsecond
 * @param address the sender's IP address in canonical text, where the cookie tells it
 * @param pages the pages seen, in order, at most 100
 * @param userAgent the browser, where the cookie tells it
 */
public record Visit(
    String cookie,
    Purpose purpose,
    Instant at,
    Optional<String> address,
    List<PageView> pages,
    Optional<UserAgent> userAgent) {
  /** The most pages of one observation. */
  public static final int MOST_PAGES = 100;

  /** How visits are written to text. */
  public static final FieldType<Visit> TYPE =
      WrittenParts.type(
          Visit.class,
          Visit::write,
          Visit::read,
          "cookie",
          "purpose",
          "visitedAt",
          "ipAddress",
          "pages",
          "userAgent",
          "userAgentShortened");

  /**
   * Copies the pages, and brings address and time to their stored form.
   *
   * @throws InvalidValueException {@code INVALID_IP_ADDRESS}, or {@code INVALID_VISIT} for more
   *     pages than one visit has
   */
  public Visit {
    at = at.truncatedTo(ChronoUnit.MICROS);
    address = address.map(IpObservation::canonicalAddress);
    pages = List.copyOf(pages);
    if (pages.size() > MOST_PAGES) {
      throw new InvalidValueException(
          ErrorCode.INVALID_VISIT,
          "an observation holds more than " + MOST_PAGES + " pages",
          "hand them over as several observations");
    }
  }

  /**
   * The network for statistics (S23): /24 of IPv4, /48 of IPv6.
   *
   * @return empty where no address was observed
   */
  public Optional<String> network() {
    return address.map(one -> new IpObservation(one, at, "visit").truncated());
  }

  private static String write(Visit visit) {
    return WrittenParts.join(
        visit.cookie,
        visit.purpose.code(),
        visit.at.toString(),
        WrittenParts.orEmpty(visit.address),
        visit.pages.stream().map(Visit::write).collect(Collectors.joining(" ")),
        WrittenParts.orEmpty(visit.userAgent.map(UserAgent::text)),
        visit.userAgent.filter(UserAgent::truncated).isPresent() ? "true" : "");
  }

  /** No path holds a space. */
  private static String write(PageView page) {
    return page.path() + " " + page.dwell().map(Duration::toString).orElse("-");
  }

  private static Visit read(String[] parts) {
    return new Visit(
        parts[0],
        new Purpose(parts[1]),
        Instant.parse(parts[2]),
        WrittenParts.optional(parts[3]),
        pages(parts[4]),
        WrittenParts.optional(parts[5])
            .map(text -> new UserAgent(text, Boolean.parseBoolean(parts[6]))));
  }

  private static List<PageView> pages(String text) {
    List<String> words = text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    List<PageView> pages = new ArrayList<>(words.size() / 2);
    for (int i = 0; i + 1 < words.size(); i += 2) {
      String dwell = words.get(i + 1);
      Optional<Duration> time =
          dwell.equals("-") ? Optional.empty() : Optional.of(Duration.parse(dwell));
      pages.add(new PageView(words.get(i), time));
    }
    return pages;
  }

  @Override
  public String toString() {
    return "Visit[" + cookie + ", ***]";
  }
}
