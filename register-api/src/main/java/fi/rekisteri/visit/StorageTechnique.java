package fi.rekisteri.visit;

/** How something is kept or read on a device. The same rules hold for all of them (S47.2). */
public enum StorageTechnique {
  /** A cookie. */
  COOKIE,
  /** The browser's own storage. */
  LOCAL_STORAGE,
  /** An invisible picture or the like. */
  PIXEL,
  /** Recognising a device by its properties. */
  FINGERPRINTING
}
