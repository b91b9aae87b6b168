package fi.rekisteri.core.lint;

import fi.rekisteri.notice.NoticeStatement;
import fi.rekisteri.text.Language;
import java.util.Map;
import java.util.Optional;

/**
 * A text of a draft.
 *
 * @param path where it stands
 * @param statement the sentence, where it is one
 * @param words the text by language; a name or an address, which has none, stands as Finnish
 * @param isProse whether it is written for people, rather than a name or an address
 */
record DraftText(
    String path,
    Optional<NoticeStatement> statement,
    Map<Language, String> words,
    boolean isProse) {}
