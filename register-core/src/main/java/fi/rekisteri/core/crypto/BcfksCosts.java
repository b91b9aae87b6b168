package fi.rekisteri.core.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.bc.EncryptedObjectStoreData;
import org.bouncycastle.asn1.bc.ObjectStore;
import org.bouncycastle.asn1.bc.PbkdMacIntegrityCheck;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * The costs that a BCFKS file asks for before its password can be tried. They stand outside of what
 * the password guards, so a changed file could ask for hours or for all memory.
 */
final class BcfksCosts {
  private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(5_000_000);
  private static final BigInteger MOST_SCRYPT_BLOCKS = BigInteger.valueOf(1 << 21); // 256 MiB
  private static final BigInteger MOST_LANES = BigInteger.valueOf(16);

  private BcfksCosts() {}

  /** False also where the file is of another form. */
  static boolean areBounded(byte[] file) {
    ObjectStore store = ObjectStore.getInstance(file);
    PbkdMacIntegrityCheck check =
        PbkdMacIntegrityCheck.getInstance(store.getIntegrityCheck().getIntegrityCheck());
    EncryptedObjectStoreData data = EncryptedObjectStoreData.getInstance(store.getStoreData());
    PBES2Parameters encryption =
        PBES2Parameters.getInstance(data.getEncryptionAlgorithm().getParameters());
    return isBounded(check.getPbkdAlgorithm()) && isBounded(encryption.getKeyDerivationFunc());
  }

  private static boolean isBounded(KeyDerivationFunc stretching) {
    if (stretching.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
      BigInteger count = PBKDF2Params.getInstance(stretching.getParameters()).getIterationCount();
      return count.signum() > 0 && count.compareTo(MOST_ITERATIONS) <= 0;
    }
    return isBoundedScrypt(ASN1Sequence.getInstance(stretching.getParameters()));
  }

  /** RFC 7914, section 7: salt, cost, block size, lanes. */
  private static boolean isBoundedScrypt(ASN1Sequence parameters) {
    BigInteger cost = ASN1Integer.getInstance(parameters.getObjectAt(1)).getValue();
    BigInteger block = ASN1Integer.getInstance(parameters.getObjectAt(2)).getValue();
    BigInteger lanes = ASN1Integer.getInstance(parameters.getObjectAt(3)).getValue();
    return cost.signum() > 0
        && block.signum() > 0
        && lanes.signum() > 0
        && cost.multiply(block).compareTo(MOST_SCRYPT_BLOCKS) <= 0
        && lanes.compareTo(MOST_LANES) <= 0;
  }
}
