package fi.rekisteri.request;

import fi.rekisteri.identity.Requester;
import fi.rekisteri.signature.SignatureEvidence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A letter, a call or a click that asks for something (S11, S68 to S70, S72, S74, S81). None is too
 * poor to be received: what is missing is asked for while the time runs.
 *
 * @param arrival where and when it came
 * @param form in which form
 * @param language the BCP 47 tag of its language, where that is known; what is no tag of at most 35
 *     characters is kept as {@code und}, so that nothing is refused for its language (S68.2)
 * @param requester who asks
 * @param signature what is known of its signature
 * @param evidence a reference to the letter, recording or log entry
 * @param claims what it asks for, at most twenty; none where somebody has to read it first
 */
public record ReceivedRequest(
    Arrival arrival,
    RequestForm form,
    Optional<String> language,
    Requester requester,
    SignatureEvidence signature,
    Optional<String> evidence,
    List<Claim> claims) {
  /** The most claims that one letter may hold. */
  public static final int MOST_CLAIMS = 20;

  private static final int LONGEST_TAG = 35;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*+");
  private static final String UNDETERMINED = "und";
  private static final int LONGEST_REFERENCE = 200;

  /** Copies the claims; refuses what is no letter but a flood. */
  public ReceivedRequest {
    claims = List.copyOf(claims);
    if (claims.size() > MOST_CLAIMS) {
      throw new IllegalArgumentException("a request holds at most " + MOST_CLAIMS + " claims");
    }
    language = language.map(ReceivedRequest::readable);
    if (evidence.filter(one -> one.isBlank() || one.length() > LONGEST_REFERENCE).isPresent()) {
      throw new IllegalArgumentException(
          "a reference is not blank, and has 200 characters at most");
    }
  }

  private static String readable(String tag) {
    return tag.length() <= LONGEST_TAG && TAG.matcher(tag).matches() ? tag : UNDETERMINED;
  }

  /**
   * A request of the person themselves, unsigned, by an electronic channel.
   *
   * @param arrival where and when it came
   * @param claims what it asks for
   * @return the request
   */
  public static ReceivedRequest electronic(Arrival arrival, Claim... claims) {
    return new ReceivedRequest(
        arrival,
        RequestForm.ELECTRONIC,
        Optional.empty(),
        new Requester.Subject(),
        SignatureEvidence.unsigned(),
        Optional.empty(),
        List.of(claims));
  }

  /**
   * A request of the person themselves, on paper.
   *
   * @param arrival where and when it came
   * @param reference where the letter lies
   * @param claims what it asks for
   * @return the request
   */
  public static ReceivedRequest letter(Arrival arrival, String reference, Claim... claims) {
    return new ReceivedRequest(
        arrival,
        RequestForm.WRITTEN,
        Optional.empty(),
        new Requester.Subject(),
        SignatureEvidence.unsigned(),
        Optional.of(reference),
        List.of(claims));
  }

  /**
   * The same request in a language.
   *
   * @param tag a BCP 47 tag
   * @return a copy
   */
  public ReceivedRequest in(String tag) {
    return new ReceivedRequest(
        arrival, form, Optional.of(tag), requester, signature, evidence, claims);
  }

  /**
   * The same request with a signature.
   *
   * @param known what is known of it
   * @return a copy
   */
  public ReceivedRequest signed(SignatureEvidence known) {
    return new ReceivedRequest(arrival, form, language, requester, known, evidence, claims);
  }

  /**
   * The same request of somebody else.
   *
   * @param other who asks
   * @return a copy
   */
  public ReceivedRequest by(Requester other) {
    return new ReceivedRequest(arrival, form, language, other, signature, evidence, claims);
  }

  @Override
  public String toString() {
    return "ReceivedRequest[" + arrival + ", " + form + ", " + claims + "]";
  }
}
