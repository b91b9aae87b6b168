package fi.rekisteri.text;

/**
 * A block of the privacy notice in words (S47): explained, translated, and in a version of its own.
 *
 * @param id a stable word by which it is found, such as {@code what-a-cookie-is}
 * @param version the version of its wording
 * @param text the words
 * @param claim whether it states a fact that nothing in the register makes true, such as "cookies
 *     do no harm" (S48): it is kept to be reviewed, and no rule follows from it
 */
public record NoticeText(String id, String version, LocalizedText text, boolean claim) {
  /**
   * Refuses a blank id or version, and a text that is not there in every language of the notice.
   */
  public NoticeText {
    if (id.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("a text of the notice has an id and a version");
    }
    for (Language language : Language.values()) {
      if (!text.has(language)) {
        throw new IllegalArgumentException("text " + id + " is not there in " + language);
      }
    }
  }

  /**
   * What a list of the texts says beside it (S48).
   *
   * @return "claim, no rule" for a claim, or else nothing
   */
  public String remark() {
    return claim ? "claim, no rule" : "";
  }
}
