package fi.rekisteri.core.certificate;

import fi.rekisteri.core.crypto.KnownKeys;
import fi.rekisteri.core.sealing.AuditKeys;
import fi.rekisteri.core.sealing.RegisterKeys;
import fi.rekisteri.core.sealing.Sealing;
import fi.rekisteri.crypto.ErasureHorizon;
import fi.rekisteri.crypto.KeyPurpose;
import fi.rekisteri.retention.CertifiedErasure;
import fi.rekisteri.retention.ErasureCertificate;
import fi.rekisteri.store.KeyRing;
import fi.rekisteri.store.RegisterKey;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A register's audit key, for certificates that tests write. */
public final class TestSigner {
  private final AuditKeys keys =
      Sealing.open("asiakasrekisteri", KnownKeys.of(new byte[32]), new Rows(new ArrayList<>()))
          .ring()
          .auditKeys();

  public String publicKey() {
    return HexFormat.of().formatHex(keys.publicKey());
  }

  /** A whole certificate. */
  public byte[] write(
      ErasureCertificate certificate,
      Iterable<CertifiedErasure> people,
      Optional<ErasureHorizon> horizon) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new ErasureCertificateJson(keys).write(certificate, people.iterator(), horizon, file);
    return file.toByteArray();
  }

  public ErasureCertificateJson json() {
    return new ErasureCertificateJson(keys);
  }

  /** The last line of a file that somebody with the key made by hand. */
  public String seal(String sha256) {
    return "{\"sha256\":\"%s\",\"signer\":\"%s\",\"signature\":\"%s\"}\n"
        .formatted(
            sha256,
            publicKey(),
            HexFormat.of().formatHex(keys.sign(CertificateForm.signed(sha256))));
  }

  private record Rows(List<RegisterKey> keys) implements RegisterKeys {
    @Override
    public KeyRing ring() {
      return new KeyRing(keys.size(), keys);
    }

    @Override
    public boolean isInUse(KeyPurpose purpose) {
      return false;
    }

    @Override
    public boolean addIfAbsent(RegisterKey key) {
      return keys.stream().noneMatch(one -> one.context().equals(key.context())) && keys.add(key);
    }
  }
}
