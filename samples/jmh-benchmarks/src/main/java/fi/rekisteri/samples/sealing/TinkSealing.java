package fi.rekisteri.samples.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Google Tink, AES-256-GCM with associated data. */
@State(Scope.Thread)
public class TinkSealing extends OtherLibrary {
  private final byte[] associated = new byte[People.ASSOCIATED];
  private Aead aead;

  /** Makes what seals, and what is opened. */
  @Setup
  public void prepare() throws GeneralSecurityException {
    AeadConfig.register();
    KeysetHandle keys =
        KeysetHandle.newBuilder()
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    fill(People.COUNT);
  }

  @Override
  byte[] seal(byte[] value) throws GeneralSecurityException {
    return aead.encrypt(value, associated);
  }

  @Override
  byte[] open(byte[] blob) throws GeneralSecurityException {
    return aead.decrypt(blob, associated);
  }
}
