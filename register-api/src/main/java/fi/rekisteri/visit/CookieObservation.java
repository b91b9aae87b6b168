package fi.rekisteri.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a site observed by one cookie, as it came: nothing in it is trusted, and nothing checked
 * before it is recorded. Printing it shows nothing.
 *
 * @param id the observation's own id: recorded twice under one id and time, it is kept once
 * @param visitor who
 * @param cookie by which declared cookie or similar technique
 * @param visitedAt when
 * @param told what it told
 * @param partner the code of the declared partner on whose site it was observed (S28); empty for
 *     the controller's own
 */
public record CookieObservation(
    UUID id,
    VisitorId visitor,
    String cookie,
    Instant visitedAt,
    Told told,
    Optional<String> partner) {
  /**
   * What an observation told, as it came.
   *
   * @param sender the sender's address, or the list of a forwarding header
   * @param pages the pages
   * @param userAgent the browser's line
   * @param inferred what was guessed
   * @param others the names of all other properties; their values are let go of at once
   */
  public record Told(
      Optional<String> sender,
      List<Page> pages,
      Optional<String> userAgent,
      List<Guess> inferred,
      Set<String> others) {
    static final Told NOTHING =
        new Told(Optional.empty(), List.of(), Optional.empty(), List.of(), Set.of());

    /** Copies the collections. */
    public Told {
      pages = List.copyOf(pages);
      inferred = List.copyOf(inferred);
      others = Set.copyOf(others);
    }

    /**
     * The kinds of data that it tells.
     *
     * @return beside the time, which each one tells
     */
    public Set<VisitDatum> data() {
      Set<VisitDatum> data = EnumSet.of(VisitDatum.VISITED_AT);
      sender.ifPresent(told -> data.add(VisitDatum.IP_ADDRESS));
      userAgent.ifPresent(told -> data.add(VisitDatum.USER_AGENT));
      inferred.forEach(guess -> data.add(guess.datum()));
      if (!pages.isEmpty()) {
        data.add(VisitDatum.PAGE_VIEWS);
      }
      return data;
    }

    @Override
    public String toString() {
      return "Told[***]";
    }
  }

  /**
   * A page as it was told.
   *
   * @param address its path or whole address, with whatever stands in it
   * @param dwell for how long it was seen, where that was measured
   */
  public record Page(String address, Optional<Duration> dwell) {
    @Override
    public String toString() {
      return "Page[***]";
    }
  }

  /**
   * A guess as it was told.
   *
   * @param datum what kind of guess
   * @param value the guess
   * @param confidence how sure, in per cent
   * @param source what guessed
   */
  public record Guess(VisitDatum datum, String value, int confidence, String source) {
    @Override
    public String toString() {
      return "Guess[" + datum + ", ***]";
    }
  }

  /**
   * An observation that tells nothing but its time yet, under an id of its own.
   *
   * @param visitor who
   * @param cookie by which cookie
   * @param visitedAt when
   * @return the observation
   */
  public static CookieObservation of(VisitorId visitor, String cookie, Instant visitedAt) {
    return new CookieObservation(
        UUID.randomUUID(), visitor, cookie, visitedAt, Told.NOTHING, Optional.empty());
  }

  /**
   * The same, from an address.
   *
   * @param sender the sender's address, or the list of a forwarding header; blank for none
   * @return a copy
   */
  public CookieObservation from(String sender) {
    Optional<String> some = Optional.of(sender).filter(text -> !text.isEmpty());
    return with(new Told(some, told.pages, told.userAgent, told.inferred, told.others));
  }

  /**
   * The same, with one more page.
   *
   * @param address its path or whole address
   * @param dwell for how long it was seen
   * @return a copy
   */
  public CookieObservation saw(String address, Duration dwell) {
    return saw(new Page(address, Optional.of(dwell)));
  }

  /**
   * The same, with one more page, of which no time is known.
   *
   * @param address its path or whole address
   * @return a copy
   */
  public CookieObservation saw(String address) {
    return saw(new Page(address, Optional.empty()));
  }

  private CookieObservation saw(Page page) {
    List<Page> more = new ArrayList<>(told.pages);
    more.add(page);
    return with(new Told(told.sender, more, told.userAgent, told.inferred, told.others));
  }

  /**
   * The same, by a browser.
   *
   * @param userAgent the browser's line
   * @return a copy
   */
  public CookieObservation by(String userAgent) {
    return with(
        new Told(told.sender, told.pages, Optional.of(userAgent), told.inferred, told.others));
  }

  /**
   * The same, with something that was guessed.
   *
   * @param guess the guess
   * @return a copy
   */
  public CookieObservation guessing(Guess guess) {
    List<Guess> more = new ArrayList<>(told.inferred);
    more.add(guess);
    return with(new Told(told.sender, told.pages, told.userAgent, more, told.others));
  }

  /**
   * The same, with whatever else a tag manager sent along. Properties that no list declares are
   * refused when the observation is recorded (S53); here their values are let go of already.
   *
   * @param properties by name
   * @return a copy
   */
  public CookieObservation with(Map<String, ?> properties) {
    Set<String> more = new TreeSet<>(told.others);
    more.addAll(properties.keySet());
    return with(new Told(told.sender, told.pages, told.userAgent, told.inferred, more));
  }

  /**
   * The same, on the site of a declared partner (S28).
   *
   * @param code the partner's code
   * @return a copy
   */
  public CookieObservation atPartner(String code) {
    return new CookieObservation(id, visitor, cookie, visitedAt, told, Optional.of(code));
  }

  private CookieObservation with(Told more) {
    return new CookieObservation(id, visitor, cookie, visitedAt, more, partner);
  }

  @Override
  public String toString() {
    return "CookieObservation[" + id + ", ***]";
  }
}
