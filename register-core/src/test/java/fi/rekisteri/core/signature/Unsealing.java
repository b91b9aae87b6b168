package fi.rekisteri.core.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;

/** What a recipient does with a package: the way back, by Bouncy Castle's own reader. */
final class Unsealing {
  private Unsealing() {}

  static byte[] open(byte[] message, Issued recipient) throws IOException, CMSException {
    CMSAuthEnvelopedDataParser parser =
        new CMSAuthEnvelopedDataParser(new ByteArrayInputStream(message));
    Iterator<RecipientInformation> all = parser.getRecipientInfos().iterator();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    all.next().getContentStream(by(recipient)).getContentStream().transferTo(content);
    return content.toByteArray();
  }

  private static Recipient by(Issued recipient) {
    return recipient.keys().getPrivate().getAlgorithm().equals("RSA")
        ? new JceKeyTransAuthEnvelopedRecipient(recipient.keys().getPrivate())
            .setProvider(Providers.BOUNCY_CASTLE)
        : new JceKeyAgreeAuthEnvelopedRecipient(recipient.keys().getPrivate())
            .setProvider(Providers.BOUNCY_CASTLE);
  }
}
