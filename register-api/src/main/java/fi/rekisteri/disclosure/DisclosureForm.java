package fi.rekisteri.disclosure;

/** In which form the fields go out. */
public enum DisclosureForm {
  /** As they are held. */
  PLAIN,
  /**
   * E-mail addresses and telephone numbers as SHA-256 hashes, as platforms match them (S6). Whoever
   * has the address has the hash, so it is personal data as before, and the disclosure needs a
   * declared recipient and ground as any other: a hash is no anonymity (Art. 4(5)).
   */
  HASHED
}
