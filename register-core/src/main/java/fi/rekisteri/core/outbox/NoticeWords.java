package fi.rekisteri.core.outbox;

import fi.rekisteri.disclosure.NoticeId;
import fi.rekisteri.disclosure.NoticeMessage;
import fi.rekisteri.disclosure.PartyNotice;
import java.util.ArrayList;
import java.util.List;

/** How the audit trail names notices: ids, codes and paths. */
final class NoticeWords {
  private NoticeWords() {}

  /** An attempt that is about to begin; no field's value is handed over. */
  static List<String> attempt(NoticeMessage message) {
    List<String> words = new ArrayList<>();
    words.add(id(message.id()));
    words.add(to(message.party()));
    words.add("change=" + message.change());
    words.add("attempt=" + message.attempt());
    message.fields().forEach(field -> words.add("named=" + field));
    return words;
  }

  /** How far a notice has come. */
  static List<String> progress(PartyNotice notice) {
    List<String> words = new ArrayList<>();
    words.add(id(notice.id()));
    words.add(to(notice.party()));
    words.add("state=" + notice.state());
    notice.progress().reason().ifPresent(reason -> words.add("reason=" + reason));
    return words;
  }

  static String id(NoticeId id) {
    return "notice=" + id;
  }

  /** The trail keeps a list of words: a comma would make two of one. */
  private static String to(String party) {
    return "to=" + party.replace("%", "%25").replace(",", "%2C");
  }
}
