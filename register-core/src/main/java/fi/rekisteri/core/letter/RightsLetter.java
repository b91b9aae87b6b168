package fi.rekisteri.core.letter;

import fi.rekisteri.rights.ReplyLanguages;
import java.util.function.Function;

/**
 * A letter of a rights request, before it is put into words. Each kind is a record of facts; {@code
 * LetterPage} and {@code LetterText} write it. Immutable; printing it shows no word of it.
 */
public sealed interface RightsLetter
    permits ReceiptLetter,
        ExtensionLetter,
        ClarificationLetter,
        IdentityLetter,
        NoDataLetter,
        RefusalLetter,
        OutcomeLetter,
        LiftingLetter {
  /**
   * What kind of letter it is.
   *
   * @return the kind
   */
  LetterKind kind();

  /**
   * In which languages it is written.
   *
   * @return at least one
   */
  ReplyLanguages languages();

  /**
   * Takes the letter by its kind.
   *
   * @param cases what to do with each kind
   * @param <T> what comes of it
   * @return what the case of its kind gives
   */
  <T> T fold(Cases<T> cases);

  /**
   * What to do with each kind of letter.
   *
   * @param <T> what comes of it
   * @param receipt a receipt
   * @param extension an extension
   * @param clarification a question about the request
   * @param identity a question about who asks
   * @param noData an answer that nothing is held
   * @param refusal a certificate of a refusal
   * @param outcome what was done
   * @param lifting a restriction that ends
   */
  record Cases<T>(
      Function<ReceiptLetter, T> receipt,
      Function<ExtensionLetter, T> extension,
      Function<ClarificationLetter, T> clarification,
      Function<IdentityLetter, T> identity,
      Function<NoDataLetter, T> noData,
      Function<RefusalLetter, T> refusal,
      Function<OutcomeLetter, T> outcome,
      Function<LiftingLetter, T> lifting) {}
}
