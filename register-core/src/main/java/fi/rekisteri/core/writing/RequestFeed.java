package fi.rekisteri.core.writing;

import fi.rekisteri.core.deadline.DeadlineFeed;
import fi.rekisteri.deadline.DeadlineEntry;
import fi.rekisteri.definition.RegisterDefinition;
import fi.rekisteri.request.ItemDeadline;
import fi.rekisteri.text.Language;
import fi.rekisteri.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The deadlines of requests as a feed for calendar programs (RFC 5545): numbers, rights and dates,
 * and nothing of anybody. Immutable and thread-safe.
 */
public final class RequestFeed {
  private final DeadlineFeed feed;

  private RequestFeed(DeadlineFeed feed) {
    this.feed = feed;
  }

  /**
   * A writer for one register.
   *
   * @param definition names the register, so that feeds of several do not mix
   * @param language the language of the summaries
   * @return the writer
   */
  public static RequestFeed of(RegisterDefinition definition, Language language) {
    return new RequestFeed(new DeadlineFeed(definition.id().value(), language));
  }

  /**
   * Writes the feed.
   *
   * @param due the deadlines, such as {@code Requests.due(366)}
   * @param at when it is made
   * @return the text, with line ends of the standard
   */
  public String write(List<ItemDeadline> due, Instant at) {
    return feed.write(due.stream().map(RequestFeed::entry).toList(), at);
  }

  private static DeadlineEntry entry(ItemDeadline one) {
    return new DeadlineEntry(
        "request-" + one.request() + "-" + one.item(),
        one.deadline().effectiveDue(),
        one.deadline().target(),
        LocalizedText.of(
            summary(one, Language.FI), summary(one, Language.SV), summary(one, Language.EN)));
  }

  private static String summary(ItemDeadline one, Language language) {
    LetterWords words = LetterWords.in(language);
    String right =
        one.right().map(value -> words.name("right", value)).orElse(words.text("feed.unread"));
    return words.text(
        "feed.item",
        Map.of(
            "request", String.valueOf(one.request()),
            "item", String.valueOf(one.item()),
            "right", right));
  }
}
