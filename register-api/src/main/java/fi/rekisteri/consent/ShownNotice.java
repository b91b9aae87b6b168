package fi.rekisteri.consent;

import fi.rekisteri.customer.Channel;
import fi.rekisteri.text.Language;
import java.time.Instant;

/**
 * Showings of one version of the notice in one language, by one way and in one form, taken
 * together: the first and the last of them (G13, G21.2).
 *
 * @param version the version of the notice
 * @param language the language in which it was shown
 * @param channel the way by which it reached the person
 * @param objectionApart whether the right to object was presented apart from everything else
 * @param first when it was shown first
 * @param last when it was shown last; equal to {@code first} where it was shown once
 */
public record ShownNotice(
    String version,
    Language language,
    Channel channel,
    boolean objectionApart,
    Instant first,
    Instant last) {
  /** Refuses an end before the beginning. */
  public ShownNotice {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("what was shown last was not shown before the first time");
    }
  }

  /**
   * A single showing.
   *
   * @param showing the showing
   * @return what is kept of it
   */
  public static ShownNotice of(NoticeShowing showing) {
    return new ShownNotice(
        showing.version(),
        showing.language(),
        showing.channel(),
        showing.objectionApart(),
        showing.at(),
        showing.at());
  }

  /**
   * Whether a showing is of the same version, language, way and form.
   *
   * @param showing the showing
   * @return true where they are kept together, whenever they were
   */
  public boolean isLike(NoticeShowing showing) {
    return version.equals(showing.version())
        && language == showing.language()
        && channel == showing.channel()
        && objectionApart == showing.objectionApart();
  }

  /**
   * The same with one more showing of the kind.
   *
   * @param at when
   * @return this where it lies between the first and the last, or a copy
   */
  public ShownNotice alsoAt(Instant at) {
    if (!at.isBefore(first) && !at.isAfter(last)) {
      return this;
    }
    return new ShownNotice(
        version,
        language,
        channel,
        objectionApart,
        at.isBefore(first) ? at : first,
        at.isAfter(last) ? at : last);
  }
}
